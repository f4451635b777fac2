package command

import (
	"encoding/json"
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"customs.example/runner/conformance"
	"customs.example/runner/proof"
	"customs.example/runner/reference/fault"
	"customs.example/runner/reference/variant"
	"customs.example/specs"
	"customs.example/specs/requirement"
)

// lister lists one kind of thing, as text or as a JSON array of objects.
type lister struct {
	name string
	list func(w io.Writer, asJSON bool) error
}

var listers = []lister{
	{"requirements", listRequirements},
	{"specs", listSpecs},
	{"faults", listFaults},
	{"variants", listVariants},
	{"statements", listStatements},
	{"chain", listChain},
}

func newList(streams Streams) *cobra.Command {
	var names []string
	for _, l := range listers {
		names = append(names, l.name)
	}
	asJSON := false
	command := &cobra.Command{
		Use:       "list " + strings.Join(names, "|"),
		Short:     "List what the suite holds",
		ValidArgs: names,
		Args:      cobra.MatchAll(cobra.ExactArgs(1), cobra.OnlyValidArgs),
		RunE: func(_ *cobra.Command, args []string) error {
			at := slices.IndexFunc(listers, func(l lister) bool { return l.name == args[0] })
			return printAll(streams.Out, func(w io.Writer) error { return listers[at].list(w, asJSON) })
		},
	}
	command.Flags().BoolVar(&asJSON, "json", false, "an array of objects, each with its id")
	return command
}

// listedRequirement is a requirement as --json lists it, with how many specs
// judge it and which faults prove it.
type listedRequirement struct {
	requirement.Record
	Specs  int      `json:"specs"`
	Faults []string `json:"faults"`
}

func listRequirements(w io.Writer, asJSON bool) error {
	links, err := proof.Chain()
	if err != nil {
		return err
	}
	var rows []listedRequirement
	for _, link := range links {
		rows = append(rows, listedRequirement{link.Record, len(link.Specs), link.Faults})
	}
	if asJSON {
		return writeJSON(w, rows)
	}
	for _, row := range rows {
		proved := "not proved"
		if len(row.Faults) > 0 {
			proved = fmt.Sprintf("proved by %d", len(row.Faults))
		}
		fmt.Fprintf(w, "%-6s %-40s %3d specs, %-12s  %s\n", row.Level, row.ID, row.Specs, proved, row.Statement)
	}
	return nil
}

// listedSpec is a spec as --json lists it, with the id of what it has of each axis
// that it varies.
type listedSpec struct {
	ID           string                   `json:"id"`
	Requirement  requirement.ID           `json:"requirement"`
	Text         string                   `json:"text"`
	Axes         specs.Choice             `json:"axes"`
	Capabilities []requirement.Capability `json:"capabilities,omitempty"`
}

func listSpecs(w io.Writer, asJSON bool) error {
	catalogue, err := conformance.Catalogue()
	if err != nil {
		return err
	}
	var rows []listedSpec
	for _, spec := range catalogue {
		rows = append(rows, listedSpec{spec.ID, spec.Requirement, spec.Container + " " + spec.Text, spec.Choice, spec.Capabilities})
	}
	if asJSON {
		return writeJSON(w, rows)
	}
	for _, row := range rows {
		fmt.Fprintf(w, "%s\n    %s\n", row.ID, row.Text)
	}
	return nil
}

// listedFault is a fault as --json lists it, with what else it was measured to break.
type listedFault struct {
	ID          string           `json:"id"`
	Requirement requirement.ID   `json:"requirement"`
	Also        []requirement.ID `json:"also,omitempty"`
	Line        string           `json:"line"`
}

func listFaults(w io.Writer, asJSON bool) error {
	collateral, err := fault.Measured()
	if err != nil {
		return err
	}
	var rows []listedFault
	for _, f := range fault.All() {
		rows = append(rows, listedFault{f.ID, f.Requirement, collateral.Of(f.ID), f.Line})
	}
	if asJSON {
		return writeJSON(w, rows)
	}
	for _, row := range rows {
		fmt.Fprintf(w, "%-46s %-44s %s\n", row.ID, row.Requirement, row.Line)
	}
	return nil
}

func listVariants(w io.Writer, asJSON bool) error {
	if asJSON {
		return writeJSON(w, variant.All())
	}
	for _, v := range variant.All() {
		fmt.Fprintf(w, "%-30s %s\n", v.ID, v.Line)
	}
	return nil
}

// listedStatement is a statement of the two documents as --json lists it.
type listedStatement struct {
	ID string `json:"id"`
	requirement.Statement
}

func listStatements(w io.Writer, asJSON bool) error {
	var rows []listedStatement
	for n, statement := range requirement.Ledger() {
		rows = append(rows, listedStatement{fmt.Sprintf("statement-%d", n+1), statement})
	}
	if asJSON {
		return writeJSON(w, rows)
	}
	for _, row := range rows {
		fmt.Fprintf(w, "%s\n    %s\n", row.Text, proof.Fate(row.Statement))
	}
	return nil
}

func listChain(w io.Writer, asJSON bool) error {
	links, err := proof.Chain()
	if err != nil {
		return err
	}
	if asJSON {
		return writeJSON(w, links)
	}
	_, err = io.WriteString(w, proof.Index(links))
	return err
}

func writeJSON(w io.Writer, value any) error {
	encoder := json.NewEncoder(w)
	encoder.SetEscapeHTML(false)
	encoder.SetIndent("", "  ")
	return encoder.Encode(value)
}
