package suitetest

import (
	"errors"
	"flag"
	"fmt"
	"path/filepath"
	"strings"

	"customs.example/runner/conformance"
	"customs.example/runner/target"
	"customs.example/specs/requirement"
)

// Flags say what a suite judges: the embedded reference, a live target or a
// recording.
type Flags struct {
	target, worldHook, replay setting
	capabilities              []string
}

// Define adds the flags to a set. What they are is known once that is parsed.
func Define(set *flag.FlagSet) *Flags {
	f := &Flags{}
	set.Var(&f.target, "customs.target", "base `URL` of both APIs of a live target; without it the embedded reference is judged")
	set.Var(&f.worldHook, "customs.world-hook", "`URL` that takes the world each spec needs")
	set.Func("customs.capability", "`NAME` of a capability that the target has; repeatable, or with commas ("+requirement.CapabilityNames()+")",
		func(text string) error {
			f.capabilities = append(f.capabilities, strings.Split(text, ",")...)
			return nil
		})
	set.Var(&f.replay, "customs.replay", "absolute path of the `DIR` of a recording to judge")
	return f
}

// setting is the text of a flag. One that is given empty, by a variable that is
// not set, is given all the same: nothing else is to be judged in its place.
type setting struct {
	text  string
	given bool
}

func (s *setting) String() string { return s.text }

// Set implements flag.Value. It refuses nothing: package flag would show what it
// refuses, passwords included.
func (s *setting) Set(text string) error {
	s.text, s.given = text, true
	return nil
}

// source turns flags into what is judged, or says which flag is wrong.
func (f *Flags) source() (conformance.Source, error) {
	if err := f.together(); err != nil {
		return nil, err
	}
	switch {
	case f.replay.given && !filepath.IsAbs(f.replay.text):
		return nil, fmt.Errorf("-customs.replay %q: want an absolute path, such as \"$PWD/%s\": go test runs each package in its own folder", f.replay.text, f.replay.text)
	case f.replay.given:
		return conformance.Replayed(f.replay.text), nil
	case f.target.given:
		return f.live()
	}
	return conformance.Embedded{}, nil
}

// together finds flags that do not go together.
func (f *Flags) together() error {
	ofTarget := f.target.given || f.worldHook.given || len(f.capabilities) > 0
	switch {
	case f.replay.given && ofTarget:
		return errors.New("-customs.replay goes alone: a recording has its own worlds and capabilities, and asks no target")
	case f.worldHook.given && !f.target.given:
		return errors.New("-customs.world-hook goes with -customs.target: the embedded reference needs no hook")
	case len(f.capabilities) > 0 && !f.target.given:
		return errors.New("-customs.capability goes with -customs.target: the embedded reference has every capability")
	case f.target.given && !f.worldHook.given:
		return errors.New("-customs.target goes with -customs.world-hook URL, to which the suite posts the world that each spec needs")
	}
	return nil
}

func (f *Flags) live() (conformance.Source, error) {
	base, err := target.ParseBase(f.target.text)
	if err != nil {
		return nil, fmt.Errorf("-customs.target: %w", err)
	}
	live := conformance.Seeded{Channel: base, Directory: base}
	if live.Hook, err = target.ParseURL(f.worldHook.text); err != nil {
		return nil, fmt.Errorf("-customs.world-hook: %w", err)
	}
	for _, name := range f.capabilities {
		capability, err := requirement.ParseCapability(strings.TrimSpace(name))
		if err != nil {
			return nil, fmt.Errorf("-customs.capability %w", err)
		}
		live.Capabilities = append(live.Capabilities, capability)
	}
	return live, nil
}
