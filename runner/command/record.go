package command

import (
	"errors"

	"github.com/spf13/cobra"
)

func newRecord(streams Streams) *cobra.Command {
	o := &runOptions{}
	command := &cobra.Command{
		Use:   "record DIR",
		Short: "Judge a target as run does, and keep the recording in a folder",
		Long: `Judge a target as run does, and keep in DIR what it answered: a cassette a spec,
and a manifest. The recording is kept whole or not at all, and without secrets.
One that is in DIR already is replaced once the new one is complete.`,
		Args: oneFolder,
		RunE: func(c *cobra.Command, args []string) error {
			o.record = args[0]
			return o.run(c, streams)
		},
	}
	o.reporting.define(command.Flags())
	o.defineVerbose(command.Flags())
	o.reaching.define(command.Flags())
	command.Flags().BoolVar(&o.force, "force", false, "replace DIR even where it holds what is part of no recording")
	return command
}

// oneFolder takes a folder's name. An empty one, such as a shell's variable that
// is not set, would mean no recording at all.
func oneFolder(c *cobra.Command, args []string) error {
	if err := cobra.ExactArgs(1)(c, args); err != nil {
		return err
	}
	if args[0] == "" {
		return errors.New("the name of the recording's folder is empty")
	}
	return nil
}
