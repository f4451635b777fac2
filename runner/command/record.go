package command

import "github.com/spf13/cobra"

func newRecord(streams Streams) *cobra.Command {
	o := &runOptions{}
	command := &cobra.Command{
		Use:   "record DIR",
		Short: "Judge a target as run does, and keep the recording in a folder",
		Long: `Judge a target as run does, and keep in DIR what it answered: a cassette a spec,
and a manifest. The recording is kept whole or not at all, and without secrets.
One that is in DIR already is replaced once the new one is complete.`,
		Args: cobra.ExactArgs(1),
		RunE: func(c *cobra.Command, args []string) error {
			o.record = args[0]
			return o.run(c, streams)
		},
	}
	o.judging.define(command.Flags())
	o.reaching.define(command.Flags())
	command.Flags().BoolVar(&o.force, "force", false, "replace DIR even where it holds what is part of no recording")
	return command
}
