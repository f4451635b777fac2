package command

import (
	"errors"
	"fmt"
	"io"

	"github.com/spf13/cobra"

	"customs.example/runner/conformance"
	"customs.example/runner/secret"
	"customs.example/runner/verdict"
)

// inspectOptions are the flags of inspect, as they are given.
type inspectOptions struct {
	reporting
	bases

	secrets string
}

func newInspect(streams Streams) *cobra.Command {
	o := &inspectOptions{}
	command := &cobra.Command{
		Use:   "inspect FILE…",
		Short: "Judge captured traffic: HAR files, cassettes",
		Long: `Judge the traffic of some other client, as HAR files or go-vcr cassettes hold it:
each exchange of the two APIs by itself, and by what came before it in its file.
What the traffic does not show cannot be verified.

With --secrets, look for credentials instead: in a file, or in all files of a
folder. Exit 1 where something looks like one.`,
		RunE: func(c *cobra.Command, args []string) error {
			if err := applyConfig(c.Flags(), o.config); err != nil {
				return err
			}
			return o.run(streams, args)
		},
	}
	o.reporting.define(command.Flags())
	o.bases.define(command.Flags())
	command.Flags().StringVar(&o.secrets, "secrets", "", "look for credentials in `DIR`, and judge nothing")
	return command
}

func (o *inspectOptions) run(streams Streams, files []string) error {
	switch {
	case o.secrets != "" && len(files) > 0:
		return errors.New("--secrets judges nothing: name either a folder to look for credentials in, or files to judge")
	case o.secrets != "":
		return scan(o.secrets, streams.Out)
	case len(files) == 0:
		return errors.New("name at least one HAR file or cassette to judge, or --secrets DIR")
	}
	channel, directory, err := o.parse()
	if err != nil {
		return err
	}
	return o.report(streams, func(conformance.Observers) (*verdict.Report, error) {
		return conformance.Inspect(conformance.InspectOptions{
			Files: files, Channel: channel, Directory: directory,
			Only: o.only, Skip: o.skip, Strict: o.strict, Version: version(),
		})
	})
}

// scan prints where something looks like a credential, and never what.
func scan(dir string, out io.Writer) error {
	leaks, files, err := secret.Scan(dir)
	if err != nil {
		return fmt.Errorf("--secrets: %w", err)
	}
	err = printAll(out, func(w io.Writer) error {
		for _, leak := range leaks {
			fmt.Fprintln(w, leak)
		}
		_, err := fmt.Fprintf(w, "%d files, %d places that look like a credential\n", files, len(leaks))
		return err
	})
	if err == nil && len(leaks) > 0 {
		return ended{exitNonconformant}
	}
	return err
}
