package command

import (
	"encoding/json"
	"fmt"
	"io"

	"github.com/spf13/cobra"

	"customs.example/runner/conformance"
	"customs.example/specs"
	"customs.example/specs/requirement"
)

func newList(streams Streams) *cobra.Command {
	asJSON := false
	command := &cobra.Command{
		Use:       "list requirements|specs",
		Short:     "List what the suite holds",
		ValidArgs: []string{"requirements", "specs"},
		Args:      cobra.MatchAll(cobra.ExactArgs(1), cobra.OnlyValidArgs),
		RunE: func(_ *cobra.Command, args []string) error {
			catalogue, err := conformance.Catalogue()
			if err != nil {
				return err
			}
			return listers[args[0]](streams.Out, catalogue, asJSON)
		},
	}
	command.Flags().BoolVar(&asJSON, "json", false, "an array of objects, each with its id")
	return command
}

var listers = map[string]func(w io.Writer, catalogue []*specs.Spec, asJSON bool) error{
	"requirements": listRequirements,
	"specs":        listSpecs,
}

// listedRequirement is a requirement as --json lists it.
type listedRequirement struct {
	requirement.Record
	Specs int `json:"specs"`
}

func listRequirements(w io.Writer, catalogue []*specs.Spec, asJSON bool) error {
	var rows []listedRequirement
	for _, record := range requirement.All() {
		rows = append(rows, listedRequirement{record, len(specIDs(catalogue, record.ID))})
	}
	if asJSON {
		return writeJSON(w, rows)
	}
	for _, row := range rows {
		fmt.Fprintf(w, "%-6s %-40s %3d specs  %s\n", row.Level, row.ID, row.Specs, row.Statement)
	}
	return nil
}

// listedSpec is a spec as --json lists it.
type listedSpec struct {
	ID           string                   `json:"id"`
	Requirement  requirement.ID           `json:"requirement"`
	Text         string                   `json:"text"`
	Capabilities []requirement.Capability `json:"capabilities,omitempty"`
}

func listSpecs(w io.Writer, catalogue []*specs.Spec, asJSON bool) error {
	var rows []listedSpec
	for _, spec := range catalogue {
		rows = append(rows, listedSpec{spec.ID, spec.Requirement, spec.Container + " " + spec.Text, spec.Capabilities})
	}
	if asJSON {
		return writeJSON(w, rows)
	}
	for _, row := range rows {
		fmt.Fprintf(w, "%s\n    %s\n", row.ID, row.Text)
	}
	return nil
}

func specIDs(catalogue []*specs.Spec, id requirement.ID) []string {
	var ids []string
	for _, spec := range catalogue {
		if spec.Requirement == id {
			ids = append(ids, spec.ID)
		}
	}
	return ids
}

func writeJSON(w io.Writer, value any) error {
	encoder := json.NewEncoder(w)
	encoder.SetEscapeHTML(false)
	encoder.SetIndent("", "  ")
	return encoder.Encode(value)
}
