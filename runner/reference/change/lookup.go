package change

import (
	"slices"

	"customs.example/runner/reference"
)

// Lookup finds a Cloud Identity by a key.
type Lookup = func(tx *reference.Tx, key string) (reference.Identity, bool)

// ByDomain imports by domain whatever find finds, and nothing else.
func ByDomain(find Lookup) Change {
	return Rules(func(r *reference.Rules) { r.Import.ByDomain = find })
}

// ByDomainToo imports by domain what find finds where nothing is found by right.
func ByDomainToo(find Lookup) Change {
	return Rules(func(r *reference.Rules) { r.Import.ByDomain = either(r.Import.ByDomain, find) })
}

// ByIDToo imports by ID what find finds where nothing is found by right.
func ByIDToo(find Lookup) Change {
	return Rules(func(r *reference.Rules) { r.Import.ByID = either(r.Import.ByID, find) })
}

func either(first, second Lookup) Lookup {
	return func(tx *reference.Tx, key string) (reference.Identity, bool) {
		if identity, ok := first(tx, key); ok {
			return identity, ok
		}
		return second(tx, key)
	}
}

// First is the first Cloud Identity of which something holds.
func First(identities []reference.Identity, is func(reference.Identity) bool) (reference.Identity, bool) {
	at := slices.IndexFunc(identities, is)
	if at < 0 {
		return reference.Identity{}, false
	}
	return identities[at], true
}
