package ci_test

import (
	"maps"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"sigs.k8s.io/yaml"
)

// action is what this room uses of an action's metadata.
type action struct {
	Name        string                       `json:"name"`
	Description string                       `json:"description"`
	Inputs      map[string]map[string]string `json:"inputs"`
	Outputs     map[string]map[string]string `json:"outputs"`
	Runs        struct {
		Using string `json:"using"`
		Steps []step `json:"steps"`
	} `json:"runs"`
}

type step struct {
	Name  string            `json:"name"`
	ID    string            `json:"id"`
	If    string            `json:"if"`
	Uses  string            `json:"uses"`
	With  map[string]string `json:"with"`
	Shell string            `json:"shell"`
	Run   string            `json:"run"`
	Env   map[string]string `json:"env"`
}

func readAction(t *testing.T) action {
	t.Helper()
	var a action
	if err := yaml.UnmarshalStrict([]byte(notStrings.ReplaceAllString(read(t, "github/action.yml"), "$1'$2'")), &a); err != nil {
		t.Fatal(err)
	}
	return a
}

// notStrings are plain scalars that GitHub makes strings of.
var notStrings = regexp.MustCompile(`(?m)^(\s+cache: )(false)`)

// runner runs an action's steps in a job, as far as they run anything: of the
// actions that they use, it tells with what they would be called.
type runner struct {
	action  action
	job     job
	values  map[string]string // of inputs.NAME and steps.ID.outputs.NAME
	failed  bool
	log     string
	called  map[string]map[string]string
	outputs map[string]string
}

// runAction has the action called with inputs, in a job with an environment.
func runAction(t *testing.T, inputs, env map[string]string) *runner {
	t.Helper()
	r := &runner{
		action: readAction(t), job: newGitHubJob(t),
		values: map[string]string{}, called: map[string]map[string]string{}, outputs: map[string]string{},
	}
	r.job.env["GITHUB_ACTION_PATH"], r.job.env["RUNNER_TEMP"] = absolute(t, "github"), t.TempDir()
	maps.Copy(r.job.env, env)
	for name, input := range r.action.Inputs {
		r.values["inputs."+name] = input["default"]
	}
	for name, value := range inputs {
		if _, known := r.action.Inputs[name]; !known {
			t.Fatalf("no input %s", name)
		}
		r.values["inputs."+name] = value
	}
	for _, s := range r.action.Runs.Steps {
		r.step(t, s)
	}
	for name, output := range r.action.Outputs {
		r.outputs[name] = r.expand(t, output["value"])
	}
	return r
}

func (r *runner) step(t *testing.T, s step) {
	t.Helper()
	if !r.holds(t, s.If) {
		return
	}
	if s.Uses != "" {
		name, _, _ := strings.Cut(s.Uses, "@")
		r.called[name] = map[string]string{}
		for input, value := range s.With {
			r.called[name][input] = r.expand(t, value)
		}
		return
	}
	if s.Shell != "sh" {
		t.Fatalf("step %q has the shell %q", s.Name, s.Shell)
	}
	j := job{folder: r.job.folder, env: maps.Clone(r.job.env)}
	for name, value := range s.Env {
		j.env[name] = r.expand(t, value)
	}
	script := filepath.Join(t.TempDir(), "script.sh")
	write(t, script, s.Run)
	write(t, j.env["GITHUB_OUTPUT"], "")
	said, code := j.run(t, "sh", "-e", script)
	r.log += said
	r.failed = r.failed || code != 0
	for line := range strings.Lines(read(t, j.env["GITHUB_OUTPUT"])) {
		name, value, _ := strings.Cut(strings.TrimSuffix(line, "\n"), "=")
		r.values["steps."+s.ID+".outputs."+name] = value
	}
}

var expression = regexp.MustCompile(`\$\{\{ *(.*?) *\}\}`)

func (r *runner) expand(t *testing.T, text string) string {
	t.Helper()
	return expression.ReplaceAllStringFunc(text, func(found string) string {
		for name := range strings.SplitSeq(expression.FindStringSubmatch(found)[1], " || ") {
			if value := r.value(t, name); value != "" {
				return value
			}
		}
		return ""
	})
}

func (r *runner) value(t *testing.T, name string) string {
	t.Helper()
	if !regexp.MustCompile(`^(inputs\.[a-z-]+|steps\.[a-z]+\.outputs\.[a-z-]+)$`).MatchString(name) {
		t.Fatalf("not understood in an expression: %q", name)
	}
	if _, known := r.values[name]; !known && strings.HasPrefix(name, "inputs.") {
		t.Fatalf("no %s", name)
	}
	return r.values[name]
}

// holds evaluates the condition of a step.
func (r *runner) holds(t *testing.T, condition string) bool {
	t.Helper()
	if !strings.Contains(condition, "always()") && r.failed {
		return false
	}
	for term := range strings.SplitSeq(condition, " && ") {
		match := regexp.MustCompile(`^(\S+) (==|!=) '(.*)'$`).FindStringSubmatch(term)
		switch {
		case term == "" || term == "always()":
		case match == nil:
			t.Fatalf("not understood in a condition: %q", term)
		case (r.value(t, match[1]) == match[3]) != (match[2] == "=="):
			return false
		}
	}
	return true
}
