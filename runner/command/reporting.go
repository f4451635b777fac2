package command

import (
	"errors"
	"fmt"
	"io"

	"github.com/spf13/pflag"

	"customs.example/runner/conformance"
	"customs.example/runner/verdict"
	"customs.example/runner/verdict/rendering"
	"customs.example/runner/verdict/text"
)

// reporting are the flags of every command that ends in a report.
type reporting struct {
	config                  string
	only, skip              []string
	strict, allowIncomplete bool
	reports                 []string
	baseline                string
	writeBaseline           bool
	quiet, verbose          bool
}

func (o *reporting) define(flags *pflag.FlagSet) {
	flags.StringVar(&o.config, "config", "", "YAML `FILE` with the same settings by the same names; flags win")
	flags.StringArrayVar(&o.only, "only", nil, "judge only what the `GLOB` on requirement and spec ids matches; repeatable")
	flags.StringArrayVar(&o.skip, "skip", nil, "leave out what the `GLOB` matches; repeatable")
	flags.BoolVar(&o.strict, "strict", false, "a SHOULD counts as a MUST")
	flags.BoolVar(&o.allowIncomplete, "allow-incomplete", false, "exit 0 though requirements could not be verified")
	flags.StringArrayVar(&o.reports, "report", nil, "`FORMAT=FILE` to write; - is standard output; repeatable ("+formatNames(rendering.Reports())+")")
	flags.BoolVar(&o.quiet, "quiet", false, "print the last line alone: the verdict, the counts, and where the reports are")
	flags.StringVar(&o.baseline, "baseline", "", "YAML `FILE` of known violations: only what is new fails, and what it says and is no longer so")
	flags.BoolVar(&o.writeBaseline, "write-baseline", false, "make the file of --baseline, or bring it up to date, keeping its reasons")
}

// defineVerbose is for commands whose specs make exchanges.
func (o *reporting) defineVerbose(flags *pflag.FlagSet) {
	flags.BoolVar(&o.verbose, "verbose", false, "print every exchange, to standard error")
}

// selection is what the flags select.
func (o *reporting) selection() conformance.Selection {
	return conformance.Selection{Only: o.only, Skip: o.skip, Strict: o.strict, Version: version()}
}

// reporter judges something, and tells observers of its progress.
type reporter func(conformance.Observers) (*verdict.Report, error)

// report has something judged, and keeps and shows what came of it.
func (o *reporting) report(streams Streams, how reporter) error {
	if o.quiet && o.verbose {
		return errors.New("--quiet and --verbose: ask for one or the other")
	}
	files, err := openReports(o.reports, rendering.Reports(), streams.Out)
	if err != nil {
		return err
	}
	defer files.discard()
	if err := files.apart(o.baseline); err != nil {
		return err
	}
	known, err := openBaseline(o.baseline, o.writeBaseline)
	if err != nil {
		return err
	}
	defer known.discard()
	out := streams.Out
	if files.onStandardOutput() {
		out = streams.Err
	}
	progress := newProgress(streams.Err)
	if o.quiet {
		progress = newProgress(io.Discard)
	}
	observers := conformance.Observers{Jobs: progress.jobs, Progress: progress.tell}
	if o.verbose {
		observers.Exchanges = func(spec string, exchanges []verdict.Exchange) {
			progress.end()
			_ = text.Exchanges(streams.Err, spec, exchanges) // the report is what counts
		}
	}
	report, err := how(observers)
	progress.end()
	return o.finish(report, err, known, files, out)
}

// finish keeps and shows what was judged, however the run ended. That it could
// not be kept or shown is no verdict.
func (o *reporting) finish(report *verdict.Report, runErr error, known *knownViolations, files reportFiles[*verdict.Report], out io.Writer) error {
	if errors.As(runErr, new(*conformance.UsageError)) {
		return runErr
	}
	unwritten := known.apply(report)
	lost := errors.Join(unwritten, files.write(report), known.tell(out), o.show(report, files.names(), out))
	switch {
	case runErr != nil:
		return errors.Join(runErr, lost)
	case lost != nil:
		return &conformance.EnvironmentError{Err: lost}
	}
	if code := o.verdictCode(report.Gate()); code != exitConformant {
		return ended{code}
	}
	return nil
}

func (o *reporting) show(report *verdict.Report, files []string, out io.Writer) error {
	if len(report.Requirements) == 0 {
		return nil
	}
	view := text.View{Style: styleOf(out), Columns: columnsOf(out), Brief: o.quiet, Files: files}
	if err := text.Write(report, out, view); err != nil {
		return fmt.Errorf("show the report: %w", err)
	}
	return nil
}

// verdictCode is the exit code for the verdict that the gate sees.
func (o *reporting) verdictCode(v verdict.Verdict) int {
	switch {
	case v == verdict.Conformant, v == verdict.Incomplete && o.allowIncomplete:
		return exitConformant
	case v == verdict.Nonconformant:
		return exitNonconformant
	default:
		return exitNoVerdict
	}
}
