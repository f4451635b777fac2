package text

import (
	"fmt"
	"slices"
	"strings"

	"customs.example/runner/verdict"
)

// violation is a requirement that does not hold, with the evidence of the first
// spec that shows it in a way that nobody knew.
func (p *page) violation(r *verdict.Report, violated verdict.Requirement) {
	witnesses := slices.DeleteFunc(r.Witnesses(violated.ID), verdict.Witness.Known)
	if len(witnesses) == 0 {
		return
	}
	p.printf("\n%s %s %s\n", p.style.paint(p.style.Bad, "VIOLATED"), violated.Level, violated.ID)
	p.prose("  ", violated.Statement)
	p.prose("  accepted: ", violated.Accepted)
	p.prose("  source:   ", violated.Source.Document+", "+violated.Source.Section+" <"+violated.Source.URL+">")
	p.printf("  shown by: %s\n", witnesses[0].Spec.ID)
	p.evidence(witnesses[0])
	if r.Baseline != nil {
		p.printf("  fingerprint: %s\n", witnesses[0].Failure.Fingerprint)
	}
	if more := len(witnesses) - 1; more > 0 {
		p.prose(fmt.Sprintf("  and by %d more: ", more), ids(witnesses[1:]))
	}
}

const mostNamed = 5

func ids(witnesses []verdict.Witness) string {
	var named []string
	for n, w := range witnesses {
		if n == mostNamed {
			named = append(named, "…")
			break
		}
		named = append(named, w.Spec.ID)
	}
	return strings.Join(named, ", ")
}

// Evidence is what shows a violation, as the text report has it.
func Evidence(w verdict.Witness) string {
	p := &page{}
	p.evidence(w)
	return p.text.String()
}

func (p *page) evidence(w verdict.Witness) {
	f := w.Failure
	p.printf("  expected: %s\n", f.Expected)
	p.printf("  got:      %s\n", p.style.paint(p.style.Bad, verdict.Visible(f.Got)))
	if f.Pointer != "" {
		p.printf("  at:       %s\n", f.Pointer)
	}
	for n, e := range w.Spec.Failure.Exchanges {
		mark := " "
		if n == f.Exchange {
			mark = "*"
		}
		p.exchange(n, mark, e)
	}
	p.printf("  again:    %s\n", f.Curl)
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
	p.printf("       %s %s\n", mark, verdict.Visible(line))
}
