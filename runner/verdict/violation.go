package verdict

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"customs.example/specs/requirement"
)

// violation is a requirement that does not hold, with the evidence of the first
// spec that shows it in a way that nobody knew.
func (p *page) violation(r *Report, violated Requirement) {
	witnesses := slices.DeleteFunc(r.witnesses(violated.ID), witness.known)
	if len(witnesses) == 0 {
		return
	}
	p.printf("\n%s %s %s\n", p.style.paint(p.style.Bad, "VIOLATED"), violated.Level, violated.ID)
	p.prose("  ", violated.Statement)
	p.prose("  accepted: ", violated.Accepted)
	p.prose("  source:   ", violated.Source.Document+", "+violated.Source.Section+" <"+violated.Source.URL+">")
	p.printf("  shown by: %s\n", witnesses[0].spec.ID)
	p.evidence(witnesses[0])
	if r.Baseline != nil {
		p.printf("  fingerprint: %s\n", witnesses[0].failure.Fingerprint)
	}
	if more := len(witnesses) - 1; more > 0 {
		p.prose(fmt.Sprintf("  and by %d more: ", more), ids(witnesses[1:]))
	}
}

// witness is a spec and its failure that shows a violation.
type witness struct {
	spec    Spec
	failure Failure
}

func (w witness) known() bool { return w.failure.Known != "" }

// witnesses are the specs that violate a requirement, each by a failure that
// nobody knew if it has one.
func (r *Report) witnesses(id requirement.ID) []witness {
	var all []witness
	for _, spec := range r.Specs {
		own := slices.DeleteFunc(spec.Failures(), func(f Failure) bool { return f.Requirement != id })
		if len(own) == 0 {
			continue
		}
		at := slices.IndexFunc(own, func(f Failure) bool { return f.Known == "" })
		all = append(all, witness{spec, own[max(0, at)]})
	}
	return all
}

const mostNamed = 5

func ids(witnesses []witness) string {
	var named []string
	for n, w := range witnesses {
		if n == mostNamed {
			named = append(named, "…")
			break
		}
		named = append(named, w.spec.ID)
	}
	return strings.Join(named, ", ")
}

func (p *page) evidence(w witness) {
	f := w.failure
	p.printf("  expected: %s\n", f.Expected)
	p.printf("  got:      %s\n", p.style.paint(p.style.Bad, visible(f.Got)))
	if f.Pointer != "" {
		p.printf("  at:       %s\n", f.Pointer)
	}
	for n, e := range w.spec.Failure.Exchanges {
		mark := " "
		if n == f.Exchange {
			mark = "*"
		}
		p.exchange(n, mark, e)
	}
	p.printf("  again:    %s\n", f.Curl)
}

func (r Response) outcome() string {
	if r.Error != "" {
		return "no answer: " + r.Error
	}
	return strconv.Itoa(r.Status)
}

func (p *page) body(mark, body string) {
	const most = 1000
	if body == "" {
		return
	}
	line := strings.ReplaceAll(body, "\n", " ")
	if len(line) > most {
		line = strings.ToValidUTF8(line[:most], "") + "…"
	}
	p.printf("       %s %s\n", mark, visible(line))
}
