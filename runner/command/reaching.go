package command

import (
	"errors"
	"fmt"
	"net/http"
	"strconv"
	"strings"
	"time"

	"github.com/spf13/pflag"

	"customs.example/runner/conformance"
	"customs.example/runner/provider"
	"customs.example/specs/requirement"
)

// reaching are the flags that say which target is judged, and how it is
// reached.
type reaching struct {
	bases

	worldHook        string
	worldHookHeaders []string
	capabilities     []string
	worldBatch       int
	seed             int64
	jobs             int
	rate             float64
	timeout          time.Duration
}

func (o *reaching) define(flags *pflag.FlagSet) {
	o.bases.define(flags)
	flags.StringVar(&o.worldHook, "world-hook", "", "`URL` that takes the world each spec needs")
	flags.StringArrayVar(&o.worldHookHeaders, "world-hook-header", nil, "`'Name: value'` to send with each call of the hook; repeatable")
	flags.StringArrayVar(&o.capabilities, "capability", nil, "`NAME` of a capability that the target has; repeatable ("+requirement.CapabilityNames()+")")
	flags.IntVar(&o.worldBatch, "world-batch", 0, "at most `N` worlds in one post of the hook; 0: as many as fit, up to "+strconv.Itoa(provider.MostBatch))
	flags.Int64Var(&o.seed, "seed", 1, "`N` that decides every identifier the suite invents")
	flags.IntVar(&o.jobs, "jobs", 0, "`N` specs at once; 0: the more, the longer a call takes")
	flags.Float64Var(&o.rate, "rate", 0, "at most `R` requests a second; 0: no limit")
	flags.DurationVar(&o.timeout, "timeout", conformance.DefaultTimeout, "limit of a call")
}

// source turns flags into what is judged, or says which flag is wrong.
func (o *reaching) source() (conformance.Source, error) {
	if err := o.check(); err != nil {
		return nil, err
	}
	live := conformance.Seeded{WorldBatch: o.worldBatch, Pacing: conformance.Pacing{Rate: o.rate, Timeout: o.timeout}}
	var err error
	if live.Channel, live.Directory, err = o.bases.parse(); err != nil {
		return nil, err
	}
	if live.Hook, err = parseURL("world-hook", o.worldHook); err != nil {
		return nil, err
	}
	if live.Header, err = parseHeaders(o.worldHookHeaders); err != nil {
		return nil, err
	}
	if live.Capabilities, err = parseCapabilities(o.capabilities); err != nil {
		return nil, err
	}
	if live.Channel == nil && live.Directory == nil {
		return conformance.Embedded{Pacing: live.Pacing}, nil
	}
	return live, nil
}

// check finds flags that do not go together, and numbers that are none.
func (o *reaching) check() error {
	live := o.bases != bases{}
	switch {
	case o.worldHook != "" && !live:
		return errors.New("--world-hook goes with --target, --channel-url or --directory-url: the embedded reference needs no hook")
	case len(o.capabilities) > 0 && !live:
		return errors.New("--capability goes with --target: the embedded reference has every capability")
	case len(o.worldHookHeaders) > 0 && o.worldHook == "":
		return errors.New("--world-hook-header goes with --world-hook")
	case o.worldBatch != 0 && o.worldHook == "":
		return errors.New("--world-batch goes with --world-hook")
	case o.worldBatch < 0:
		return fmt.Errorf("--world-batch %d: want worlds in a post, or 0 for as many as fit", o.worldBatch)
	case o.jobs < 0:
		return fmt.Errorf("--jobs %d: want specs at once, or 0 to let the round trip decide", o.jobs)
	case o.timeout <= 0:
		return fmt.Errorf("--timeout %v: want more than nothing, such as 10s", o.timeout)
	case o.rate < 0:
		return fmt.Errorf("--rate %v: want requests a second, or 0 for no limit", o.rate)
	}
	return nil
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
		capability, err := requirement.ParseCapability(name)
		if err != nil {
			return nil, fmt.Errorf("--capability %w", err)
		}
		all = append(all, capability)
	}
	return all, nil
}
