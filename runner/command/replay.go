package command

import (
	"github.com/spf13/cobra"

	"customs.example/runner/conformance"
	"customs.example/runner/verdict"
)

func newReplay(streams Streams) *cobra.Command {
	o := &judging{}
	command := &cobra.Command{
		Use:   "replay DIR",
		Short: "Judge a recording, offline",
		Long: `Judge what record kept in DIR, without a network: the same specs send the same
requests, and get the answers that were recorded. What the recording does not
hold cannot be verified; one that the specs no longer fit is out of date.`,
		Args: cobra.ExactArgs(1),
		RunE: func(c *cobra.Command, args []string) error {
			if err := applyConfig(c.Flags(), o.config); err != nil {
				return err
			}
			return o.judge(streams, func(tell func(conformance.Progress)) (*verdict.Report, error) {
				return judgeFast(c.Context(), conformance.Options{
					Replay: args[0], Only: o.only, Skip: o.skip, Strict: o.strict, Version: version(), Progress: tell,
				})
			})
		},
	}
	o.define(command.Flags())
	return command
}
