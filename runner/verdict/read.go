package verdict

import (
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"slices"

	"customs.example/specs/requirement"
)

// Read reads a JSON report. Members that it does not know are of later
// versions, and left out.
func Read(r io.Reader) (*Report, error) {
	text, err := io.ReadAll(r)
	if err != nil {
		return nil, err
	}
	var head struct {
		Format string `json:"format"`
	}
	if err := json.Unmarshal(text, &head); err != nil {
		return nil, unreadable(err)
	}
	if head.Format != Format {
		return nil, fmt.Errorf("format %q: want a report of %s, as --report json=FILE writes it", head.Format, Format)
	}
	var report Report
	if err := json.Unmarshal(text, &report); err != nil {
		return nil, unreadable(err)
	}
	if problem := report.problem(); problem != "" {
		return nil, fmt.Errorf("%s: want a report as --report json=FILE writes it", problem)
	}
	return &report, nil
}

// problem is what no report has, "" where there is nothing.
func (r *Report) problem() string {
	if !slices.Contains([]Verdict{Conformant, Nonconformant, Incomplete, None}, r.Verdict) {
		return fmt.Sprintf("the verdict is %q", r.Verdict)
	}
	requirements, specs := map[requirement.ID]bool{}, map[string]bool{}
	for _, q := range r.Requirements {
		switch {
		case !slices.Contains([]Status{Met, Violated, Unverified, Observed, NotApplicable}, q.Status):
			return fmt.Sprintf("the requirement %q has the status %q", q.ID, q.Status)
		case q.ID == "" || requirements[q.ID]:
			return fmt.Sprintf("the requirement %q has no id, or that of another", q.ID)
		}
		requirements[q.ID] = true
	}
	for _, s := range r.Specs {
		if s.ID == "" || specs[s.ID] || len(s.Requirements) == 0 {
			return fmt.Sprintf("the spec %q has no id, that of another, or no requirement", s.ID)
		}
		specs[s.ID] = true
	}
	return ""
}

func unreadable(err error) error {
	if wrong := new(json.SyntaxError); errors.As(err, &wrong) {
		return fmt.Errorf("no JSON, or not the whole of it: %w at byte %d", err, wrong.Offset)
	}
	if wrong := new(json.UnmarshalTypeError); errors.As(err, &wrong) && wrong.Field != "" {
		return fmt.Errorf("no report: %s is a JSON %s", wrong.Field, wrong.Value)
	}
	return errors.New("no report: want a JSON object")
}
