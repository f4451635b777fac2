package command

import (
	"context"
	"fmt"
	"io"
	"path"
	"runtime"
	"slices"
	"time"

	"github.com/spf13/cobra"

	"customs.example/runner/conformance"
	"customs.example/runner/proof"
	"customs.example/runner/reference/fault"
)

type proveOptions struct {
	only       []string
	skip       []string
	jobs       int
	seed       int64
	asJSON     bool
	worker     bool
	collateral string
}

func newProve(streams Streams) *cobra.Command {
	o := &proveOptions{}
	command := &cobra.Command{
		Use:   "prove",
		Short: "Show that the suite catches every deliberate fault and fails no permitted variant",
		Args:  cobra.NoArgs,
		RunE:  func(c *cobra.Command, _ []string) error { return o.run(c.Context(), c.InOrStdin(), streams) },
	}
	flags := command.Flags()
	flags.StringArrayVar(&o.only, "only", nil, "judge only the subjects whose ids the `GLOB` matches; repeatable")
	flags.StringArrayVar(&o.skip, "skip", nil, "judge without the specs that the `GLOB` matches: what survives is theirs alone to catch; repeatable")
	flags.IntVar(&o.jobs, "jobs", runtime.NumCPU(), "`N` processes to judge in")
	flags.Int64Var(&o.seed, "seed", 1, "`N` that decides every identifier the suite invents")
	flags.BoolVar(&o.asJSON, "json", false, "the outcomes as JSON")
	flags.BoolVar(&o.worker, "worker", false, "measure the subjects whose ids come on standard input")
	flags.StringVar(&o.collateral, "collateral", "", "measure what each fault breaks beside its requirement, and write it to the `FILE`")
	for _, internal := range []string{"worker", "collateral"} {
		cobra.CheckErr(flags.MarkHidden(internal))
	}
	for _, other := range []string{"only", "skip", "seed", "json"} {
		command.MarkFlagsMutuallyExclusive("collateral", other)
	}
	return command
}

func (o *proveOptions) run(ctx context.Context, in io.Reader, streams Streams) error {
	if err := o.check(); err != nil {
		return err
	}
	switch {
	case o.worker:
		return o.work(ctx, in, streams.Out)
	case o.collateral != "":
		return o.writeCollateral(ctx, streams)
	}
	return o.prove(ctx, streams)
}

func (o *proveOptions) check() error {
	if o.jobs < 1 {
		return fmt.Errorf("--jobs %d: want 1 or more", o.jobs)
	}
	return conformance.CheckGlobs(o.skip)
}

func (o *proveOptions) trial() proof.Trial { return proof.Trial{Seed: o.seed, Skip: o.skip} }

func (o *proveOptions) prove(ctx context.Context, streams Streams) error {
	subjects, err := o.subjects()
	if err != nil {
		return err
	}
	started := time.Now()
	outcomes := make([]proof.Outcome, len(subjects))
	bar := newProveProgress(streams.Err, len(subjects))
	err = o.measure(ctx, subjects, o.trial(), func(n int, m proof.Measurement) {
		outcomes[n] = subjects[n].Settle(m)
		bar.tell(outcomes[n].Holds)
	})
	bar.end()
	if err != nil {
		return err
	}
	return o.show(proof.New(outcomes, time.Since(started).Seconds()), streams.Out)
}

func (o *proveOptions) show(p proof.Proof, out io.Writer) error {
	render := p.Text
	if o.asJSON {
		render = p.JSON
	}
	if err := render(out); err != nil {
		return &conformance.EnvironmentError{Err: fmt.Errorf("show the proof: %w", err)}
	}
	if !p.Holds {
		return ended{exitNonconformant}
	}
	return nil
}

// subjects are those that the globs select.
func (o *proveOptions) subjects() ([]proof.Subject, error) {
	collateral, err := fault.Measured()
	if err == nil {
		err = proof.Validate(collateral)
	}
	if err != nil {
		return nil, &conformance.SuiteError{Problem: err.Error()}
	}
	all := proof.Subjects(collateral)
	if len(o.only) == 0 {
		return all, nil
	}
	chosen := map[string]bool{}
	for _, glob := range o.only {
		if err := choose(chosen, all, glob); err != nil {
			return nil, err
		}
	}
	return slices.DeleteFunc(all, func(s proof.Subject) bool { return !chosen[s.ID] }), nil
}

// choose adds the ids that a glob matches, one at least.
func choose(chosen map[string]bool, all []proof.Subject, glob string) error {
	matched := false
	for _, s := range all {
		ok, err := path.Match(glob, s.ID)
		if err != nil {
			return fmt.Errorf("glob %q: %w", glob, err)
		}
		matched = matched || ok
		chosen[s.ID] = chosen[s.ID] || ok
	}
	if !matched {
		return fmt.Errorf("glob %q matches no fault and no variant; see customs list faults", glob)
	}
	return nil
}
