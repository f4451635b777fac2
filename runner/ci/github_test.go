package ci_test

import (
	"encoding/json"
	"net/http"
	"net/http/httptest"
	"regexp"
	"strings"
	"testing"
)

// commandsTo are the commands that GitHub's runner finds in what a step says:
// it takes them from any line that begins with two colons, and from the middle
// of a line that has ##[ in it, unless it was told to stop until a token comes.
func commandsTo(output string) []string {
	form := regexp.MustCompile(`^\s*::([\w-]+)[ :]|##\[([\w-]+)`)
	var found []string
	token := ""
	for line := range strings.Lines(output) {
		line = strings.TrimSuffix(line, "\n")
		match := form.FindStringSubmatch(line)
		switch {
		case match == nil:
		case token != "":
			if match[1] == token {
				token = ""
			}
		case match[1] == "stop-commands":
			token = strings.TrimPrefix(line, "::stop-commands::")
		default:
			found = append(found, match[1]+match[2])
		}
	}
	if token != "" {
		found = append(found, "stopped for good")
	}
	return found
}

func newGitHubJob(t *testing.T) job {
	t.Helper()
	folder := t.TempDir()
	j := newJob(t, map[string]string{
		"GITHUB_ACTIONS": "true", "GITHUB_STEP_SUMMARY": folder + "/summary", "GITHUB_OUTPUT": folder + "/output",
	})
	write(t, j.env["GITHUB_STEP_SUMMARY"], "# Of an earlier command\n")
	return j
}

func TestGateAnnotatesAJobOfGitHub(t *testing.T) {
	j := newGitHubJob(t)
	output, code := j.gate(t, judged(serve(t, "--fault", ignoringRegions))...)
	if code != 1 {
		t.Fatalf("exit %d\n%s", code, output)
	}
	if found := commandsTo(output); len(found) != 1 || found[0] != "error" {
		t.Errorf("commands %v, want one error\n%s", found, output)
	}
	if !strings.HasSuffix(output, j.read(t, "customs-reports/annotations.txt")) {
		t.Errorf("the annotations are not what the job ends with:\n%s", output)
	}
	const heading = "# Of an earlier command\n# Customs: nonconformant\n"
	if summary := read(t, j.env["GITHUB_STEP_SUMMARY"]); !strings.HasPrefix(summary, heading) {
		t.Errorf("the summary is\n%s", summary)
	}
	const want = "exit-code=1\nverdict=nonconformant\nreports=customs-reports\nsarif=customs-reports/customs.sarif\n"
	if outputs := read(t, j.env["GITHUB_OUTPUT"]); outputs != want {
		t.Errorf("outputs %q, want %q", outputs, want)
	}
}

func TestGateSaysNothingOfAHealthyTargetOnGitHub(t *testing.T) {
	j := newGitHubJob(t)
	output, code := j.gate(t, judged(serve(t))...)
	if found := commandsTo(output); code != 0 || len(found) > 0 {
		t.Errorf("exit %d, commands %v\n%s", code, found, output)
	}
}

// TestGateLeavesNoRedJobWithoutAnAnnotation has failures that no report is
// made of.
func TestGateLeavesNoRedJobWithoutAnAnnotation(t *testing.T) {
	for _, tt := range []struct {
		name, arg string
		env       map[string]string
		want      string
	}{
		{"a usage of customs", "--only=nothing", nil, "::error title=Customs::customs run ended with exit code 2 and without a report; its log says why\n"},
		{"a setting of the gate", "", map[string]string{"CUSTOMS_BIN": "/50%\n::add-mask::x"},
			"::error title=Customs::no program /50%25 ::add-mask::x, which CUSTOMS_BIN names"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			j := newGitHubJob(t)
			for name, value := range tt.env {
				j.env[name] = value
			}
			output, code := j.gate(t, tt.arg)
			if found := commandsTo(output); code != 2 || len(found) != 1 || !strings.Contains(output, tt.want) {
				t.Errorf("exit %d, commands %v, want one: %s\n%s", code, found, tt.want, output)
			}
			const want = "exit-code=2\nverdict=none\nreports=customs-reports\nsarif=\n"
			if outputs := read(t, j.env["GITHUB_OUTPUT"]); outputs != want {
				t.Errorf("outputs %q, want %q", outputs, want)
			}
		})
	}
}

// TestGateLetsNobodyElseCommandTheRunner has a target, a service and a recording
// that say what GitHub's runner acts on.
func TestGateLetsNobodyElseCommandTheRunner(t *testing.T) {
	const attack = "\n::add-mask::a\n::error file=x::b\n##[add-matcher]c ::stop-commands::d\n"
	target := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if r.URL.Path == "/_world" {
			return
		}
		w.Header().Set("Content-Type", "application/json")
		w.WriteHeader(http.StatusTeapot)
		_ = json.NewEncoder(w).Encode(map[string]any{attack: attack, "error": map[string]any{"status": attack}})
	}))
	defer target.Close()
	j := newGitHubJob(t)
	output, code := j.gate(t, judged(target.URL)...)
	if code != 1 || !strings.Contains(output, "##[add-matcher]") {
		t.Fatalf("the target is not judged by what it says: exit %d\n%s", code, output)
	}
	for _, found := range commandsTo(output) {
		if found != "error" && found != "warning" {
			t.Errorf("the target commands %q", found)
		}
	}

	j.env["CUSTOMS_SERVICE"], j.env["CUSTOMS_READY_URL"] = "echo '"+attack+"'; exit 7", "http://"+freeAddress(t)
	output, code = j.gate(t)
	if found := commandsTo(output); code != 3 || len(found) != 1 || !strings.Contains(output, "add-mask") {
		t.Errorf("exit %d, commands %v, want the gate's own\n%s", code, found, output)
	}
}
