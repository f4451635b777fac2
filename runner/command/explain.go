package command

import (
	"fmt"
	"io"
	"strings"

	"github.com/spf13/cobra"

	"customs.example/runner/proof"
	"customs.example/runner/reference/fault"
	"customs.example/runner/reference/variant"
	"customs.example/specs/requirement"
)

func newExplain(streams Streams) *cobra.Command {
	return &cobra.Command{
		Use:   "explain ID",
		Short: "Explain a requirement, a fault or a variant: what it says, where from, what proves it",
		Args:  cobra.ExactArgs(1),
		RunE: func(_ *cobra.Command, args []string) error {
			links, err := proof.Chain()
			if err != nil {
				return err
			}
			return printAll(streams.Out, func(w io.Writer) error { return explain(w, args[0], links) })
		},
	}
}

func explain(w io.Writer, id string, links []proof.Link) error {
	if link, ok := proof.Find(links, requirement.ID(id)); ok {
		explainRequirement(w, link)
		return nil
	}
	if f, ok := fault.Lookup(id); ok {
		return explainFault(w, f)
	}
	if v, ok := variant.Lookup(id); ok {
		explainVariant(w, v)
		return nil
	}
	return fmt.Errorf("no requirement, fault or variant has the id %q; see customs list requirements", id)
}

// explainRequirement shows the chain from the document to the faults.
func explainRequirement(w io.Writer, l proof.Link) {
	fmt.Fprintf(w, "%s  %s\n\n  %s\n\n", l.ID, l.Level, l.Statement)
	fmt.Fprintf(w, "source:    %s, %s\n           %s\n", l.Source.Document, l.Source.Section, l.Source.URL)
	for _, s := range requirement.Ledger() {
		for _, tested := range s.TestedBy {
			if tested == l.ID {
				fmt.Fprintf(w, "stated:    %s\n", s.Text)
			}
		}
	}
	fmt.Fprintf(w, "accepted:  %s\n", l.Accepted)
	if l.Binding != "" {
		fmt.Fprintf(w, "binding:   %s\n", l.Binding)
	}
	if l.Needs != "" {
		fmt.Fprintf(w, "needs:     the capability %s\n", l.Needs)
	}
	fmt.Fprintf(w, "specs:     %d\n", len(l.Specs))
	for _, id := range l.Specs {
		fmt.Fprintf(w, "  %s\n", id)
	}
	fmt.Fprintf(w, "faults that prove it: %d\n", len(l.Faults))
	for _, id := range l.Faults {
		f, _ := fault.Lookup(id)
		fmt.Fprintf(w, "  %s: %s\n", id, f.Line)
	}
}

func explainFault(w io.Writer, f fault.Fault) error {
	collateral, err := fault.Measured()
	if err != nil {
		return err
	}
	fmt.Fprintf(w, "%s  a deliberate fault\n\n  %s\n\n", f.ID, f.Line)
	fmt.Fprintf(w, "breaks:    %s\n", f.Requirement)
	if also := collateral.Of(f.ID); len(also) > 0 {
		fmt.Fprintf(w, "also:      %s\n", idList(also))
	}
	fmt.Fprintf(w, "serve it:  customs serve --fault %s\n", f.ID)
	return nil
}

func explainVariant(w io.Writer, v variant.Variant) {
	fmt.Fprintf(w, "%s  a permitted variant\n\n  %s\n\n", v.ID, v.Line)
	if len(v.Warned) > 0 {
		fmt.Fprintf(w, "warned:    %s\n", idList(v.Warned))
	}
	fmt.Fprintf(w, "serve it:  customs serve --variant %s\n", v.ID)
}

func idList(ids []requirement.ID) string {
	words := make([]string, len(ids))
	for n, id := range ids {
		words[n] = string(id)
	}
	return strings.Join(words, ", ")
}
