package text

import (
	"slices"
	"strings"

	"customs.example/runner/verdict"
	"customs.example/specs/requirement"
)

// remarks lists requirements with their reasons. Where many have one reason, it
// is said once.
func (p *page) remarks(title string, requirements []verdict.Requirement) {
	if len(requirements) == 0 {
		return
	}
	p.printf("\n%s:\n", title)
	for _, group := range byReason(requirements) {
		if len(group) <= mostNamed {
			for _, r := range group {
				p.prose("  "+string(r.Level)+" "+string(r.ID)+"  ", verdict.Visible(verdict.FirstLine(r.Reason)))
			}
			continue
		}
		p.prose("  ", verdict.Visible(verdict.FirstLine(group[0].Reason))+", "+counted(len(group), "requirement")+":")
		for _, level := range []requirement.Level{requirement.Must, requirement.Should, requirement.May} {
			if ids := idsOf(group, level); ids != "" {
				p.prose("    "+string(level)+" ", ids)
			}
		}
	}
}

// byReason groups requirements by their reason, in the order of the first of
// each group.
func byReason(requirements []verdict.Requirement) [][]verdict.Requirement {
	var groups [][]verdict.Requirement
	for _, r := range requirements {
		at := slices.IndexFunc(groups, func(g []verdict.Requirement) bool { return g[0].Reason == r.Reason })
		if at < 0 {
			groups = append(groups, nil)
			at = len(groups) - 1
		}
		groups[at] = append(groups[at], r)
	}
	return groups
}

func idsOf(requirements []verdict.Requirement, level requirement.Level) string {
	var ids []string
	for _, r := range requirements {
		if r.Level == level {
			ids = append(ids, string(r.ID))
		}
	}
	return strings.Join(ids, ", ")
}
