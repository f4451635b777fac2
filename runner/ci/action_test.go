package ci_test

import (
	"regexp"
	"slices"
	"strings"
	"testing"
)

func TestActionJudgesAServiceOfTheJob(t *testing.T) {
	for _, tt := range []struct{ name, flags, exit, verdict string }{
		{"a healthy one", "", "0", "conformant"},
		{"a wrong one", " --fault " + ignoringRegions, "1", "nonconformant"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			address := freeAddress(t)
			url := "http://" + address
			r := runAction(t, map[string]string{
				"binary": "customs", "service": "customs serve --addr " + address + tt.flags, "ready-url": url, "target": url, "world-hook": url + "/_world",
				"capabilities": "customers.get\ndirectory.patch\n", "only": "directory.get.*\nimport.overwrite.required-for-region\n",
				"reports": "kept", "upload-sarif": "true", "artifact": "customs of linux",
			}, nil)
			if r.failed != (tt.exit != "0") || r.outputs["exit-code"] != tt.exit || r.outputs["verdict"] != tt.verdict || r.outputs["reports"] != "kept" {
				t.Errorf("failed: %v, outputs %v\n%s", r.failed, r.outputs, r.log)
			}
			upload := r.called["actions/upload-artifact"]
			if upload["name"] != "customs of linux" || !exists(r.job.path(upload["path"]+"/report.html")) {
				t.Errorf("uploaded is %v", upload)
			}
			if scanning := r.called["github/codeql-action/upload-sarif"]; !exists(r.job.path(scanning["sarif_file"])) {
				t.Errorf("code scanning gets %v", scanning)
			}
			if r.called["actions/setup-go"] != nil {
				t.Error("Go is set up though customs is built")
			}
		})
	}
}

func TestActionUploadsWhatThereIs(t *testing.T) {
	nowhere := "http://" + freeAddress(t)
	for _, tt := range []struct {
		name   string
		inputs map[string]string
		called []string
	}{
		{"all, where there is no target", map[string]string{"target": nowhere, "world-hook": nowhere, "upload-sarif": "true"},
			[]string{"actions/upload-artifact", "github/codeql-action/upload-sarif"}},
		{"no violations, where none were looked for", map[string]string{"only": "nothing", "upload-sarif": "true"}, []string{"actions/upload-artifact"}},
		{"nothing, where that is wanted", map[string]string{"only": "nothing", "artifact": ""}, nil},
	} {
		t.Run(tt.name, func(t *testing.T) {
			tt.inputs["binary"] = "customs"
			r := runAction(t, tt.inputs, nil)
			var called []string
			for name := range r.called {
				called = append(called, name)
			}
			slices.Sort(called)
			if !r.failed || !slices.Equal(called, tt.called) {
				t.Errorf("failed: %v, called %v, want %v\n%s", r.failed, called, tt.called, r.log)
			}
		})
	}
}

// TestActionTakesInputsForWhatTheyAre gives every input a command.
func TestActionTakesInputsForWhatTheyAre(t *testing.T) {
	const attack = "x'\";touch injected;`touch injected`$(touch injected)\nEND\ntouch injected\n${{ github.token }}"
	for name := range readAction(t).Inputs {
		if name == "service" {
			continue // it is a command
		}
		t.Run(name, func(t *testing.T) {
			inputs := map[string]string{"binary": "customs", "ready-seconds": "0", "only": "nothing"}
			inputs[name] = attack
			r := runAction(t, inputs, nil)
			if exists(r.job.path("injected")) {
				t.Errorf("%s is a command", name)
			}
			if !r.failed && !slices.Contains([]string{"artifact", "upload-sarif"}, name) {
				t.Errorf("%s is not minded\n%s", name, r.log)
			}
		})
	}
}

func TestActionBuildsCustomsFromItsOwnSource(t *testing.T) {
	r := runAction(t, map[string]string{"only": "directory.get.by-id"}, buildEnvironment(t))
	if r.failed || r.outputs["verdict"] != "conformant" {
		t.Errorf("failed: %v, outputs %v\n%s", r.failed, r.outputs, r.log)
	}
	version := r.called["actions/setup-go"]["go-version"]
	if !strings.Contains(read(t, "../../go.mod"), "\ngo "+version+".") {
		t.Errorf("go %s is set up; go.mod wants another", version)
	}
}

func TestActionPinsWhatItUses(t *testing.T) {
	uses := regexp.MustCompile(`(?m)^ +uses: (.*)$`).FindAllStringSubmatch(read(t, "github/action.yml"), -1)
	if len(uses) == 0 {
		t.Fatal("it uses nothing")
	}
	pinned := regexp.MustCompile(`^[\w/-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$`)
	for _, use := range uses {
		if !pinned.MatchString(use[1]) {
			t.Errorf("%s is not pinned to a commit with a version beside it", use[1])
		}
	}
}

func TestActionHandsInputsOverInTheEnvironment(t *testing.T) {
	a := readAction(t)
	used := ""
	for _, s := range a.Runs.Steps {
		if strings.Contains(s.Run, "${{") {
			t.Errorf("step %q has an expression in its script", s.Name)
		}
		used += s.If + " "
		for _, value := range s.Env {
			used += value + " "
		}
		for _, value := range s.With {
			used += value + " "
		}
	}
	for name, input := range a.Inputs {
		if !strings.Contains(used, "inputs."+name+" ") {
			t.Errorf("nothing uses the input %s", name)
		}
		if input["description"] == "" {
			t.Errorf("the input %s is not described", name)
		}
	}
}
