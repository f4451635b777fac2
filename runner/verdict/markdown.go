package verdict

import (
	"fmt"
	"io"
	"strings"

	"customs.example/specs/requirement"
)

// mostMarkdown bounds a Markdown report, in bytes: it has to fit where a CI
// shows summaries and comments, whatever the target answered.
const mostMarkdown = 60_000

// Markdown writes the report for the summary of a job, on GitHub or GitLab.
// What a target answered is in code spans, where it is text and nothing else.
func (r *Report) Markdown(w io.Writer) error {
	var text strings.Builder
	text.WriteString("# Customs: " + plain(string(r.Verdict)) + "\n\n")
	text.WriteString(r.markdownRun())
	text.WriteString(r.markdownCounts())
	for _, section := range fit(r.markdownSections(), mostMarkdown-text.Len()) {
		text.WriteString(section)
	}
	_, err := io.WriteString(w, text.String())
	return err
}

// markdownRun says what was judged, by what, and how: a paragraph a matter.
func (r *Report) markdownRun() string {
	var p strings.Builder
	if r.Problem != "" {
		fmt.Fprintf(&p, "**The run ended early:** %s\n\n", code(r.Problem))
	}
	fmt.Fprintf(&p, "%s judged %s (%s) with seed %d%s, from %s: %d specs, %d requests, %.1f s.\n\n",
		code("customs "+r.Suite.Version), code(r.Target.URL), plain(string(r.Target.Mode)), r.Seed, strictness(r.Strict),
		timestamp(r.Started), len(r.Specs), r.Traffic.Requests, r.Seconds)
	if recording := r.Recording; recording != nil {
		fmt.Fprintf(&p, "The answers were recorded from %s by %s (%s); the verdict then was %s.\n\n", timestamp(recording.Started),
			code("customs "+recording.Suite.Version), plain(string(recording.Mode)), plain(string(recording.Verdict)))
	}
	if baseline := r.Baseline; baseline != nil {
		fmt.Fprintf(&p, "Against the baseline %s: %d known, %d new, %d stale; to a release gate it is %s.\n\n",
			code(baseline.File), baseline.Known, baseline.New, len(baseline.Stale), plain(string(r.Gate())))
	}
	return p.String()
}

func strictness(strict bool) string {
	if strict {
		return ", strictly"
	}
	return ""
}

// markdownCounts is the summary as a table.
func (r *Report) markdownCounts() string {
	var t strings.Builder
	t.WriteString("| level | met | violated | unverified | not applicable | observed |\n|---|--:|--:|--:|--:|--:|\n")
	for _, row := range []struct {
		level requirement.Level
		count Count
	}{{requirement.Must, r.Summary.Must}, {requirement.Should, r.Summary.Should}} {
		c := row.count
		fmt.Fprintf(&t, "| %s | %d | %d | %d | %d |  |\n", row.level, c.Met, c.Violated, c.Unverified, c.NotApplicable)
	}
	fmt.Fprintf(&t, "| %s |  |  |  |  | %d |\n", requirement.May, r.Summary.Observed)
	return t.String()
}
