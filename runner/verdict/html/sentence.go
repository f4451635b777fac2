package html

import (
	"fmt"
	"slices"
	"strings"

	"customs.example/runner/verdict"
)

// sentence says in words what the verdict says in one.
func sentence(r *verdict.Report) string {
	if r.Verdict == verdict.None {
		return "Nothing could be judged, so there is no verdict."
	}
	must, should := r.Summary.Must, r.Summary.Should
	said := []string{violations(r)}
	violated := r.With(verdict.Violated)
	if known := len(slices.DeleteFunc(slices.Clone(violated), func(q verdict.Requirement) bool { return !q.Known })); known > 0 {
		said = append(said, fmt.Sprintf("The baseline knows %d of %s.", known, plural(len(violated), "violation")))
	}
	if should.Violated > 0 && !r.Strict {
		said = append(said, fmt.Sprintf("%s violated, which is a warning.", are(should.Violated, "SHOULD")))
	}
	if n := must.Unverified; n > 0 {
		said = append(said, are(n, "MUST")+" unverified.")
	}
	if n := should.Unverified; n > 0 {
		said = append(said, are(n, "SHOULD")+" unverified.")
	}
	return strings.Join(said, " ")
}

// violations is the first sentence: of what binds.
func violations(r *verdict.Report) string {
	must, should := r.Summary.Must.Violated, r.Summary.Should.Violated
	if !r.Strict {
		should = 0
	}
	switch {
	case must > 0 && should > 0:
		return fmt.Sprintf("%s and %s are violated.", many(must, "MUST"), many(should, "SHOULD"))
	case must > 0:
		return are(must, "MUST") + " violated."
	case should > 0:
		return are(should, "SHOULD") + " violated."
	case r.Verdict == verdict.Conformant && r.Strict:
		return "Every MUST and SHOULD that was judged is met."
	case r.Verdict == verdict.Conformant:
		return "Every MUST that was judged is met."
	default:
		return "Nothing that binds is violated, as far as it was judged."
	}
}

func many(n int, level string) string { return plural(n, level+" requirement") }

// plural counts things by their name, which stands for a regular English noun.
func plural(n any, name string) string {
	number := fmt.Sprint(n)
	switch {
	case number == "1":
	case strings.HasSuffix(name, "y"):
		name = strings.TrimSuffix(name, "y") + "ies"
	default:
		name += "s"
	}
	return number + " " + name
}

func are(n int, level string) string {
	if n == 1 {
		return many(n, level) + " is"
	}
	return many(n, level) + " are"
}

// provided says where the world came from, for a person.
func provided(m verdict.Mode) string {
	switch m {
	case verdict.Embedded:
		return "the embedded reference"
	case verdict.Seeded:
		return "seeded through a world hook"
	case verdict.Given:
		return "a world that was given"
	case verdict.Replayed:
		return "replayed from a recording"
	default:
		return string(m)
	}
}
