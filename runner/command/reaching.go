package command

import (
	"errors"
	"fmt"
	"net/http"
	"slices"
	"strings"
	"time"

	"github.com/spf13/pflag"

	"customs.example/runner/conformance"
	"customs.example/specs/requirement"
)

// reaching are the flags that say which target is judged, and how it is
// reached.
type reaching struct {
	bases

	worldHook        string
	worldHookHeaders []string
	capabilities     []string
	seed             int64
	rate             float64
	timeout          time.Duration
}

func (o *reaching) define(flags *pflag.FlagSet) {
	o.bases.define(flags)
	flags.StringVar(&o.worldHook, "world-hook", "", "`URL` that takes the world each spec needs")
	flags.StringArrayVar(&o.worldHookHeaders, "world-hook-header", nil, "`'Name: value'` to send with each call of the hook; repeatable")
	flags.StringArrayVar(&o.capabilities, "capability", nil, "`NAME` of a capability that the target has; repeatable ("+capabilityNames()+")")
	flags.Int64Var(&o.seed, "seed", 1, "`N` that decides every identifier the suite invents")
	flags.Float64Var(&o.rate, "rate", 0, "at most `R` requests a second; 0: no limit")
	flags.DurationVar(&o.timeout, "timeout", conformance.DefaultTimeout, "limit of a call")
}

// options turns flags into options, or says which flag is wrong.
func (o *reaching) options() (conformance.Options, error) {
	options := conformance.Options{Seed: o.seed, Rate: o.rate, Timeout: o.timeout}
	var err error
	if options.Channel, options.Directory, err = o.bases.parse(); err != nil {
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
		if !slices.Contains(requirement.Capabilities(), capability) {
			return nil, fmt.Errorf("--capability %q: want one of %s", name, capabilityNames())
		}
		all = append(all, capability)
	}
	return all, nil
}

func capabilityNames() string {
	var names []string
	for _, c := range requirement.Capabilities() {
		names = append(names, string(c))
	}
	return strings.Join(names, ", ")
}
