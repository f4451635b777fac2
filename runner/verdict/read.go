package verdict

import (
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"slices"
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
	if slices.ContainsFunc(report.Specs, func(s Spec) bool { return s.ID == "" || len(s.Requirements) == 0 }) {
		return nil, errors.New("a spec without an id, or without a requirement: want a report as --report json=FILE writes it")
	}
	return &report, nil
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
