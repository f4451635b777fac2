// Package ci_test tries the scripts and files of this room as CIs use them.
package ci_test

import (
	"bufio"
	"errors"
	"io"
	"net"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/testscript"

	"customs.example/runner/command"
)

// TestMain puts a customs that is built with the tests into PATH.
func TestMain(m *testing.M) {
	testscript.Main(m, map[string]func(){
		"customs": func() { os.Exit(command.Main(os.Args[1:])) },
	})
}

// job is a CI's job: a folder, and an environment that holds nothing of the one
// that the tests run in.
type job struct {
	folder string
	env    map[string]string
}

func newJob(t *testing.T, env map[string]string) job {
	t.Helper()
	j := job{folder: t.TempDir(), env: map[string]string{
		"PATH": os.Getenv("PATH"), "HOME": os.Getenv("HOME"), "TMPDIR": t.TempDir(), "GORACE": "atexit_sleep_ms=0",
	}}
	for name, value := range env {
		j.env[name] = value
	}
	return j
}

func (j job) command(name string, args ...string) *exec.Cmd {
	c := exec.Command(name, args...)
	c.Dir, c.Env = j.folder, []string{}
	for name, value := range j.env {
		c.Env = append(c.Env, name+"="+value)
	}
	return c
}

// run tells what a command of the job says, and its exit code.
func (j job) run(t *testing.T, name string, args ...string) (output string, code int) {
	t.Helper()
	said, err := j.command(name, args...).CombinedOutput()
	exit := new(exec.ExitError)
	if err != nil && !errors.As(err, &exit) {
		t.Fatalf("%s: %v", name, err)
	}
	if err != nil {
		return string(said), exit.ExitCode()
	}
	return string(said), 0
}

// gate runs gate.sh as a job does.
func (j job) gate(t *testing.T, args ...string) (output string, code int) {
	t.Helper()
	return j.run(t, "sh", append([]string{absolute(t, "gate.sh")}, args...)...)
}

// path is a file of the job's folder.
func (j job) path(name string) string { return filepath.Join(j.folder, name) }

func (j job) read(t *testing.T, name string) string {
	t.Helper()
	return read(t, j.path(name))
}

func read(t *testing.T, path string) string {
	t.Helper()
	text, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}

func write(t *testing.T, path, text string) {
	t.Helper()
	if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(path, []byte(text), 0o755); err != nil {
		t.Fatal(err)
	}
}

func exists(path string) bool {
	_, err := os.Stat(path)
	return err == nil
}

func absolute(t *testing.T, path string) string {
	t.Helper()
	path, err := filepath.Abs(path)
	if err != nil {
		t.Fatal(err)
	}
	return path
}

// judged are flags that judge what is served at a URL, in part: enough to tell
// a healthy server from one that ignores regions.
func judged(url string) []string {
	return []string{
		"--target=" + url, "--world-hook=" + url + "/_world", "--capability=customers.get", "--capability=directory.patch",
		"--only=directory.get.*", "--only=import.overwrite.required-for-region",
	}
}

// ignoringRegions is a fault that judged finds.
const ignoringRegions = "conflict-region-ignored"

// serve has an emulator until the end of the test.
func serve(t *testing.T, flags ...string) (url string) {
	t.Helper()
	server := exec.Command("customs", append([]string{"serve", "--addr", "127.0.0.1:0"}, flags...)...)
	server.Env = append(os.Environ(), "GORACE=atexit_sleep_ms=0")
	out, err := server.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := server.Start(); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		_ = server.Process.Signal(os.Interrupt)
		_ = server.Wait() // interrupted is how it is meant to end
	})
	lines := bufio.NewReader(out)
	first, err := lines.ReadString('\n')
	if err != nil || !strings.HasPrefix(first, "listening ") {
		t.Fatalf("the server's first line is %q: %v", first, err)
	}
	go func() { _, _ = lines.WriteTo(io.Discard) }()
	return strings.TrimSpace(strings.TrimPrefix(first, "listening "))
}

// freeAddress is for a service that is to be started: nothing listens there.
func freeAddress(t *testing.T) string {
	t.Helper()
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	defer listener.Close()
	return listener.Addr().String()
}

// isServed tells whether something listens at an address.
func isServed(address string) bool {
	connection, err := net.Dial("tcp", address)
	if err != nil {
		return false
	}
	_ = connection.Close() // nothing was written
	return true
}

// patient keeps a test that takes its time, such as one that builds customs
// anew, to make integration.
func patient(t *testing.T) {
	t.Helper()
	if os.Getenv("CUSTOMS_TOOLS") != "required" {
		t.Skip("skipped: it takes its time; make integration runs it")
	}
}

// tool is a program that CI has and a developer may not have: without it, a
// test is skipped, unless CUSTOMS_TOOLS=required.
func tool(t *testing.T, name string) string {
	t.Helper()
	path, err := exec.LookPath(name)
	switch {
	case err == nil:
		return absolute(t, path)
	case os.Getenv("CUSTOMS_TOOLS") == "required":
		t.Fatalf("%s is required: %v", name, err)
	default:
		t.Skipf("skipped without %s: %v", name, err)
	}
	return ""
}
