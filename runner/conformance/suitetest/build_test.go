package suitetest_test

import (
	"encoding/json"
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/onsi/ginkgo/v2/types"
)

// root is the checkout, seen from the tests of this room.
const root = "../../.."

// built is a folder with the suites of the specs and the ginkgo command.
type built string

func build(t *testing.T) built {
	t.Helper()
	dir := t.TempDir()
	for _, args := range [][]string{
		{"test", "-c", "-ldflags=-w", "-o", dir, "./specs/channelimport", "./specs/directory", "./specs/journey"},
		{"build", "-ldflags=-w", "-o", dir, "github.com/onsi/ginkgo/v2/ginkgo"},
	} {
		command := exec.Command("go", args...)
		command.Dir = root
		if output, err := command.CombinedOutput(); err != nil {
			t.Fatalf("%v: %v\n%s", command, err, output)
		}
	}
	return built(dir)
}

func (b built) path(name string) string { return filepath.Join(string(b), name) }

// ran is what came of a suite, as Ginkgo has it.
type ran struct {
	types.Report
	// output is all that a person sees, and written all that is kept for programs.
	output, written string
}

// run runs the suite of a package as go test does.
func (b built) run(t *testing.T, suite string, args ...string) ran {
	t.Helper()
	json, junit := filepath.Join(t.TempDir(), "report.json"), filepath.Join(t.TempDir(), "report.xml")
	output := b.execute(t, suite+".test", append(args, "-ginkgo.no-color", "-ginkgo.json-report="+json, "-ginkgo.junit-report="+junit)...)
	return readReports(t, output, json, junit)
}

// ginkgo runs the suite of a package by Ginkgo's command, in two processes.
func (b built) ginkgo(t *testing.T, suite, label string, args ...string) ran {
	t.Helper()
	dir := t.TempDir()
	output := b.execute(t, "ginkgo", append([]string{
		"-p", "--procs=2", "--no-color", "--label-filter=" + label,
		"--json-report=report.json", "--junit-report=report.xml", "--output-dir=" + dir, b.path(suite + ".test"), "--",
	}, args...)...)
	return readReports(t, output, filepath.Join(dir, "report.json"), filepath.Join(dir, "report.xml"))
}

func (b built) execute(t *testing.T, name string, args ...string) (output string) {
	t.Helper()
	command := exec.CommandContext(t.Context(), b.path(name), args...)
	command.Dir = t.TempDir()
	text, err := command.CombinedOutput()
	if err != nil && !errors.As(err, new(*exec.ExitError)) {
		t.Fatal(err)
	}
	return string(text)
}

// readReports reads what a suite wrote. One that ended before it began wrote
// nothing, and has not succeeded.
func readReports(t *testing.T, output, asJSON, asJUnit string) ran {
	t.Helper()
	r := ran{output: output}
	text, err := os.ReadFile(asJSON)
	if errors.Is(err, os.ErrNotExist) {
		return r
	}
	junit, junitErr := os.ReadFile(asJUnit)
	var reports []types.Report
	if err := errors.Join(err, junitErr, json.Unmarshal(text, &reports)); err != nil || len(reports) != 1 {
		t.Fatalf("%d reports: %v\n%s", len(reports), err, output)
	}
	r.Report, r.written = reports[0], string(text)+string(junit)
	return r
}

// in are the sentences of the specs that ended in a state, with why.
func (r ran) in(state types.SpecState) map[string]string {
	found := map[string]string{}
	for _, spec := range r.SpecReports {
		if spec.State == state && spec.LeafNodeType == types.NodeTypeIt {
			found[strings.Join(append(spec.ContainerHierarchyTexts, spec.LeafNodeText), " ")] = spec.Failure.Message
		}
	}
	return found
}

// skipped are the specs that a body skipped, and no filter.
func (r ran) skipped() map[string]string {
	skipped := r.in(types.SpecStateSkipped)
	for spec, why := range skipped {
		if why == "" {
			delete(skipped, spec)
		}
	}
	return skipped
}
