package conformance

import (
	"fmt"
	"net/url"
	"slices"
	"strings"
	"time"

	"customs.example/runner/capture"
	"customs.example/runner/verdict"
	"customs.example/specs/invariant"
	"customs.example/specs/requirement"
)

// InspectOptions say which traffic to judge, and by what.
type InspectOptions struct {
	// Files are HAR files and go-vcr cassettes.
	Files []string
	// Channel and Directory are the base URLs of the two APIs. Where one is not
	// nil, only requests under it are that API's.
	Channel, Directory *url.URL
	// Only and Skip are globs on requirement and spec ids.
	Only, Skip []string
	// Strict makes a SHOULD count as a MUST.
	Strict bool
	// Version is the suite's, for the report.
	Version string
}

// Inspect judges traffic that was captured before, and asks nothing of anybody.
// What the traffic does not show stays unverified. Its error is a *UsageError,
// an *EnvironmentError where no request is one of the two APIs', or a
// *SuiteError.
func Inspect(o InspectOptions) (*verdict.Report, error) {
	report := newReport(Selection{Strict: o.Strict, Version: o.Version})
	report.Target = verdict.Target{Mode: verdict.Replayed, Capabilities: []requirement.Capability{}}
	err := inspect(o, report)
	if err != nil {
		report.Problem = err.Error()
	}
	report.Seconds = time.Since(report.Started).Seconds()
	return report, err
}

func inspect(o InspectOptions, report *verdict.Report) error {
	all, err := Catalogue()
	if err != nil {
		return err
	}
	chosen, err := choose(all, o.Only, o.Skip, func(requirement.Capability) bool { return true })
	if err != nil {
		return err
	}
	captures, err := read(o)
	if err != nil {
		return err
	}
	count(report, captures)
	if report.Capture.Exchanges == 0 {
		return &EnvironmentError{fmt.Errorf("%s: none of %d requests is one of the two APIs'; %s",
			strings.Join(o.Files, ", "), report.Capture.Others, hint(o))}
	}
	for n, name := range capture.Names(o.Files) {
		results, err := invariant.Check(captures[n].History)
		if err != nil {
			return &SuiteError{fmt.Sprintf("%s: %v", o.Files[n], err)}
		}
		report.Specs = append(report.Specs, checkReports(results, name, captures[n].Redactor, selectedIDs(chosen))...)
	}
	report.Conclude(chosen.requirements)
	explain(report)
	return nil
}

func selectedIDs(chosen chosen) map[requirement.ID]bool {
	selected := map[requirement.ID]bool{}
	for _, s := range chosen.requirements {
		selected[s.ID] = true
	}
	return selected
}

// read reads every file before any is judged.
func read(o InspectOptions) ([]*capture.Capture, error) {
	if len(o.Files) == 0 {
		return nil, usage("no traffic to inspect: name a HAR file or a go-vcr cassette")
	}
	var captures []*capture.Capture
	for n, file := range o.Files {
		if slices.Contains(o.Files[:n], file) {
			return nil, usage("%s is named twice", file)
		}
		capture, err := capture.Read(file, capture.Bases{Channel: o.Channel, Directory: o.Directory})
		if err != nil {
			return nil, &UsageError{err.Error()}
		}
		captures = append(captures, capture)
	}
	return captures, nil
}

// hint is what to do where no request is of either API.
func hint(o InspectOptions) string {
	if o.Channel != nil || o.Directory != nil {
		return "are the base URLs those of the traffic?"
	}
	return "they are known by their paths, /v1/accounts/…/customers:import and /admin/directory/v1/customers/…"
}

// count says what the traffic consists of, and where it went.
func count(report *verdict.Report, captures []*capture.Capture) {
	report.Capture = &verdict.Capture{Files: []string{}}
	var bases []string
	for _, c := range captures {
		report.Capture.Files = append(report.Capture.Files, c.File)
		report.Capture.Exchanges += len(c.Entries)
		report.Capture.Others += c.Others
		for _, s := range c.Entries {
			bases = append(bases, s.Base)
		}
	}
	report.Traffic.Requests = int64(report.Capture.Exchanges)
	slices.Sort(bases)
	report.Target.URL = strings.Join(slices.Compact(bases), ", ")
}

// explain gives the requirements the reasons that traffic has for them.
func explain(report *verdict.Report) {
	for n, r := range report.Requirements {
		switch {
		case r.Status == verdict.Unverified && len(r.Specs) == 0:
			r.Reason = "the traffic does not show it"
		case r.Status == verdict.Met:
			r.Reason = "held in " + exchanges(len(r.Specs))
		}
		report.Requirements[n] = r
	}
}

func exchanges(n int) string {
	if n == 1 {
		return "1 exchange"
	}
	return fmt.Sprintf("%d exchanges", n)
}
