package conformance

import (
	"context"
	"math/rand/v2"
	"slices"
	"sync"
	"time"

	"customs.example/specs"
)

const (
	// Within soon, a call is over before another could be made beside it. From late
	// on eight specs still leave the processor idle, and from far on most of the time.
	soon = time.Millisecond
	late = 5 * time.Millisecond
	far  = 25 * time.Millisecond
)

// jobsFor is how many specs run at once where nobody says how many: one on this
// machine, and up to sixteen, the longer a call takes.
func jobsFor(roundTrip time.Duration) int {
	switch {
	case roundTrip < soon:
		return 1
	case roundTrip < late:
		return 2 + int(6*(roundTrip-soon)/(late-soon))
	case roundTrip < far:
		return 8
	default:
		return 16
	}
}

// settleJobs finds out whether the target can be judged, and how many specs run
// at once.
func settleJobs(ctx context.Context, l *link, wanted int, chosen []*specs.Spec, observers Observers) (int, error) {
	if l.wire == nil {
		return max(wanted, 1), nil
	}
	roundTrip, err := preflight(ctx, l, chosen)
	if err != nil {
		return 0, err
	}
	if wanted == 0 && l.usual > 0 {
		return l.usual, nil
	}
	jobs := wanted
	if jobs == 0 {
		jobs = jobsFor(roundTrip)
	}
	if jobs > 1 && l.several != nil {
		l.several()
	}
	if observers.Jobs != nil {
		observers.Jobs(jobs, roundTrip)
	}
	return jobs, nil
}

// ordered are specs in the order in which they run: their own, or a random one.
func ordered(list []*specs.Spec, seed int64) []*specs.Spec {
	list = slices.Clone(list)
	if seed != 0 {
		random := rand.New(rand.NewPCG(uint64(seed), 0))
		random.Shuffle(len(list), func(a, b int) { list[a], list[b] = list[b], list[a] })
	}
	return list
}

// result is what came of a spec, and how long it took.
type result struct {
	outcome *specs.Outcome
	seconds float64
}

// runSpecs runs specs in their order, several at once, and returns what came of
// each by id.
func runSpecs(ctx context.Context, provider specs.Provider, list []*specs.Spec, jobs int, told *announcer) map[string]result {
	queue := make(chan *specs.Spec, len(list))
	for _, spec := range list {
		queue <- spec
	}
	close(queue)
	var (
		group   sync.WaitGroup
		mu      sync.Mutex
		results = make(map[string]result, len(list))
	)
	for range min(jobs, len(list)) {
		group.Go(func() {
			for spec := range queue {
				started := time.Now()
				outcome := specs.RunOn(ctx, provider, spec)
				took := time.Since(started).Seconds()
				mu.Lock()
				results[spec.ID] = result{outcome, took}
				mu.Unlock()
				told.spec(outcome)
			}
		})
	}
	group.Wait()
	return results
}
