package command

import (
	"fmt"
	"io"

	"github.com/spf13/cobra"

	"customs.example/runner/conformance"
	"customs.example/specs"
	"customs.example/specs/requirement"
)

func newExplain(streams Streams) *cobra.Command {
	return &cobra.Command{
		Use:   "explain ID",
		Short: "Explain a requirement: statement, level, source, accepted outcomes, specs",
		Args:  cobra.ExactArgs(1),
		RunE: func(_ *cobra.Command, args []string) error {
			catalogue, err := conformance.Catalogue()
			if err != nil {
				return err
			}
			record, ok := requirement.Lookup(requirement.ID(args[0]))
			if !ok {
				return fmt.Errorf("no requirement has the id %q; see customs list requirements", args[0])
			}
			explain(streams.Out, record, catalogue)
			return nil
		},
	}
}

func explain(w io.Writer, r requirement.Record, catalogue []*specs.Spec) {
	fmt.Fprintf(w, "%s  %s\n\n  %s\n\n", r.ID, r.Level, r.Statement)
	fmt.Fprintf(w, "accepted:  %s\n", r.Accepted)
	if r.Binding != "" {
		fmt.Fprintf(w, "binding:   %s\n", r.Binding)
	}
	if r.Needs != "" {
		fmt.Fprintf(w, "needs:     the capability %s\n", r.Needs)
	}
	fmt.Fprintf(w, "source:    %s, %s\n           %s\n", r.Source.Document, r.Source.Section, r.Source.URL)
	ids := specIDs(catalogue, r.ID)
	fmt.Fprintf(w, "specs:     %d\n", len(ids))
	for _, id := range ids {
		fmt.Fprintf(w, "  %s\n", id)
	}
}
