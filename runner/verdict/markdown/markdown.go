// Package markdown writes a report for summaries of jobs and for comments. How
// it makes text of what a target answered is here for others that write Markdown.
package markdown

import (
	"fmt"
	"io"
	"strings"

	"customs.example/runner/verdict"
	"customs.example/specs/requirement"
)

// mostBytes bounds a Markdown report, in bytes: it has to fit where a CI
// shows summaries and comments, whatever the target answered.
const mostBytes = 60_000

// Write writes the report for the summary of a job, on GitHub or GitLab.
// What a target answered is in code spans, where it is text and nothing else.
func Write(r *verdict.Report, w io.Writer) error {
	var text strings.Builder
	text.WriteString("# Customs: " + Plain(string(r.Verdict)) + "\n\n")
	text.WriteString(run(r))
	text.WriteString(counts(r))
	for _, section := range fit(sections(r), mostBytes-text.Len()) {
		text.WriteString(section)
	}
	_, err := io.WriteString(w, text.String())
	return err
}

// run says what was judged, by what, and how: a paragraph a matter.
func run(r *verdict.Report) string {
	var p strings.Builder
	if r.Problem != "" {
		fmt.Fprintf(&p, "**The run ended early:** %s\n\n", Code(r.Problem))
	}
	fmt.Fprintf(&p, "%s judged %s (%s) with seed %d%s, from %s: %d specs, %d requests, %.1f s.\n\n",
		Code("customs "+r.Suite.Version), Code(r.Target.URL), Plain(string(r.Target.Mode)), r.Seed, strictness(r.Strict),
		verdict.Timestamp(r.Started), len(r.Specs), r.Traffic.Requests, r.Seconds)
	if recording := r.Recording; recording != nil {
		fmt.Fprintf(&p, "The answers were recorded from %s by %s (%s); the verdict then was %s.\n\n", verdict.Timestamp(recording.Started),
			Code("customs "+recording.Suite.Version), Plain(string(recording.Mode)), Plain(string(recording.Verdict)))
	}
	if baseline := r.Baseline; baseline != nil {
		fmt.Fprintf(&p, "Against the baseline %s: %d known, %d new, %d stale; to a release gate it is %s.\n\n",
			Code(baseline.File), baseline.Known, baseline.New, len(baseline.Stale), Plain(string(r.Gate())))
	}
	return p.String()
}

func strictness(strict bool) string {
	if strict {
		return ", strictly"
	}
	return ""
}

// counts is the summary as a table.
func counts(r *verdict.Report) string {
	var t strings.Builder
	t.WriteString("| level | met | violated | unverified | not applicable | observed |\n|---|--:|--:|--:|--:|--:|\n")
	for _, row := range []struct {
		level requirement.Level
		count verdict.Count
	}{{requirement.Must, r.Summary.Must}, {requirement.Should, r.Summary.Should}} {
		c := row.count
		fmt.Fprintf(&t, "| %s | %d | %d | %d | %d |  |\n", row.level, c.Met, c.Violated, c.Unverified, c.NotApplicable)
	}
	fmt.Fprintf(&t, "| %s |  |  |  |  | %d |\n", requirement.May, r.Summary.Observed)
	return t.String()
}
