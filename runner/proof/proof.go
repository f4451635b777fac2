package proof

import (
	"encoding/json"
	"fmt"
	"io"
	"slices"
	"strings"

	"customs.example/specs/requirement"
)

// Proof is what the suite said of all subjects.
type Proof struct {
	Holds    bool      `json:"holds"`
	Seconds  float64   `json:"seconds"`
	Outcomes []Outcome `json:"outcomes"`
}

// New gathers outcomes, in the order in which they stand.
func New(outcomes []Outcome, seconds float64) Proof {
	fails := func(o Outcome) bool { return !o.Holds }
	return Proof{Holds: len(outcomes) > 0 && !slices.ContainsFunc(outcomes, fails), Seconds: seconds, Outcomes: outcomes}
}

// JSON writes the proof for programs.
func (p Proof) JSON(w io.Writer) error {
	encoder := json.NewEncoder(w)
	encoder.SetEscapeHTML(false)
	encoder.SetIndent("", "  ")
	return encoder.Encode(p)
}

// Text writes the proof for a person: the matrix in brief, what does not hold
// with what was tried, and the totals last.
func (p Proof) Text(w io.Writer) error {
	var text strings.Builder
	for _, row := range p.matrix() {
		fmt.Fprintf(&text, "  %-24s %s\n", row.group, row.marks)
	}
	for _, o := range p.Outcomes {
		if !o.Holds {
			text.WriteString("\n" + o.complaint())
		}
	}
	fmt.Fprintf(&text, "\n%s\n%s\n%s\n", p.total(Healthy, "without a violation"), p.total(Variant, "not failed"), p.total(Fault, "caught"))
	fmt.Fprintf(&text, "proof: %s, in %.0f s\n", map[bool]string{true: "holds", false: "does not hold"}[p.Holds], p.Seconds)
	_, err := io.WriteString(w, text.String())
	return err
}

// row is the faults of one group of requirements: a dot for one that was
// caught, an S for a survivor, a U where the record is not what was found.
type row struct{ group, marks string }

func (p Proof) matrix() []row {
	var rows []row
	for _, o := range p.Outcomes {
		if o.Kind != Fault {
			continue
		}
		group := o.Breaks.Group()
		at := slices.IndexFunc(rows, func(r row) bool { return r.group == group })
		if at < 0 {
			at = len(rows)
			rows = append(rows, row{group: group})
		}
		rows[at].marks += o.mark()
	}
	return rows
}

func (o Outcome) mark() string {
	switch {
	case o.Holds:
		return "."
	case o.Survived:
		return "S"
	default:
		return "U"
	}
}

// complaint says of an outcome that does not hold what is wrong.
func (o Outcome) complaint() string {
	var text strings.Builder
	fmt.Fprintf(&text, "%s %s: %s\n", o.Kind, o.ID, o.Line)
	if o.Problem != "" {
		fmt.Fprintf(&text, "  could not be judged: %s\n", o.Problem)
	}
	if o.Survived {
		fmt.Fprintf(&text, "  survived: %s was not found violated\n", o.Breaks)
		fmt.Fprintf(&text, "  tried: %s\n", tried(o.Tried))
	}
	complain(&text, "violated, and not declared", o.Undeclared)
	complain(&text, "not violated any more, so make collateral is due", o.Stale)
	complain(&text, "could not be verified", o.Unverified)
	return text.String()
}

func complain(text *strings.Builder, what string, ids []requirement.ID) {
	for _, id := range ids {
		fmt.Fprintf(text, "  %s: %s\n", what, id)
	}
}

func tried(specs []string) string {
	const most = 5
	switch {
	case len(specs) == 0:
		return "no spec"
	case len(specs) > most:
		return fmt.Sprintf("%s and %d more", strings.Join(specs[:most], ", "), len(specs)-most)
	}
	return strings.Join(specs, ", ")
}

func (p Proof) total(kind Kind, good string) string {
	held, all := 0, 0
	for _, o := range p.Outcomes {
		if o.Kind == kind {
			all++
			if o.Holds {
				held++
			}
		}
	}
	return fmt.Sprintf("%-8s %3d of %d %s", kind, held, all, good)
}
