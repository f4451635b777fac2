package command_test

import (
	"bufio"
	"io"
	"net"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

// shellBlock is a block of commands in the README.
var shellBlock = regexp.MustCompile("(?ms)^```sh\n(.*?)^```$")

// TestEveryCommandOfTheReadmeWorks runs the README's blocks in their order, as
// a user would who has customs in the PATH, where TestMain puts this binary. The
// two set-up commands are left to .ci/run, which a second test holds to them.
func TestEveryCommandOfTheReadmeWorks(t *testing.T) {
	if testing.Short() {
		t.Skip("it judges everything several times, in processes of its own")
	}
	free, home := freeAddress(t), t.TempDir()
	linkCassettes(t, home)
	ran := 0
	for _, block := range readmeBlocks(t) {
		if strings.HasPrefix(block, "make ") {
			continue
		}
		script := strings.ReplaceAll(block, "127.0.0.1:8080", free)
		command := exec.Command("sh", "-eu", "-c", script)
		command.Dir = home
		ran++
		if strings.HasPrefix(block, "customs serve") {
			serveUntilTheEnd(t, command)
			continue
		}
		if output, err := command.CombinedOutput(); err != nil {
			t.Errorf("%s: %v\n%s", block, err, output)
		}
	}
	if ran < 8 {
		t.Errorf("ran %d blocks of the README, want 8 or more", ran)
	}
}

func TestTheSetUpCommandsAreThoseThatCIRuns(t *testing.T) {
	ci, err := os.ReadFile("../../.ci/run")
	if err != nil {
		t.Fatal(err)
	}
	for _, command := range strings.Fields("run test") {
		inReadme := strings.Contains(readmeBlocks(t)[0], "make "+command+"\n")
		if step := regexp.MustCompile(`(?m)^step make ` + command + `\b`); !inReadme || !step.Match(ci) {
			t.Errorf("make %s is not both in the README's first block and a step of .ci/run", command)
		}
	}
}

func readmeBlocks(t *testing.T) []string {
	t.Helper()
	readme, err := os.ReadFile("../../README.md")
	if err != nil {
		t.Fatal(err)
	}
	var blocks []string
	for _, match := range shellBlock.FindAllSubmatch(readme, -1) {
		blocks = append(blocks, string(match[1]))
	}
	if len(blocks) == 0 {
		t.Fatal("the README has no block of commands")
	}
	return blocks
}

// linkCassettes gives a folder the recordings that the README speaks of, as a
// checkout has them.
func linkCassettes(t *testing.T, home string) {
	t.Helper()
	cassettes, err := filepath.Abs("../../cassettes")
	if err == nil {
		err = os.Symlink(cassettes, filepath.Join(home, "cassettes"))
	}
	if err != nil {
		t.Fatal(err)
	}
}

// freeAddress takes the place of the README's fixed port.
func freeAddress(t *testing.T) string {
	t.Helper()
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	defer listener.Close()
	return listener.Addr().String()
}

// serveUntilTheEnd returns when the server has said that it listens.
func serveUntilTheEnd(t *testing.T, command *exec.Cmd) {
	t.Helper()
	command.Args[3] = "exec " + command.Args[3]
	out, err := command.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := command.Start(); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		_ = command.Process.Signal(os.Interrupt)
		_ = command.Wait() // interrupted is how it is meant to end
	})
	lines := bufio.NewReader(out)
	first, err := lines.ReadString('\n')
	if err != nil || !strings.HasPrefix(first, "listening http://") {
		t.Fatalf("the server's first line is %q: %v", first, err)
	}
	go func() { _, _ = lines.WriteTo(io.Discard) }()
}
