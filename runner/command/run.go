package command

import (
	"context"
	"errors"
	"fmt"
	"io"
	"net/http"
	"runtime"
	"runtime/debug"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"customs.example/runner/conformance"
	"customs.example/runner/verdict"
	"customs.example/specs/requirement"
)

// runOptions are the flags of run, as they are given.
type runOptions struct {
	target, channelURL, directoryURL string
	worldHook                        string
	worldHookHeaders                 []string
	config                           string
	capabilities                     []string
	only, skip                       []string
	strict, allowIncomplete          bool
	reports                          []string
	seed                             int64
	rate                             float64
	timeout                          time.Duration
}

func newRun(streams Streams) *cobra.Command {
	o := &runOptions{}
	command := &cobra.Command{
		Use:   "run",
		Short: "Judge a target; without flags, the embedded reference",
		Args:  cobra.NoArgs,
		RunE: func(c *cobra.Command, _ []string) error {
			if err := applyConfig(c.Flags(), o.config); err != nil {
				return err
			}
			return o.run(c.Context(), streams)
		},
	}
	flags := command.Flags()
	flags.StringVar(&o.target, "target", "", "base `URL` of both APIs")
	flags.StringVar(&o.channelURL, "channel-url", "", "base `URL` of Cloud Channel, where it differs")
	flags.StringVar(&o.directoryURL, "directory-url", "", "base `URL` of the Directory, where it differs")
	flags.StringVar(&o.worldHook, "world-hook", "", "`URL` that takes the world each spec needs")
	flags.StringArrayVar(&o.worldHookHeaders, "world-hook-header", nil, "`'Name: value'` to send with each call of the hook; repeatable")
	flags.StringVar(&o.config, "config", "", "YAML `FILE` with the same settings by the same names; flags win")
	flags.StringArrayVar(&o.capabilities, "capability", nil, "`NAME` of a capability that the target has; repeatable ("+capabilityNames()+")")
	flags.StringArrayVar(&o.only, "only", nil, "judge only what the `GLOB` on requirement and spec ids matches; repeatable")
	flags.StringArrayVar(&o.skip, "skip", nil, "leave out what the `GLOB` matches; repeatable")
	flags.BoolVar(&o.strict, "strict", false, "a SHOULD counts as a MUST")
	flags.BoolVar(&o.allowIncomplete, "allow-incomplete", false, "exit 0 though requirements could not be verified")
	flags.StringArrayVar(&o.reports, "report", nil, "`FORMAT=FILE` to write; - is standard output; repeatable ("+formatNames()+")")
	flags.Int64Var(&o.seed, "seed", 1, "`N` that decides every identifier the suite invents")
	flags.Float64Var(&o.rate, "rate", 0, "at most `R` requests a second; 0: no limit")
	flags.DurationVar(&o.timeout, "timeout", conformance.DefaultTimeout, "limit of a call")
	return command
}

// gcPercent trades a few tens of MiB for the time of most collections: a run
// keeps little of what it allocates.
const gcPercent = 300

func (o *runOptions) run(ctx context.Context, streams Streams) error {
	options, err := o.parse()
	if err != nil {
		return err
	}
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
	options.Progress = progress.tell
	// One spec waits for one answer at a time: a second processor only adds the
	// cost of waking it up.
	defer runtime.GOMAXPROCS(runtime.GOMAXPROCS(1))
	defer debug.SetGCPercent(debug.SetGCPercent(gcPercent))
	report, err := conformance.Run(ctx, options)
	progress.end()
	return o.finish(report, err, files, text)
}

// finish keeps and shows what was judged, however the run ended. That it could
// not be kept or shown is no verdict.
func (o *runOptions) finish(report *verdict.Report, runErr error, files reportFiles, text io.Writer) error {
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

func (o *runOptions) verdictCode(v verdict.Verdict) int {
	switch {
	case v == verdict.Conformant, v == verdict.Incomplete && o.allowIncomplete:
		return exitConformant
	case v == verdict.Nonconformant:
		return exitNonconformant
	default:
		return exitNoVerdict
	}
}

// parse turns flags into options, or says which flag is wrong.
func (o *runOptions) parse() (conformance.Options, error) {
	options := conformance.Options{
		Only: o.only, Skip: o.skip, Strict: o.strict, Seed: o.seed, Rate: o.rate, Timeout: o.timeout, Version: version(),
	}
	var err error
	if options.Channel, options.Directory, err = o.bases(); err != nil {
		return options, err
	}
	live := options.Channel != nil || options.Directory != nil
	if options.Hook, err = parseURL("world-hook", o.worldHook); err != nil {
		return options, err
	}
	if options.Hook != nil && !live {
		return options, errors.New("--world-hook goes with --target, --channel-url or --directory-url: the embedded reference needs no hook")
	}
	if len(o.capabilities) > 0 && !live {
		return options, errors.New("--capability goes with --target: the embedded reference has every capability")
	}
	if len(o.worldHookHeaders) > 0 && options.Hook == nil {
		return options, errors.New("--world-hook-header goes with --world-hook")
	}
	if options.Header, err = parseHeaders(o.worldHookHeaders); err != nil {
		return options, err
	}
	if options.Capabilities, err = parseCapabilities(o.capabilities); err != nil {
		return options, err
	}
	if o.timeout <= 0 {
		return options, fmt.Errorf("--timeout %v: want more than nothing, such as 10s", o.timeout)
	}
	if o.rate < 0 {
		return options, fmt.Errorf("--rate %v: want requests a second, or 0 for no limit", o.rate)
	}
	return options, nil
}

func parseHeaders(lines []string) (http.Header, error) {
	header := http.Header{}
	for _, line := range lines {
		name, value, ok := strings.Cut(line, ":")
		if !ok || strings.TrimSpace(name) == "" {
			return nil, errors.New("--world-hook-header: want 'Name: value', got a text without a colon")
		}
		header.Add(strings.TrimSpace(name), strings.TrimSpace(value))
	}
	return header, nil
}

func parseCapabilities(names []string) ([]requirement.Capability, error) {
	var all []requirement.Capability
	for _, name := range names {
		capability := requirement.Capability(name)
		if !known(capability) {
			return nil, fmt.Errorf("--capability %q: want one of %s", name, capabilityNames())
		}
		all = append(all, capability)
	}
	return all, nil
}

func known(capability requirement.Capability) bool {
	for _, c := range requirement.Capabilities() {
		if c == capability {
			return true
		}
	}
	return false
}

func capabilityNames() string {
	var names []string
	for _, c := range requirement.Capabilities() {
		names = append(names, string(c))
	}
	return strings.Join(names, ", ")
}
