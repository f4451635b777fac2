package ci_test

import (
	"encoding/json"
	"os"
	"os/exec"
	"strings"
	"testing"
)

// reportNames are the files that a gate leaves.
var reportNames = strings.Fields("junit.xml report.html summary.md customs.sarif report.json annotations.txt")

func TestGateEndsAsTheTargetDeserves(t *testing.T) {
	for _, tt := range []struct {
		name    string
		target  func(t *testing.T) string
		code    int
		verdict string
	}{
		{"a healthy one", func(t *testing.T) string { return serve(t) }, 0, "conformant"},
		{"a wrong one", func(t *testing.T) string { return serve(t, "--fault", ignoringRegions) }, 1, "nonconformant"},
		{"none", func(t *testing.T) string { return "http://" + freeAddress(t) }, 3, "none"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			j := newJob(t, nil)
			output, code := j.gate(t, judged(tt.target(t))...)
			if code != tt.code {
				t.Errorf("exit %d, want %d\n%s", code, tt.code, output)
			}
			for _, name := range reportNames {
				if !exists(j.path("customs-reports/" + name)) {
					t.Errorf("no report %s", name)
				}
			}
			var report struct{ Verdict string }
			if err := json.Unmarshal([]byte(j.read(t, "customs-reports/report.json")), &report); err != nil || report.Verdict != tt.verdict {
				t.Errorf("the verdict is %q (%v), want %q", report.Verdict, err, tt.verdict)
			}
			if strings.Contains(output, "::") {
				t.Errorf("commands where there is no GitHub:\n%s", output)
			}
		})
	}
}

func TestGatePassesArgumentsOnAsTheyAre(t *testing.T) {
	j := newJob(t, map[string]string{
		"CUSTOMS_COMMAND": "record", "CUSTOMS_REPORTS": "of this/job",
		"CUSTOMS_ARGS": "\na recording; touch injected $(touch injected)\n--only=directory.get.by-id\n\n",
	})
	if output, code := j.gate(t, "--seed=7"); code != 0 {
		t.Fatalf("exit %d\n%s", code, output)
	}
	recording := "a recording; touch injected $(touch injected)"
	if !exists(j.path(recording)) || exists(j.path("injected")) {
		t.Error("the recording's name was not taken as it is")
	}
	if !strings.Contains(j.read(t, "of this/job/report.json"), `"seed": 7`) {
		t.Error("the flag did not arrive")
	}
	j.env["CUSTOMS_COMMAND"], j.env["CUSTOMS_ARGS"] = "replay", "--only=directory.get.by-id"
	if output, code := j.gate(t, recording); code != 0 {
		t.Errorf("the replay: exit %d\n%s", code, output)
	}
}

func TestGateLeavesNoReportOfAFormerRun(t *testing.T) {
	j := newJob(t, nil)
	for _, name := range append(reportNames, "mine.txt") {
		write(t, j.path("customs-reports/"+name), "former")
	}
	output, code := j.gate(t, "--only=nothing.at.all")
	if code != 2 || !strings.Contains(output, "customs: error: ") {
		t.Errorf("exit %d\n%s", code, output)
	}
	left, err := os.ReadDir(j.path("customs-reports"))
	if err != nil || len(left) != 1 || left[0].Name() != "mine.txt" {
		t.Errorf("left are %v (%v), want what is none of the gate's", left, err)
	}
}

func TestGateSaysWhichSettingIsWrong(t *testing.T) {
	for _, tt := range []struct {
		name string
		env  map[string]string
		want string
	}{
		{"no customs", map[string]string{"CUSTOMS_BIN": "/nowhere/customs"}, "no program /nowhere/customs, which CUSTOMS_BIN names: build it "},
		{"no such command", map[string]string{"CUSTOMS_COMMAND": "serve"}, "CUSTOMS_COMMAND is 'serve'; want run, record, replay or inspect"},
		{"a time in words", map[string]string{"CUSTOMS_READY_SECONDS": "1m"}, "CUSTOMS_READY_SECONDS is '1m'; want a number of seconds"},
		{"a service that nobody can wait for", map[string]string{"CUSTOMS_SERVICE": "true"}, "CUSTOMS_SERVICE needs CUSTOMS_READY_URL: "},
		{"reports of two lines", map[string]string{"CUSTOMS_REPORTS": "a\nverdict=conformant"}, "CUSTOMS_REPORTS has a line break in it"},
		{"reports in a file", map[string]string{"CUSTOMS_REPORTS": "/dev/null/reports"}, "CUSTOMS_REPORTS: /dev/null/reports cannot be made"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			output, code := newJob(t, tt.env).gate(t)
			if code != 2 || !strings.Contains(output, "gate.sh: error: "+tt.want) {
				t.Errorf("exit %d, want 2 and %q\n%s", code, tt.want, output)
			}
		})
	}
}

func TestGateLeavesNothingInTheTemporaryFolder(t *testing.T) {
	j := newJob(t, map[string]string{"CUSTOMS_SERVICE": "exit 7", "CUSTOMS_READY_URL": "http://" + freeAddress(t)})
	j.gate(t)
	if left, err := os.ReadDir(j.env["TMPDIR"]); err != nil || len(left) > 0 {
		t.Errorf("left are %v (%v)", left, err)
	}
}

// TestGateRunsInEveryShell has the same job judged by every sh that there is.
func TestGateRunsInEveryShell(t *testing.T) {
	for _, shell := range [][]string{{"sh"}, {"dash"}, {"bash"}, {"bash", "--posix"}, {"busybox", "ash"}} {
		t.Run(strings.Join(shell, " "), func(t *testing.T) {
			if _, err := exec.LookPath(shell[0]); err != nil {
				t.Skip("skipped: ", err)
			}
			address := freeAddress(t)
			j := newJob(t, map[string]string{
				"GITHUB_ACTIONS":  "true",
				"CUSTOMS_SERVICE": "customs serve --addr " + address, "CUSTOMS_READY_URL": "http://" + address,
			})
			args := append(append(shell[1:], absolute(t, "gate.sh")), judged("http://"+address)...)
			if output, code := j.run(t, shell[0], args...); code != 0 {
				t.Errorf("exit %d\n%s", code, output)
			}
			if isServed(address) {
				t.Error("the service still runs")
			}
		})
	}
}
