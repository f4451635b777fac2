package tape

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"sync"
	"sync/atomic"

	"gopkg.in/dnaeon/go-vcr.v3/cassette"

	"customs.example/runner/secret"
	"customs.example/specs"
	"customs.example/specs/exchange"
)

// Player provides sessions in which the answers are those that a recording has,
// and nothing else. It needs no network.
type Player struct {
	dir       string
	manifest  Manifest
	cassettes map[string]func() (*cassette.Cassette, error)
	stop      context.CancelFunc
	answers   atomic.Int64
}

// Play plays the recording of a manifest. Cassettes are read ahead, in the
// order in which the specs are to be played; Close stops that.
func Play(dir string, m Manifest, order []string) *Player {
	ctx, stop := context.WithCancel(context.Background())
	p := &Player{dir: dir, manifest: m, cassettes: map[string]func() (*cassette.Cassette, error){}, stop: stop}
	for spec, held := range m.Specs {
		path := cassettePath(dir, spec)
		p.cassettes[spec] = sync.OnceValues(func() (*cassette.Cassette, error) { return loadUnaltered(path, held.Cassette) })
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

// Answers is how many calls were answered.
func (p *Player) Answers() int64 { return p.answers.Load() }

// Stage implements specs.Provider. A spec that the recording does not hold is
// unmet; one whose cassette is gone, altered or damaged is the recording's fault.
func (p *Player) Stage(_ context.Context, spec *specs.Spec) (*specs.Session, error) {
	load, held := p.cassettes[spec.ID]
	if !held {
		return nil, notHeld{p.manifest.Suite.Version}
	}
	tape, err := load()
	if errors.Is(err, os.ErrNotExist) {
		err = fmt.Errorf("recording damaged: %s is missing, though %s lists it", cassettePath(p.dir, spec.ID), ManifestFile)
	}
	if err != nil {
		return nil, err
	}
	kept := p.manifest.Specs[spec.ID]
	if kept.Players != digest([]byte(kept.Cast)) {
		return nil, &AlteredError{filepath.Join(p.dir, ManifestFile)}
	}
	if kept.Needs != needsDigest(p.manifest.Seed, spec.Needs) {
		return nil, outOfDate(tape.File, -1, "the spec now needs another world than it was recorded in")
	}
	cast, err := kept.cast(p.manifest.Seed, spec.ID)
	if err != nil {
		return nil, fmt.Errorf("recording damaged: %w", err)
	}
	playing := &playing{
		target: p.manifest.Target, redactor: secret.NewRedactor(cast.Secrets()), tape: tape,
		played: make([]bool, len(tape.Interactions)), answers: &p.answers,
	}
	return &specs.Session{Cast: cast, Redactor: playing.redactor, Send: playing.send, End: playing.end}, nil
}

// playing is a cassette that is being played.
type playing struct {
	target   Origin
	redactor exchange.Redactor
	tape     *cassette.Cassette
	answers  *atomic.Int64

	mu     sync.Mutex
	played []bool
}

// send answers a call as the recording's call in the same place was answered,
// where that is the same call.
func (p *playing) send(_ context.Context, call exchange.Call) (*exchange.Exchange, error) {
	asked := exchange.RedactedCall(call, p.redactor)
	if call.Turn >= len(p.tape.Interactions) {
		return nil, p.outOfDate(-1, fmt.Sprintf("no answer was recorded to the spec's request %d, %s", call.Turn+1, described(asked)))
	}
	recorded := p.tape.Interactions[call.Turn]
	if difference := differenceOf(asked, p.target.base(call.API), recorded.Request); difference != "" {
		return nil, p.outOfDate(call.Turn, fmt.Sprintf("the spec's request %d is now %s: %s", call.Turn+1, described(asked), difference))
	}
	p.mu.Lock()
	defer p.mu.Unlock()
	p.played[call.Turn] = true
	p.answers.Add(1)
	return exchangeOf(call, recorded.Response), nil
}

// end holds a spec that came to its end to have asked for all that was recorded.
func (p *playing) end(_ context.Context, outcome *specs.Outcome) error {
	p.mu.Lock()
	defer p.mu.Unlock()
	at := slices.Index(p.played, false)
	if !outcome.Complete || at < 0 {
		return nil
	}
	recorded := p.tape.Interactions[at].Request
	return p.outOfDate(at, fmt.Sprintf("the spec no longer makes request %d, %s %s", at+1, recorded.Method, recorded.URL))
}

func (p *playing) outOfDate(n int, problem string) error { return outOfDate(p.tape.File, n, problem) }
