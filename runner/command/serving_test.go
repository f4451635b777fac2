package command_test

import (
	"bufio"
	"errors"
	"io"
	"net/http"
	"net/http/httptest"
	"os"
	"os/exec"
	"regexp"
	"strconv"
	"strings"
	"syscall"

	"github.com/rogpeppe/go-internal/testscript"

	"customs.example/runner/reference"
)

// serving is the server of a script: a process of customs serve.
type serving struct {
	command *exec.Cmd
	rest    chan string
}

type servingKey struct{}

var firstLine = regexp.MustCompile(`^listening (http://127\.0\.0\.1:[1-9][0-9]*)\n$`)

// serving FLAG…: customs serve, on a free port. It is the target that $SERVED
// names as soon as the command returns.
func startServing(ts *testscript.TestScript, neg bool, args []string) {
	if neg {
		ts.Fatalf("usage: serving FLAG…")
	}
	s := ts.Value(servingKey{}).(*serving)
	s.command = exec.Command("customs", append([]string{"serve", "--addr", "127.0.0.1:0"}, args...)...)
	s.command.Dir = ts.Getenv("WORK")
	out, err := s.command.StdoutPipe()
	ts.Check(err)
	ts.Check(s.command.Start())
	command := s.command // another may be served after this one
	ts.Defer(func() { endServing(ts, command) })
	lines := bufio.NewReader(out)
	first, err := lines.ReadString('\n')
	ts.Check(err)
	found := firstLine.FindStringSubmatch(first)
	if found == nil {
		ts.Fatalf("the first line is %q", first)
	}
	ts.Setenv("SERVED", found[1])
	ts.Setenv("ADDRESS", strings.TrimPrefix(found[1], "http://"))
	s.rest = make(chan string, 1)
	go func() {
		text, _ := io.ReadAll(lines)
		s.rest <- string(text)
	}()
}

// endServing ends a process that is still there, and fails the script where it
// outlives that.
func endServing(ts *testscript.TestScript, command *exec.Cmd) {
	if command.ProcessState != nil {
		return // it was stopped, and waited for
	}
	_ = command.Process.Kill() // it may have ended by itself
	if err := command.Wait(); err != nil && !errors.As(err, new(*exec.ExitError)) {
		ts.Fatalf("customs serve: %v", err)
	}
	if err := command.Process.Signal(syscall.Signal(0)); !errors.Is(err, os.ErrProcessDone) {
		ts.Fatalf("customs serve outlives its script: %v", err)
	}
}

// stopped N FILE: the server is interrupted, and ends with that exit code; what
// it wrote after its first line is in the file.
func stopServing(ts *testscript.TestScript, neg bool, args []string) {
	s := ts.Value(servingKey{}).(*serving)
	if neg || len(args) != 2 || s.command == nil {
		ts.Fatalf("usage: serving, then stopped N FILE")
	}
	want, err := strconv.Atoi(args[0])
	ts.Check(err)
	ts.Check(s.command.Process.Signal(os.Interrupt))
	ts.Check(os.WriteFile(ts.MkAbs(args[1]), []byte(<-s.rest), 0o600))
	if err := s.command.Wait(); err != nil && !errors.As(err, new(*exec.ExitError)) {
		ts.Fatalf("%v", err)
	}
	if code := s.command.ProcessState.ExitCode(); code != want {
		ts.Fatalf("customs serve: exit %d, want %d", code, want)
	}
}

// fetch URL BEARER: a GET, whose answer is left for stdout to look at.
func fetch(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) != 2 {
		ts.Fatalf("usage: fetch URL BEARER")
	}
	request, err := http.NewRequest(http.MethodGet, args[0], nil)
	ts.Check(err)
	request.Header.Set("Authorization", "Bearer "+args[1])
	response, err := http.DefaultClient.Do(request)
	ts.Check(err)
	_, err = io.Copy(ts.Stdout(), response.Body)
	ts.Check(errors.Join(err, response.Body.Close()))
}

// faulty FAULT: a reference with a mistake, which $SERVED names.
func serveFaulty(ts *testscript.TestScript, neg bool, args []string) {
	rules := reference.Healthy()
	switch strings.Join(args, " ") {
	case "overwriting":
		rules.Import.Overwrites = func(reference.Message) bool { return true }
	case "unconcerned": // breaks a SHOULD alone
		rules.Import.Partner = func(*reference.Tx, reference.ImportRequest) (string, *reference.Error) { return "", nil }
	default:
		ts.Fatalf("usage: faulty overwriting|unconcerned")
	}
	if neg {
		ts.Fatalf("a fault cannot be negated")
	}
	server := httptest.NewServer(reference.New(reference.Options{Rules: rules, Hook: true}))
	ts.Defer(server.Close)
	ts.Setenv("SERVED", server.URL)
}
