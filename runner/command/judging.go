package command

import (
	"errors"
	"fmt"
	"io"

	"github.com/spf13/pflag"

	"customs.example/runner/conformance"
	"customs.example/runner/verdict"
)

// judging are the flags of every command that ends in a report.
type judging struct {
	config                  string
	only, skip              []string
	strict, allowIncomplete bool
	reports                 []string
}

func (o *judging) define(flags *pflag.FlagSet) {
	flags.StringVar(&o.config, "config", "", "YAML `FILE` with the same settings by the same names; flags win")
	flags.StringArrayVar(&o.only, "only", nil, "judge only what the `GLOB` on requirement and spec ids matches; repeatable")
	flags.StringArrayVar(&o.skip, "skip", nil, "leave out what the `GLOB` matches; repeatable")
	flags.BoolVar(&o.strict, "strict", false, "a SHOULD counts as a MUST")
	flags.BoolVar(&o.allowIncomplete, "allow-incomplete", false, "exit 0 though requirements could not be verified")
	flags.StringArrayVar(&o.reports, "report", nil, "`FORMAT=FILE` to write; - is standard output; repeatable ("+formatNames()+")")
}

// judge has something judged, and keeps and shows what came of it.
func (o *judging) judge(streams Streams, how func(tell func(conformance.Progress)) (*verdict.Report, error)) error {
	files, err := openReports(o.reports, streams.Out)
	if err != nil {
		return err
	}
	defer files.discard()
	text := streams.Out
	if files.onStandardOutput() {
		text = streams.Err
	}
	progress := newProgress(streams.Err)
	report, err := how(progress.tell)
	progress.end()
	return o.finish(report, err, files, text)
}

// finish keeps and shows what was judged, however the run ended. That it could
// not be kept or shown is no verdict.
func (o *judging) finish(report *verdict.Report, runErr error, files reportFiles, text io.Writer) error {
	if errors.As(runErr, new(*conformance.UsageError)) {
		return runErr
	}
	lost := errors.Join(files.write(report), show(report, text))
	switch {
	case runErr != nil:
		return errors.Join(runErr, lost)
	case lost != nil:
		return &conformance.EnvironmentError{Err: lost}
	}
	if code := o.verdictCode(report.Verdict); code != exitConformant {
		return judged{code}
	}
	return nil
}

func show(report *verdict.Report, text io.Writer) error {
	if len(report.Requirements) == 0 {
		return nil
	}
	if err := report.Text(text, styleOf(text)); err != nil {
		return fmt.Errorf("show the report: %w", err)
	}
	return nil
}

func (o *judging) verdictCode(v verdict.Verdict) int {
	switch {
	case v == verdict.Conformant, v == verdict.Incomplete && o.allowIncomplete:
		return exitConformant
	case v == verdict.Nonconformant:
		return exitNonconformant
	default:
		return exitNoVerdict
	}
}
