package requirement

import (
	"regexp"
	"testing"
)

func TestDigestIsStable(t *testing.T) {
	if !regexp.MustCompile(`^sha256:[0-9a-f]{64}$`).MatchString(Digest()) {
		t.Errorf("digest %q is no sha256", Digest())
	}
	if got := digest(All()); got != Digest() {
		t.Errorf("two digests of the registry: %s and %s", Digest(), got)
	}
}

func TestDigestChangesWithEachField(t *testing.T) {
	for name, change := range map[string]func(*Record){
		"id":        func(r *Record) { r.ID += "x" },
		"level":     func(r *Record) { r.Level = May },
		"statement": func(r *Record) { r.Statement += "x" },
		"accepted":  func(r *Record) { r.Accepted += "x" },
		"document":  func(r *Record) { r.Source.Document += "x" },
		"section":   func(r *Record) { r.Source.Section += "x" },
		"url":       func(r *Record) { r.Source.URL += "x" },
		"needs":     func(r *Record) { r.Needs = CustomersGet },
		"about":     func(r *Record) { r.About = true },
		"binding":   func(r *Record) { r.Binding = "x" },
	} {
		changed := All()
		change(&changed[0])
		if digest(changed) == Digest() {
			t.Errorf("a change of %s leaves the digest as it was", name)
		}
	}
}

func TestDigestChangesWithTheOrder(t *testing.T) {
	swapped := All()
	swapped[0], swapped[1] = swapped[1], swapped[0]
	if digest(swapped) == Digest() {
		t.Error("a change of the order leaves the digest as it was")
	}
}
