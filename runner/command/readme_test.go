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
// a user would who has bin in the PATH. The two set-up commands are left to
// .ci/run, which a second test holds to them.
func TestEveryCommandOfTheReadmeWorks(t *testing.T) {
	bin, free := buildCustoms(t), freeAddress(t)
	home := t.TempDir()
	linkCassettes(t, home)
	ran := 0
	for _, block := range readmeBlocks(t) {
		if strings.HasPrefix(block, "make ") {
			continue
		}
		script := strings.ReplaceAll(block, "127.0.0.1:8080", free)
		command := exec.Command("sh", "-eu", "-c", script)
		command.Dir = home
		command.Env = append(os.Environ(), "PATH="+bin+string(os.PathListSeparator)+os.Getenv("PATH"))
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
		if line := "make " + command + "\n"; !strings.Contains(readmeBlocks(t)[0], line) || !strings.Contains(string(ci), line) {
			t.Errorf("make %s is not in both the README's first block and .ci/run", command)
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

func buildCustoms(t *testing.T) (dir string) {
	t.Helper()
	dir = t.TempDir()
	build := exec.Command("go", "build", "-o", filepath.Join(dir, "customs"), "customs.example/runner/customs")
	if output, err := build.CombinedOutput(); err != nil {
		t.Fatalf("build customs: %v\n%s", err, output)
	}
	return dir
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
