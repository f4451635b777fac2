package command

import (
	"github.com/spf13/cobra"

	"customs.example/runner/conformance"
	"customs.example/runner/verdict"
)

func newReplay(streams Streams) *cobra.Command {
	o := &reporting{}
	command := &cobra.Command{
		Use:   "replay DIR",
		Short: "Judge a recording, offline",
		Long: `Judge what record kept in DIR, without a network: the same specs send the same
requests, and get the answers that were recorded. What the recording does not
hold cannot be verified; one that the specs no longer fit is out of date.`,
		Args: oneFolder,
		RunE: func(c *cobra.Command, args []string) error {
			if err := applyConfig(c.Flags(), o.config); err != nil {
				return err
			}
			return o.report(streams, func(observers conformance.Observers) (*verdict.Report, error) {
				return runFast(c.Context(), conformance.Replayed(args[0]), o.selection(), observers)
			})
		},
	}
	o.define(command.Flags())
	o.defineVerbose(command.Flags())
	return command
}
