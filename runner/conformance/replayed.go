package conformance

import (
	"errors"
	"fmt"
	"path/filepath"
	"slices"

	"customs.example/runner/tape"
	"customs.example/runner/verdict"
	"customs.example/specs"
	"customs.example/specs/api"
)

// Replayed is the recording in a folder. Seed and capabilities are its own; where
// a selection has no Only that is its own too, and its Skip joins the other.
type Replayed string

func (dir Replayed) offer(selected Selection, all []*specs.Spec) (offer, error) {
	manifest, err := tape.ReadManifest(string(dir))
	if err != nil {
		return offer{}, unreadable(err)
	}
	recording := &kept{dir: string(dir), Manifest: manifest, all: all, asItIs: len(selected.Only)+len(selected.Skip) == 0}
	return offer{
		Selection:    asRecorded(selected, manifest, all),
		capabilities: manifest.Target.Capabilities,
		kept:         recording,
		reach:        func(ahead []*specs.Spec) (*link, error) { return recording.played(ahead), nil },
	}, nil
}

// unreadable tells a folder that is no recording, which is the caller's
// mistake, from a recording that is damaged.
func unreadable(err error) error {
	if errors.As(err, new(*tape.DamagedError)) {
		return &EnvironmentError{err}
	}
	return &UsageError{err.Error()}
}

// asRecorded takes over what a recording was made with, its globs where nothing
// is asked for by name. Those that this suite no longer knows say nothing.
func asRecorded(s Selection, m tape.Manifest, all []*specs.Spec) Selection {
	s.Seed = m.Seed
	known := func(glob string) bool { return matchSomething(all, []string{glob}) == nil }
	if len(s.Only) == 0 {
		s.Only, s.Skip = keep(m.Only, known), slices.Concat(s.Skip, keep(m.Skip, known))
	}
	return s
}

// kept is a recording that is there.
type kept struct {
	dir string
	tape.Manifest
	all []*specs.Spec
	// asItIs is true where nothing of it is selected by name.
	asItIs bool
}

func (k *kept) holds(spec *specs.Spec) bool {
	_, held := k.Specs[spec.ID]
	return held
}

// leavesOut finds a spec that a recording lists and its own globs or capabilities
// leave out: who changed them would pass over what was recorded.
func (k *kept) leavesOut(chosen []*specs.Spec) error {
	if !k.asItIs {
		return nil
	}
	left := keep(k.all, func(spec *specs.Spec) bool { return k.holds(spec) && !slices.Contains(chosen, spec) })
	if len(left) == 0 {
		return nil
	}
	return &EnvironmentError{fmt.Errorf("recording damaged: %s lists %s, which its own only, skip and capabilities leave out",
		filepath.Join(k.dir, tape.ManifestFile), left[0].ID)}
}

// played is a recording as a link, which reads the cassettes of some specs ahead.
func (k *kept) played(ahead []*specs.Spec) *link {
	player := tape.Play(k.dir, k.Manifest, ids(ahead))
	return &link{
		provider: player,
		about:    verdict.Target{URL: k.Target.ChannelURL, Mode: verdict.Replayed, Capabilities: k.Target.Capabilities},
		recording: &verdict.Recording{
			Suite:   verdict.Suite(k.Suite),
			Mode:    verdict.Mode(k.Target.Mode),
			Started: k.Started,
			Verdict: verdict.Verdict(k.Verdict),
		},
		bases:   bases{api.Channel: k.Target.ChannelURL, api.Directory: k.Target.DirectoryURL},
		traffic: func() verdict.Traffic { return verdict.Traffic{Requests: player.Answers()} },
		close:   player.Close,
	}
}

func ids(list []*specs.Spec) []string {
	all := make([]string, len(list))
	for n, spec := range list {
		all[n] = spec.ID
	}
	return all
}
