package command_test

import (
	"bufio"
	"io"
	"net"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
)

// shellBlock is a block of commands on a page.
var shellBlock = regexp.MustCompile("(?ms)^```sh\n(.*?)^```$")

// TestEveryCommandOfTheReadmeWorks runs the README's blocks in their order. The
// two set-up commands are left to .ci/run, which a second test holds to them.
func TestEveryCommandOfTheReadmeWorks(t *testing.T) {
	if testing.Short() {
		t.Skip("it judges everything several times, in processes of its own")
	}
	blocks := slices.DeleteFunc(readmeBlocks(t), func(block string) bool { return strings.HasPrefix(block, "make ") })
	const fewest = 8
	if len(blocks) < fewest {
		t.Errorf("the README has %d blocks, want %d or more", len(blocks), fewest)
	}
	newReader(t).follow(t, blocks)
}

// TestEveryCommandForGinkgoUsersWorks runs those of the specs' own page.
func TestEveryCommandForGinkgoUsersWorks(t *testing.T) {
	if testing.Short() {
		t.Skip("it builds the suites of the specs again and again")
	}
	newReader(t).follow(t, blocksOf(t, "../../specs/README.md", "To run them"))
}

// reader does what a page says, as a user would who has customs in the PATH,
// where TestMain puts this binary.
type reader struct{ address, home string }

func newReader(t *testing.T) reader {
	t.Helper()
	r := reader{freeAddress(t), t.TempDir()}
	linkCassettes(t, r.home)
	return r
}

// follow runs blocks in their order. What is go's runs in the checkout.
func (r reader) follow(t *testing.T, blocks []string) {
	t.Helper()
	for _, block := range blocks {
		script := strings.ReplaceAll(block, "127.0.0.1:8080", r.address)
		command := exec.Command("sh", "-eu", "-c", script)
		command.Dir = r.home
		if strings.HasPrefix(block, "go ") {
			command.Dir = "../.."
		}
		if strings.HasPrefix(block, "customs serve") {
			serveUntilTheEnd(t, command)
			continue
		}
		if output, err := command.CombinedOutput(); err != nil {
			t.Errorf("%s: %v\n%s", block, err, output)
		}
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
	return blocksOf(t, "../../README.md", "")
}

// blocksOf are the blocks of commands on a page, in the section of a title or in
// all of it.
func blocksOf(t *testing.T, page, title string) (blocks []string) {
	t.Helper()
	text, err := os.ReadFile(page)
	if err != nil {
		t.Fatal(err)
	}
	section := string(text)
	if title != "" {
		_, section, _ = strings.Cut(section, "\n## "+title+"\n")
		section, _, _ = strings.Cut(section, "\n## ")
	}
	for _, match := range shellBlock.FindAllStringSubmatch(section, -1) {
		blocks = append(blocks, match[1])
	}
	if len(blocks) == 0 {
		t.Fatalf("%s has no commands %s", page, title)
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
