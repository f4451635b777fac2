package conformance

import (
	"context"
	"slices"
	"strings"
	"sync"

	"customs.example/runner/provider"
	"customs.example/runner/verdict"
	"customs.example/specs"
	"customs.example/specs/requirement"
)

// Sessions are those of a source, for whoever runs specs by other means than
// Run: the suites of Ginkgo do. It is a specs.Provider.
type Sessions struct {
	offer  offer
	wanted []*specs.Spec

	mu sync.Mutex
	// link is nil until something is needed of the source.
	link *link
}

// Open has a source provide sessions for the specs that are wanted of it, one at
// a time: whoever runs them decides which, and in which order. Nothing is served
// or called before Check or Stage needs it. Its error is that of Run.
func Open(source Source, seed int64, wanted []*specs.Spec) (*Sessions, error) {
	offered, _, err := settle(source, Selection{Seed: seed})
	if err != nil {
		return nil, err
	}
	if offered.kept != nil && !slices.ContainsFunc(wanted, offered.kept.holds) {
		return nil, usage("the recording %s holds none of these %d specs; it was made of %d others", offered.kept.dir, len(wanted), len(offered.kept.Specs))
	}
	return &Sessions{offer: offered, wanted: wanted}, nil
}

// Check asks a target whether it can be judged at all, as Run does before it
// judges. Where several processes share a target, one of them is enough.
func (s *Sessions) Check(ctx context.Context) error {
	link, err := s.reach()
	if err != nil || link.wire == nil {
		return err
	}
	_, err = preflight(ctx, link, s.wanted)
	return err
}

// Stage implements specs.Provider.
func (s *Sessions) Stage(ctx context.Context, spec *specs.Spec) (*specs.Session, error) {
	link, err := s.reach()
	if err != nil {
		return nil, err
	}
	return link.provider.Stage(ctx, spec)
}

// Unavailable is why a spec cannot be judged for want of a capability, in the
// words of a report; "" where it can be.
func (s *Sessions) Unavailable(spec *specs.Spec) string {
	missing := lacks(spec, s.offer.has)
	if missing == "" {
		return ""
	}
	record, _ := requirement.Lookup(spec.Requirement)
	status, why := verdict.Lacking(record, missing)
	return strings.ReplaceAll(string(status), "-", " ") + ": " + why
}

// Close leaves the target as every run does, where it was reached.
func (s *Sessions) Close() {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.link != nil {
		s.link.close()
		s.link = nil
	}
}

// reach begins once to provide.
func (s *Sessions) reach() (*link, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.link != nil {
		return s.link, nil
	}
	reached, err := s.offer.reach(nil)
	if err != nil {
		return nil, err
	}
	if reached.wire != nil {
		const jobs = 1 // a suite runs its specs one after the other
		reached.provider = provider.CircuitBreaker(reached.provider, jobs)
	}
	s.link = reached
	return reached, nil
}
