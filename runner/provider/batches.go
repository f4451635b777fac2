package provider

import (
	"context"
	"encoding/json"
	"errors"
	"net/http"
	"slices"
	"sync"

	"customs.example/fixtures"
	"customs.example/runner/target"
	"customs.example/specs"
)

const (
	// MostBatch is how many worlds go into one post where nobody says how many.
	MostBatch = 64
	// mostBatchBytes bounds a post of several worlds: many servers take no more
	// than a few times that.
	mostBatchBytes = 64 << 10
	// parts is into how many a batch is split that the hook did not take: 64
	// worlds come down to one in two steps.
	parts = 8
)

// Batches seeds the worlds of many specs in one post, as the contract of the
// hook allows: what a world does not list is left alone. A batch that the hook
// does not take is split, until the spec whose world it refuses stands alone.
type Batches struct {
	post func(context.Context, fixtures.World) error

	background sync.WaitGroup
	ctx        context.Context
	stop       context.CancelFunc

	mu    sync.Mutex
	ahead bool
	// most is how many worlds go into the next post.
	most  int
	plan  []*planned
	where map[string]int
}

// planned is a world that is to be put in place.
type planned struct {
	world fixtures.World
	// batch is the one that brings it, nil where it is in none yet.
	batch *batch
	// staged is true once the spec was given it.
	staged bool
}

// batch is one post of several worlds, which stand together in the plan.
type batch struct {
	worlds []*planned
	// posted is true once somebody posts it.
	posted bool
	// done is closed once the hook has answered; err is what came of it.
	done chan struct{}
	err  error
}

func newBatch(worlds []*planned) *batch {
	made := &batch{worlds: worlds, done: make(chan struct{})}
	for _, one := range worlds {
		one.batch = made
	}
	return made
}

// Plan says which worlds are going to be needed, in order: those of the specs,
// with a seed. Most is how many go into one post.
func Plan(hook *Hook, seed int64, order []*specs.Spec, most int) *Batches {
	b := &Batches{post: hook.Post, most: most, where: map[string]int{}}
	b.ctx, b.stop = context.WithCancel(context.Background())
	for n, spec := range order {
		b.plan = append(b.plan, &planned{world: fixtures.Build(seed, spec.ID, spec.Needs).World})
		b.where[spec.ID] = n
	}
	return b
}

// Ahead has each batch posted while the sessions of the one before are running.
// It is for where several sessions run at once: to a hook that does more than it
// should, a session alone is dearer than a wait.
func (b *Batches) Ahead() {
	b.mu.Lock()
	defer b.mu.Unlock()
	b.ahead = true
}

// Close gives up what is posted ahead.
func (b *Batches) Close() {
	b.stop()
	b.background.Wait()
}

// Seed implements Seeder. A world that was not planned, or that a spec needs
// anew since it starts over, is posted by itself.
func (b *Batches) Seed(ctx context.Context, spec string, world fixtures.World) error {
	at, isPlanned := b.take(spec)
	if !isPlanned {
		return b.post(ctx, world)
	}
	for {
		batch := b.batchAt(at)
		if b.claim(batch) {
			b.run(ctx, batch)
		}
		select {
		case <-batch.done:
		case <-ctx.Done():
			return target.ErrInterrupted
		}
		switch {
		case batch.err == nil:
			b.goAhead(at)
			return nil
		case len(batch.worlds) == 1 || errors.Is(batch.err, target.ErrInterrupted):
			return batch.err
		}
		b.split(batch)
	}
}

// take is the place of a spec's world in the plan, if it is to come from there.
func (b *Batches) take(spec string) (at int, isPlanned bool) {
	b.mu.Lock()
	defer b.mu.Unlock()
	at, isPlanned = b.where[spec]
	if !isPlanned || b.plan[at].staged {
		return 0, false
	}
	b.plan[at].staged = true
	return at, true
}

// batchAt is the batch that brings a planned world. It is made where there is
// none: of the worlds from there on, as many as fit.
func (b *Batches) batchAt(at int) *batch {
	b.mu.Lock()
	defer b.mu.Unlock()
	if b.plan[at].batch == nil {
		newBatch(b.plan[at : at+b.fitting(at)])
	}
	return b.plan[at].batch
}

// fitting is how many planned worlds from a place on go into one post.
func (b *Batches) fitting(at int) (n int) {
	bytes := 0
	for _, next := range b.plan[at:] {
		bytes += sizeOf(next.world)
		if next.batch != nil || n == b.most || n > 0 && bytes > mostBatchBytes {
			break
		}
		n++
	}
	return n
}

func sizeOf(world fixtures.World) int {
	text, err := json.Marshal(world)
	if err != nil {
		return mostBatchBytes // it goes alone, and the post says why it cannot go
	}
	return len(text)
}

// claim tells whether whoever asks is the one to post a batch.
func (b *Batches) claim(of *batch) bool {
	b.mu.Lock()
	defer b.mu.Unlock()
	first := !of.posted
	of.posted = true
	return first
}

func (b *Batches) run(ctx context.Context, claimed *batch) {
	defer close(claimed.done)
	worlds := make([]fixtures.World, len(claimed.worlds))
	for n, one := range claimed.worlds {
		worlds[n] = one.world
	}
	claimed.err = b.post(ctx, fixtures.Join(worlds...))
}

// goAhead posts what comes after the batch of a planned world, if that is wanted.
func (b *Batches) goAhead(at int) {
	at, wanted := b.after(at)
	if !wanted {
		return
	}
	if next := b.batchAt(at); b.claim(next) {
		b.background.Go(func() { b.run(b.ctx, next) })
	}
}

// after is the first place behind the batch of a planned world, and whether what
// is there is wanted ahead.
func (b *Batches) after(at int) (next int, wanted bool) {
	b.mu.Lock()
	defer b.mu.Unlock()
	of := b.plan[at].batch
	for at < len(b.plan) && b.plan[at].batch == of {
		at++
	}
	return at, b.ahead && at < len(b.plan)
}

// split leaves the worlds of a batch to smaller ones, unless another session
// was here first. Where its size may be why it failed, those to come are smaller
// too.
func (b *Batches) split(failed *batch) {
	b.mu.Lock()
	defer b.mu.Unlock()
	if failed.worlds[0].batch != failed {
		return
	}
	size := (len(failed.worlds) + parts - 1) / parts
	if failed.tooLarge() {
		b.most = min(b.most, size)
	}
	for worlds := range slices.Chunk(failed.worlds, size) {
		newBatch(worlds)
	}
}

// tooLarge tells whether a batch may have failed by its size: it was refused for
// that, or not answered.
func (b *batch) tooLarge() bool {
	problem := new(hookError)
	return errors.As(b.err, &problem) && (problem.status == http.StatusRequestEntityTooLarge || problem.status == 0)
}
