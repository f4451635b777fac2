package command

import (
	"github.com/spf13/cobra"

	"customs.example/runner/conformance"
)

func newReplay(streams Streams) *cobra.Command {
	o := &judging{}
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
			return o.judge(streams, conformance.Options{Replay: args[0]}, judgedFast(c.Context()))
		},
	}
	o.define(command.Flags())
	o.defineVerbose(command.Flags())
	return command
}
