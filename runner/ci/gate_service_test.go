package ci_test

import (
	"net/http"
	"net/http/httptest"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
)

func TestGateServesTheTargetWhileItIsJudged(t *testing.T) {
	for _, tt := range []struct{ name, service string }{
		{"by a command", "customs serve --addr $ADDRESS"},
		{"by a command that takes the shell's place", "exec customs serve --addr $ADDRESS"},
		{"by a command in the background", "customs serve --addr $ADDRESS &\nwait"},
		{"by several lines", "cd /\nPORT=${ADDRESS#*:}\ncustoms serve --addr 127.0.0.1:$PORT"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			address := freeAddress(t)
			j := newJob(t, map[string]string{
				"ADDRESS": address, "CUSTOMS_SERVICE": tt.service, "CUSTOMS_SERVICE_LOG": "service.log",
				"CUSTOMS_READY_URL": "http://" + address,
			})
			if output, code := j.gate(t, judged("http://"+address)...); code != 0 {
				t.Errorf("exit %d\n%s", code, output)
			}
			if isServed(address) {
				t.Error("the service still runs")
			}
			if log := j.read(t, "service.log"); !strings.HasPrefix(log, "listening http://"+address+"\n") {
				t.Errorf("the service's log is %q", log)
			}
		})
	}
}

func TestGateSaysHowAServiceFails(t *testing.T) {
	taken := serve(t)
	for _, tt := range []struct {
		name, service, url string
		want               []string
	}{
		{"it ends", "echo 'no database' >&2; exit 7", "", []string{
			"the last lines of the service:\n  | no database\n", "the service ended with exit code 7 before it was judged",
		}},
		{"it is no command", "/nowhere/service", "", []string{"  | ", "the service ended with exit code 127 "}},
		{"it never answers", "echo 'migrating'; exec sleep 1000", "", []string{"  | migrating\n", " did not answer within 1 seconds"}},
		{"its port is taken", "customs serve", taken, []string{taken + " answers before the service is started: something else has its port"}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			url := tt.url
			if url == "" {
				url = "http://" + freeAddress(t)
			}
			j := newJob(t, map[string]string{"CUSTOMS_SERVICE": tt.service, "CUSTOMS_READY_URL": url, "CUSTOMS_READY_SECONDS": "1"})
			output, code := j.gate(t, judged(url)...)
			if code != 3 {
				t.Errorf("exit %d, want 3", code)
			}
			for _, want := range tt.want {
				if !strings.Contains(output, want) {
					t.Errorf("no %q in\n%s", want, output)
				}
			}
		})
	}
}

func TestGateWaitsForADeployedTargetToo(t *testing.T) {
	j := newJob(t, map[string]string{"CUSTOMS_READY_URL": "http://" + freeAddress(t), "CUSTOMS_READY_SECONDS": "0"})
	output, code := j.gate(t)
	if code != 3 || !strings.Contains(output, " did not answer within 0 seconds") {
		t.Errorf("exit %d\n%s", code, output)
	}
}

// TestGateShowsTheServiceWhereThereIsNoVerdict has a service that ends with the
// first world.
func TestGateShowsTheServiceWhereThereIsNoVerdict(t *testing.T) {
	address := freeAddress(t)
	j := newJob(t, map[string]string{
		"ADDRESS": address, "CUSTOMS_READY_URL": "http://" + address,
		"CUSTOMS_SERVICE": `customs serve --addr "$ADDRESS" | while read -r line; do
			echo "$line"
			case $line in *" /_world "*) exit 9 ;; esac
		done`,
	})
	output, code := j.gate(t, judged("http://"+address)...)
	if code != 3 || !strings.Contains(output, "\nthe last lines of the service:\n  | listening http://"+address+"\n") {
		t.Errorf("exit %d\n%s", code, output)
	}
}

// TestGateStopsEverythingWhenItIsToldTo has a job cancelled while its target
// owes an answer.
func TestGateStopsEverythingWhenItIsToldTo(t *testing.T) {
	for _, signal := range []syscall.Signal{syscall.SIGTERM, syscall.SIGINT} {
		t.Run(signal.String(), func(t *testing.T) {
			target := newStalling(t)
			address := freeAddress(t)
			j := newJob(t, map[string]string{
				"CUSTOMS_SERVICE": "customs serve --addr " + address, "CUSTOMS_READY_URL": "http://" + address,
			})
			gate := j.command("sh", append([]string{absolute(t, "gate.sh"), "--timeout=1s"}, judged(target.URL)...)...)
			if err := gate.Start(); err != nil {
				t.Fatal(err)
			}
			<-target.stalled
			if err := gate.Process.Signal(signal); err != nil {
				t.Fatal(err)
			}
			if err := gate.Wait(); err == nil || gate.ProcessState.ExitCode() != 3 {
				t.Errorf("ended with %v, want exit 3", err)
			}
			if isServed(address) {
				t.Error("the service still runs")
			}
			if report := j.read(t, "customs-reports/report.json"); !strings.Contains(report, "interrupted") {
				t.Errorf("the report does not say that the run was interrupted:\n%.300s", report)
			}
			if left, err := os.ReadDir(j.env["TMPDIR"]); err != nil || len(left) > 0 {
				t.Errorf("left are %v (%v)", left, err)
			}
		})
	}
}

// stalling is a target that takes worlds and never answers a call.
type stalling struct {
	*httptest.Server
	stalled chan struct{}
}

func newStalling(t *testing.T) *stalling {
	t.Helper()
	s := &stalling{stalled: make(chan struct{}, 1)}
	over := make(chan struct{})
	s.Server = httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		select {
		case s.stalled <- struct{}{}:
		default:
		}
		<-over
	}))
	t.Cleanup(func() { close(over); s.Close() })
	return s
}

// TestGateTakesAnyAnswerForReady has a server whose only answers are errors.
func TestGateTakesAnyAnswerForReady(t *testing.T) {
	for _, client := range []string{"curl", "wget"} {
		t.Run(client, func(t *testing.T) {
			server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) {
				http.Error(w, "not yet", http.StatusServiceUnavailable)
			}))
			defer server.Close()
			j := newJob(t, map[string]string{"CUSTOMS_READY_URL": server.URL, "CUSTOMS_READY_SECONDS": "0", "PATH": onlyWith(t, client)})
			if output, code := j.gate(t, "--only=directory.get.by-id"); code != 0 {
				t.Errorf("exit %d\n%s", code, output)
			}
			j.env["CUSTOMS_READY_URL"] = "http://" + freeAddress(t)
			if output, code := j.gate(t); code != 3 {
				t.Errorf("nobody answers: exit %d\n%s", code, output)
			}
		})
	}
}

// onlyWith is a PATH that has what gate.sh always needs, and one client.
func onlyWith(t *testing.T, client string) string {
	t.Helper()
	folder := t.TempDir()
	for _, name := range append(strings.Fields("customs sh mktemp mkdir rm date sleep cat"), client) {
		path, err := exec.LookPath(name)
		if err != nil {
			t.Skip("skipped: ", err)
		}
		if err := os.Symlink(path, filepath.Join(folder, name)); err != nil {
			t.Fatal(err)
		}
	}
	return folder
}
