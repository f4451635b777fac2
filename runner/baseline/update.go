package baseline

import (
	"cmp"
	"fmt"
	"regexp"
	"slices"
	"strings"
	"time"

	"gopkg.in/yaml.v3"

	"customs.example/runner/verdict"
)

// Unexplained is the reason of an entry that a run has added.
const Unexplained = "to be explained"

// Change counts what became of a baseline's entries.
type Change struct{ Added, Kept, Removed int }

// Update is the baseline as a whole run has it: without what is stale, and with
// what it did not know. Every other line stays as its author wrote it.
func (f *File) Update(report *verdict.Report, suite Suite) (*File, Change, error) {
	var kept, stale []Entry
	for _, e := range f.entries {
		if e.stale(report, suite) != "" {
			stale = append(stale, e)
			continue
		}
		kept = append(kept, e)
	}
	added := f.unknown(report, stale)
	change := Change{len(added), len(kept), len(stale)}
	text, err := f.rewrite(kept, stale, added)
	if err != nil {
		return nil, change, err
	}
	updated, err := Parse(f.path, text)
	if err != nil {
		return nil, change, fmt.Errorf("%w; this is after the change, so edit the baseline by hand", err)
	}
	return updated, change, nil
}

// Text is the file's.
func (f *File) Text() []byte { return []byte(strings.Join(f.lines, "")) }

// unknown are entries for the violations that no entry knows. Those of an entry
// that has just expired say what its reason was: it is for a person to renew it.
func (f *File) unknown(report *verdict.Report, stale []Entry) []Entry {
	var added []Entry
	for spec, failure := range failures(report) {
		q, judged := requirementOf(report, failure)
		if !judged || q.Status != verdict.Violated || f.reason(spec, *failure, report.Started) != "" {
			continue
		}
		e := Entry{ID: spec.ID, Fingerprint: failure.Fingerprint, Reason: Unexplained}
		if failure.Requirement != spec.Requirements[0] {
			e.Requirement = failure.Requirement
		}
		if at := slices.IndexFunc(stale, func(s Entry) bool { return s.knows(spec, *failure) }); at >= 0 {
			e.Reason = Unexplained + "; until " + stale[at].Until.Format(time.DateOnly) + " it was: " + stale[at].Reason
		}
		added = append(added, e)
	}
	order := func(a, b Entry) int {
		return cmp.Or(cmp.Compare(a.ID, b.ID), cmp.Compare(a.Fingerprint, b.Fingerprint))
	}
	slices.SortStableFunc(added, order)
	return slices.CompactFunc(added, func(a, b Entry) bool { return order(a, b) == 0 })
}

// rewrite is the text without the lines of some entries, and with those of
// others after the last.
func (f *File) rewrite(kept, stale, added []Entry) ([]byte, error) {
	lines := slices.Clone(f.lines)
	f.reopen(lines, len(kept)+len(added) > 0)
	after, margin := f.list, "  "
	if n := len(f.entries); n > 0 {
		after = f.entries[n-1].last
		margin = strings.Repeat(" ", indent(f.lines[f.entries[0].first]))
	}
	for _, e := range stale {
		for line := f.comment(e); line <= e.last; line++ {
			lines[line] = ""
		}
	}
	if text := lines[after]; text != "" && !strings.HasSuffix(text, "\n") {
		lines[after] += "\n"
	}
	for _, e := range added {
		text, err := e.text(margin)
		if err != nil {
			return nil, err
		}
		lines[after] += text
	}
	return []byte(strings.Join(lines, "")), nil
}

// comment is the first line of the comment that stands right above an entry,
// which goes with it.
func (f *File) comment(e Entry) int {
	line := e.first
	for strings.HasPrefix(strings.TrimLeft(f.lines[line-1], " "), "#") {
		line--
	}
	return line
}

var listKey = regexp.MustCompile(`^(["']?violations["']?\s*:)(?:[ \t]*\[[ \t]*\])?`)

// reopen writes the key of the list as it has to be before entries, or none.
func (f *File) reopen(lines []string, entries bool) {
	found := listKey.FindString(lines[f.list])
	key := listKey.ReplaceAllString(found, "$1")
	if !entries {
		key += " []"
	}
	lines[f.list] = key + strings.TrimPrefix(lines[f.list], found)
}

// text is the lines of an entry.
func (e Entry) text(margin string) (string, error) {
	yml, err := yaml.Marshal(e)
	if err != nil {
		return "", fmt.Errorf("write the entry of %s: %w", e.ID, err)
	}
	var text strings.Builder
	for n, line := range split(yml) {
		lead := "  "
		if n == 0 {
			lead = "- "
		}
		text.WriteString(margin + lead + line)
	}
	return text.String(), nil
}
