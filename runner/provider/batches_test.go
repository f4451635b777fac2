package provider

import (
	"context"
	"encoding/json"
	"fmt"
	"slices"
	"sync"
	"testing"

	"customs.example/fixtures"
	"customs.example/fixtures/given"
	"customs.example/specs"
)

// posts are the worlds that a hook was posted, each as the ids of its Cloud
// Identities.
type posts struct {
	mu  sync.Mutex
	all [][]string
	// answer is what the hook makes of a post.
	answer func(ids []string) error
}

func (p *posts) post(_ context.Context, world fixtures.World) error {
	var ids []string
	for _, identity := range world.CloudIdentities {
		ids = append(ids, identity.ID)
	}
	p.mu.Lock()
	defer p.mu.Unlock()
	p.all = append(p.all, ids)
	if p.answer == nil {
		return nil
	}
	return p.answer(ids)
}

func (p *posts) sizes() []int {
	var sizes []int
	for _, ids := range p.all {
		sizes = append(sizes, len(ids))
	}
	return sizes
}

// needing are specs that need a customer each.
func needing(n int) []*specs.Spec {
	list := make([]*specs.Spec, n)
	for i := range list {
		list[i] = &specs.Spec{ID: fmt.Sprintf("a.spec/%d", i), Needs: given.World(given.DomainIdentity())}
	}
	return list
}

// plan is a plan of specs whose posts are kept.
func plan(t *testing.T, list []*specs.Spec, most int, answer func([]string) error) (*Batches, *posts) {
	t.Helper()
	kept := &posts{answer: answer}
	b := Plan(&Hook{}, 1, list, most)
	b.post = kept.post
	t.Cleanup(b.Close)
	return b, kept
}

func worldOf(spec *specs.Spec) fixtures.World { return fixtures.Build(1, spec.ID, spec.Needs).World }

func idOf(spec *specs.Spec) string { return worldOf(spec).CloudIdentities[0].ID }

func seedAll(t *testing.T, b *Batches, list []*specs.Spec) (refused []string) {
	t.Helper()
	for _, spec := range list {
		if err := b.Seed(t.Context(), spec.ID, worldOf(spec)); err != nil {
			refused = append(refused, spec.ID)
		}
	}
	return refused
}

func TestWorldsGoTogetherInTheOrderOfThePlan(t *testing.T) {
	list := needing(20)
	b, posts := plan(t, list, 8, nil)
	if refused := seedAll(t, b, list); refused != nil {
		t.Errorf("refused %v", refused)
	}
	if got := posts.sizes(); !slices.Equal(got, []int{8, 8, 4}) {
		t.Errorf("posts of %v worlds", got)
	}
	if posts.all[1][0] != idOf(list[8]) {
		t.Error("the second post does not go on where the first ended")
	}
}

func TestAPostIsBounded(t *testing.T) {
	list := needing(300)
	b, posts := plan(t, list, len(list), nil)
	seedAll(t, b, list)
	if len(posts.all) < 2 {
		t.Fatalf("%d posts", len(posts.all))
	}
	byID := map[string]fixtures.World{}
	for _, spec := range list {
		byID[idOf(spec)] = worldOf(spec)
	}
	for _, ids := range posts.all {
		bytes := 0
		for _, id := range ids {
			text, _ := json.Marshal(byID[id])
			bytes += len(text)
		}
		if bytes > mostBatchBytes {
			t.Errorf("a post of %d bytes", bytes)
		}
	}
}

func TestTheWorldThatIsRefusedStandsAlone(t *testing.T) {
	list := needing(64)
	bad := idOf(list[13])
	b, posts := plan(t, list, 64, func(ids []string) error {
		if slices.Contains(ids, bad) {
			return &hookError{400, "no"}
		}
		return nil
	})
	if refused := seedAll(t, b, list); !slices.Equal(refused, []string{list[13].ID}) {
		t.Errorf("refused %v", refused)
	}
	if len(posts.all) > 1+8+8 {
		t.Errorf("%d posts, of %v worlds", len(posts.all), posts.sizes())
	}
}

func TestAHookThatTakesLessIsGivenLess(t *testing.T) {
	for name, status := range map[string]int{"too large": 413, "no answer": 0} {
		list := needing(128)
		b, posts := plan(t, list, 64, func(ids []string) error {
			if len(ids) > 10 {
				return &hookError{status, name}
			}
			return nil
		})
		if refused := seedAll(t, b, list); refused != nil {
			t.Errorf("%s: refused %v", name, refused)
		}
		if over := slices.DeleteFunc(posts.sizes(), func(n int) bool { return n <= 10 }); len(over) != 1 {
			t.Errorf("%s: posts of %v worlds", name, posts.sizes())
		}
	}
}

func TestASpecThatStartsOverIsSeededAlone(t *testing.T) {
	list := needing(4)
	b, posts := plan(t, list, 64, nil)
	seedAll(t, b, list)
	seedAll(t, b, list[2:3])
	unplanned := &specs.Spec{ID: "preflight", Needs: given.World(given.DomainIdentity())}
	seedAll(t, b, []*specs.Spec{unplanned})
	if got := posts.sizes(); !slices.Equal(got, []int{4, 1, 1}) || posts.all[1][0] != idOf(list[2]) {
		t.Errorf("posts of %v worlds", got)
	}
}

// TestSessionsAtOnceShareAPost, and the next is on its way when it is wanted.
func TestSessionsAtOnceShareAPost(t *testing.T) {
	list := needing(96)
	bad := idOf(list[40])
	b, posts := plan(t, list, 32, func(ids []string) error {
		if slices.Contains(ids, bad) {
			return &hookError{409, "no"}
		}
		return nil
	})
	b.Ahead()
	var group sync.WaitGroup
	errs := make([]error, len(list))
	for n, spec := range list {
		group.Go(func() { errs[n] = b.Seed(t.Context(), spec.ID, worldOf(spec)) })
	}
	group.Wait()
	b.Close()
	for n, err := range errs {
		if (err != nil) != (n == 40) {
			t.Errorf("%s: %v", list[n].ID, err)
		}
	}
	seen := map[string]int{}
	for _, ids := range posts.all {
		for _, id := range ids {
			seen[id]++
		}
	}
	if len(seen) != len(list) {
		t.Errorf("%d worlds in posts of %v", len(seen), posts.sizes())
	}
}

func TestNothingIsPostedAheadOfOneSession(t *testing.T) {
	list := needing(16)
	b, posts := plan(t, list, 8, nil)
	seedAll(t, b, list[:8])
	b.Close()
	if got := posts.sizes(); !slices.Equal(got, []int{8}) {
		t.Errorf("posts of %v worlds", got)
	}
	b, posts = plan(t, list, 8, nil)
	b.Ahead()
	seedAll(t, b, list[:8])
	b.background.Wait()
	if got := posts.sizes(); !slices.Equal(got, []int{8, 8}) {
		t.Errorf("posts of %v worlds, want the next one ahead", got)
	}
}
