package tape

import (
	"testing"

	"customs.example/fixtures/given"
)

func TestWhatNeedsDoNotSpeakOfIsNotInTheirDigest(t *testing.T) {
	needs := given.World(given.Reseller(), given.DomainIdentity())
	if got := withoutSilence(map[string]any{"A": "", "B": map[string]any{"C": nil, "D": 0.0}, "E": []any{map[string]any{"F": false}}, "G": "g"}); len(got.(map[string]any)) != 2 {
		t.Errorf("what says something is %v, want E and G", got)
	}
	if needsDigest(1, needs) != needsDigest(1, given.World(given.Reseller(), given.DomainIdentity())) {
		t.Error("the same needs have two digests")
	}
	for name, other := range map[string]string{
		"another seed":  needsDigest(2, needs),
		"a prohibition": needsDigest(1, given.World(given.Reseller(), given.DomainIdentity().Unauthorized())),
		"fewer":         needsDigest(1, given.World(given.Reseller())),
	} {
		if other == needsDigest(1, needs) {
			t.Errorf("%s has the same digest", name)
		}
	}
}
