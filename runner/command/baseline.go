package command

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"strings"

	"customs.example/runner/baseline"
	"customs.example/runner/conformance"
	"customs.example/runner/verdict"
	"customs.example/specs/requirement"
)

// knownViolations are a run's baseline; nil is none.
type knownViolations struct {
	path string
	file *baseline.File
	// into is where the baseline is to be written, nil where that was not asked
	// for; made is true where there is none yet.
	into *place
	made bool
	// done says what became of the file, "" for nothing.
	done string
}

// openBaseline reads a baseline before anything is judged, and finds out
// whether it can be written.
func openBaseline(path string, write bool) (*knownViolations, error) {
	if path == "" {
		if write {
			return nil, errors.New("--write-baseline goes with --baseline FILE, which it makes or brings up to date")
		}
		return nil, nil
	}
	k := &knownViolations{path: path}
	var err error
	k.file, err = baseline.Load(path)
	switch k.made = errors.Is(err, fs.ErrNotExist); {
	case k.made && !write:
		return nil, fmt.Errorf("--baseline: %w; --write-baseline makes it", err)
	case k.made:
		k.file = baseline.New(path)
	case err != nil:
		return nil, fmt.Errorf("--baseline: %w", err)
	}
	if write {
		k.into, err = openPlace("--baseline", path)
	}
	return k, err
}

func (k *knownViolations) discard() {
	if k != nil {
		k.into.discard()
	}
}

// apply marks what is known in a report. Where that was asked for, it brings
// the file up to date first.
func (k *knownViolations) apply(report *verdict.Report) error {
	if k == nil {
		return nil
	}
	suite, err := suiteOf(report)
	if err != nil {
		return err
	}
	k.file.Apply(report, suite)
	if k.into == nil {
		return nil
	}
	if report.Problem != "" {
		k.done = "left as it was: the run was not whole"
		return nil
	}
	updated, change, err := k.file.Update(report, suite)
	if err != nil {
		return fmt.Errorf("write baseline: %w", err)
	}
	if err := k.write(updated, change); err != nil {
		return fmt.Errorf("write baseline %s: %w", k.path, err)
	}
	updated.Apply(report, suite)
	return nil
}

// write leaves a file alone that says already what it would say.
func (k *knownViolations) write(updated *baseline.File, change baseline.Change) error {
	k.done = fmt.Sprintf("%d added, %d kept, %d removed", change.Added, change.Kept, change.Removed)
	if !k.made && change.Added+change.Removed == 0 {
		return nil
	}
	return k.into.put(updated.Text())
}

// tell says what became of the file.
func (k *knownViolations) tell(text io.Writer) error {
	if k == nil || k.done == "" {
		return nil
	}
	_, err := fmt.Fprintf(text, "baseline %s: %s\n", k.path, k.done)
	return err
}

// suiteOf knows the ids of the suite, and those of a report's own specs.
func suiteOf(report *verdict.Report) (baseline.Suite, error) {
	all, err := conformance.Catalogue()
	if err != nil {
		return nil, err
	}
	specs := map[string]bool{}
	for _, spec := range all {
		specs[spec.ID] = true
	}
	for _, spec := range report.Specs {
		specs[spec.ID] = true
	}
	return func(id string) ([]string, bool) {
		if specs[id] || report.Capture != nil && ofTraffic(id) {
			return []string{id}, true
		}
		if _, known := requirement.Lookup(requirement.ID(id)); !known {
			return nil, false
		}
		deciding, err := conformance.DecidingSpecs(requirement.ID(id), report)
		return deciding, err == nil
	}, nil
}

// ofTraffic tells of an id that a spec has where other traffic shows it: what
// is captured decides which specs there are.
func ofTraffic(id string) bool {
	about, _, found := strings.Cut(id, "/")
	_, known := requirement.Lookup(requirement.ID(about))
	return found && known
}
