package ci_test

import (
	"io"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/rhysd/actionlint"
)

func TestScriptsPassShellcheck(t *testing.T) {
	shellcheck := tool(t, "shellcheck")
	scripts := map[string]string{
		"gate.sh":            read(t, "gate.sh"),
		"github/judge.sh":    read(t, "github/judge.sh"),
		"gitlab/customs.yml": strings.Join(template(t).Script, "\n"),
	}
	for _, s := range readAction(t).Runs.Steps {
		scripts["github/action.yml, "+s.Name] = s.Run
	}
	for name, script := range scripts {
		check := exec.Command(shellcheck, "--shell=sh", "-")
		check.Stdin = strings.NewReader(script)
		if output, err := check.CombinedOutput(); err != nil {
			t.Errorf("%s: %v\n%s", name, err, output)
		}
	}
}

// TestExamplesPassActionlint has the action's inputs and outputs checked too:
// the examples call it from this repository.
func TestExamplesPassActionlint(t *testing.T) {
	for _, example := range examples(t, "GitHub", "yaml") {
		if problems := lint(t, example); len(problems) > 0 {
			t.Errorf("%s\n%v", example, problems)
		}
		for _, wrong := range []string{"targets: ", "worldhook: "} {
			changed := strings.Replace(example, "target: ", wrong, 1)
			if problems := lint(t, changed); len(problems) != 1 || !strings.Contains(problems[0].Message, "is not defined in action") {
				t.Errorf("the input %q: %v", wrong, problems)
			}
		}
	}
}

func lint(t *testing.T, workflow string) []*actionlint.Error {
	t.Helper()
	root := absolute(t, "../..")
	project, err := actionlint.NewProject(root)
	if err != nil {
		t.Fatal(err)
	}
	shellcheck, err := exec.LookPath("shellcheck")
	if err != nil {
		shellcheck = "" // TestScriptsPassShellcheck says that it is missing
	}
	linter, err := actionlint.NewLinter(io.Discard, &actionlint.LinterOptions{Shellcheck: shellcheck, WorkingDir: root})
	if err != nil {
		t.Fatal(err)
	}
	workflow = strings.ReplaceAll(workflow, "OWNER/customs/runner/ci/github@REF", "./runner/ci/github")
	problems, err := linter.Lint(filepath.Join(root, ".github", "workflows", "example.yml"), []byte(workflow), project)
	if err != nil {
		t.Fatal(err)
	}
	return problems
}
