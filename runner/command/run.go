package command

import (
	"context"
	"runtime"
	"runtime/debug"

	"github.com/spf13/cobra"

	"customs.example/runner/conformance"
	"customs.example/runner/verdict"
)

// runOptions are the flags of run and record, as they are given.
type runOptions struct {
	reporting
	reaching

	// record is the folder that a recording is kept in, and force lets it take
	// any folder's place.
	record string
	force  bool
}

func newRun(streams Streams) *cobra.Command {
	o := &runOptions{}
	command := &cobra.Command{
		Use:   "run",
		Short: "Judge a target; without flags, the embedded reference",
		Args:  cobra.NoArgs,
		RunE:  func(c *cobra.Command, _ []string) error { return o.run(c, streams) },
	}
	o.reporting.define(command.Flags())
	o.defineVerbose(command.Flags())
	o.reaching.define(command.Flags())
	return command
}

// gcPercent trades a few tens of MiB for the time of most collections: a run
// keeps little of what it allocates.
const gcPercent = 800

func (o *runOptions) run(c *cobra.Command, streams Streams) error {
	if err := applyConfig(c.Flags(), o.config); err != nil {
		return err
	}
	source, err := o.source()
	if err != nil {
		return err
	}
	selected := o.selection()
	selected.Seed, selected.Jobs = o.seed, o.jobs
	if _, isLive := source.(conformance.Seeded); o.jobs == 1 || isLive && o.jobs == 0 {
		// One spec waits for one answer at a time: a second processor only adds the
		// cost of waking it up.
		defer runtime.GOMAXPROCS(runtime.GOMAXPROCS(1))
	}
	return o.report(streams, func(observers conformance.Observers) (*verdict.Report, error) {
		if o.record != "" {
			observers.Recording = &conformance.Recording{Dir: o.record, Force: o.force}
		}
		return runFast(c.Context(), source, selected, observers)
	})
}

// runFast is conformance.Run with the collector held back.
func runFast(ctx context.Context, source conformance.Source, selected conformance.Selection, observers conformance.Observers) (*verdict.Report, error) {
	defer debug.SetGCPercent(debug.SetGCPercent(gcPercent))
	return conformance.Run(ctx, source, selected, observers)
}
