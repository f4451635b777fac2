package tape

import (
	"context"
	"errors"
	"fmt"
	"os"
	"slices"
	"sync"

	"gopkg.in/dnaeon/go-vcr.v3/cassette"

	"customs.example/fixtures"
	"customs.example/fixtures/given"
	"customs.example/specs"
	"customs.example/specs/requirement"
)

// Player is a target that answers as a recording has it, and nothing else. It
// needs no network.
type Player struct {
	dir       string
	manifest  Manifest
	cassettes map[string]func() (*cassette.Cassette, error)
	stop      context.CancelFunc

	mu      sync.Mutex
	secrets []fixtures.Secret
	tape    *cassette.Cassette
	played  []bool
	answers int64
}

// Play plays the recording of a manifest. Cassettes are read ahead, in the
// order in which the specs are to be played; Close stops that.
func Play(dir string, m Manifest, order []string) *Player {
	ctx, stop := context.WithCancel(context.Background())
	p := &Player{dir: dir, manifest: m, cassettes: map[string]func() (*cassette.Cassette, error){}, stop: stop}
	for spec := range m.Specs {
		path := cassettePath(dir, spec)
		p.cassettes[spec] = sync.OnceValues(func() (*cassette.Cassette, error) { return Load(path) })
	}
	go p.readAhead(ctx, order)
	return p
}

func (p *Player) readAhead(ctx context.Context, order []string) {
	for _, spec := range order {
		if ctx.Err() != nil {
			return
		}
		if load, held := p.cassettes[spec]; held {
			_, _ = load() // whoever plays it is told
		}
	}
}

// Close ends the reading ahead.
func (p *Player) Close() { p.stop() }

// Stage implements specs.Target. A spec that the recording does not hold is
// unmet; one whose cassette is gone or damaged is the recording's fault.
func (p *Player) Stage(_ context.Context, spec string, needs given.Needs) (fixtures.Cast, error) {
	load, held := p.cassettes[spec]
	if !held {
		return fixtures.Cast{}, notHeld{p.manifest.Suite.Version}
	}
	tape, err := load()
	if errors.Is(err, os.ErrNotExist) {
		err = fmt.Errorf("%s is missing, though %s lists it", cassettePath(p.dir, spec), ManifestFile)
	}
	if err != nil {
		return fixtures.Cast{}, fmt.Errorf("recording damaged: %w", err)
	}
	p.mu.Lock()
	defer p.mu.Unlock()
	cast := fixtures.Build(p.manifest.Seed, spec, needs)
	p.secrets, p.tape, p.played = cast.Secrets(), tape, make([]bool, len(tape.Interactions))
	if worldDigest(cast.World) != p.manifest.Specs[spec] {
		return cast, p.outOfDate(-1, "the spec is now given another world than it was recorded in")
	}
	return cast, nil
}

// Send implements specs.Target: it answers a call as the recording's call in
// the same place was answered, where that is the same call.
func (p *Player) Send(_ context.Context, call specs.Call) (*specs.Exchange, error) {
	p.mu.Lock()
	defer p.mu.Unlock()
	asked := redactedCall(call, p.secrets)
	if call.Turn >= len(p.tape.Interactions) {
		return nil, p.outOfDate(-1, fmt.Sprintf("no answer was recorded to the spec's request %d, %s", call.Turn+1, described(asked)))
	}
	recorded := p.tape.Interactions[call.Turn]
	if difference := differenceOf(asked, p.manifest.Target.base(call.API), recorded.Request); difference != "" {
		return nil, p.outOfDate(call.Turn, fmt.Sprintf("the spec's request %d is now %s: %s", call.Turn+1, described(asked), difference))
	}
	p.played[call.Turn] = true
	p.answers++
	return exchangeOf(call, recorded.Response), nil
}

// Done implements specs.Target: a spec that came to its end has asked for all
// that was recorded.
func (p *Player) Done(whole bool) error {
	p.mu.Lock()
	defer p.mu.Unlock()
	at := slices.Index(p.played, false)
	if !whole || at < 0 {
		return nil
	}
	recorded := p.tape.Interactions[at].Request
	return p.outOfDate(at, fmt.Sprintf("the spec no longer makes request %d, %s %s", at+1, recorded.Method, recorded.URL))
}

// Answers is how many calls were answered.
func (p *Player) Answers() int64 {
	p.mu.Lock()
	defer p.mu.Unlock()
	return p.answers
}

// Has implements specs.Target.
func (p *Player) Has(capability requirement.Capability) bool {
	return slices.Contains(p.manifest.Target.Capabilities, capability)
}

// outOfDate blames an interaction, or the cassette as a whole where n is
// negative.
func (p *Player) outOfDate(n int, problem string) error {
	return &OutOfDateError{DamagedError{p.tape.File, p.lineOf(n), problem}}
}
