package conformance

import (
	"context"
	"errors"
	"fmt"
	"path/filepath"
	"slices"

	"customs.example/runner/tape"
	"customs.example/runner/verdict"
	"customs.example/specs"
)

// replay judges a recording, as far as it goes.
func replay(ctx context.Context, o Options, all []*specs.Spec, report *verdict.Report) error {
	manifest, err := tape.ReadManifest(o.Replay)
	if err != nil {
		return unreadable(err)
	}
	asItIs := len(o.Only)+len(o.Skip) == 0
	o = asRecorded(o, manifest, all)
	chosen, err := choose(all, o.Only, o.Skip, o.has)
	if err != nil {
		return err
	}
	if asItIs {
		if err := whole(o.Replay, manifest, all, chosen); err != nil {
			return err
		}
	}
	player := tape.Play(o.Replay, manifest, ids(chosen.specs))
	defer player.Close()
	link := played(player, manifest)
	report.Target, report.Seed = link.about, manifest.Seed
	report.Recording = &verdict.Recording{
		Suite:   verdict.Suite(manifest.Suite),
		Mode:    verdict.Mode(manifest.Target.Mode),
		Started: manifest.Started,
		Verdict: verdict.Verdict(manifest.Verdict),
	}
	return judge(ctx, player, chosen, o, link, report)
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
func asRecorded(o Options, m tape.Manifest, all []*specs.Spec) Options {
	o.Seed, o.Capabilities = m.Seed, m.Target.Capabilities
	known := func(glob string) bool { return matchSomething(all, []string{glob}) == nil }
	if len(o.Only) == 0 {
		o.Only, o.Skip = keep(m.Only, known), slices.Concat(o.Skip, keep(m.Skip, known))
	}
	return o
}

// whole finds a spec that a recording lists and its own globs or capabilities
// leave out: who changed them would pass over what was recorded.
func whole(dir string, m tape.Manifest, all []*specs.Spec, chosen selection) error {
	left := keep(all, func(spec *specs.Spec) bool {
		_, held := m.Specs[spec.ID]
		return held && !slices.Contains(chosen.specs, spec)
	})
	if len(left) == 0 {
		return nil
	}
	return &EnvironmentError{fmt.Errorf("recording damaged: %s lists %s, which its own only, skip and capabilities leave out",
		filepath.Join(dir, tape.ManifestFile), left[0].ID)}
}

// played is a recording as a link.
func played(player *tape.Player, m tape.Manifest) *link {
	return &link{
		target:  player,
		about:   verdict.Target{URL: m.Target.ChannelURL, Mode: verdict.Replayed, Capabilities: m.Target.Capabilities},
		bases:   bases{specs.Channel: m.Target.ChannelURL, specs.Directory: m.Target.DirectoryURL},
		traffic: func() verdict.Traffic { return verdict.Traffic{Requests: player.Answers()} },
	}
}

func ids(list []*specs.Spec) []string {
	all := make([]string, len(list))
	for n, spec := range list {
		all[n] = spec.ID
	}
	return all
}
