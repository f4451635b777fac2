package invariant

import (
	"customs.example/specs/api"
	"customs.example/specs/requirement"
)

// stable is what reads show around writes that were refused, or were another
// customer's.
func stable() []Rule {
	return []Rule{
		{requirement.DirectoryUpdateRefusalChangesNothing, "read", "a customer reads as before an update was refused", aroundRefusedUpdate},
		{requirement.DirectoryUpdateIsolated, "read", "a customer reads as before another one was updated", besideAnother},
	}
}

// readBefore is a read of the same key, with nothing written to the customer
// since.
func (h *History) readBefore(s *Sighting) *Sighting {
	if !s.fetched() {
		return nil
	}
	return h.before(s, func(a *Sighting) bool {
		return a.fetched() && sameAsked(a, s)
	})
}

func aroundRefusedUpdate(h *History, s *Sighting) *Claim {
	before := h.readBefore(s)
	if before == nil {
		return nil
	}
	puts := h.refusalsBetween(before, s, func(w *Sighting) bool { return w.Call.Operation == api.PutProfile })
	patches := h.refusalsBetween(before, s, func(w *Sighting) bool { return w.Call.Operation == api.PatchProfile })
	if len(puts) == 0 || len(patches) > 0 {
		return nil
	}
	return claim(sameAs(before, s, etag), append([]*Sighting{before}, puts...)...)
}

func besideAnother(h *History, s *Sighting) *Claim {
	before := h.readBefore(s)
	if before == nil {
		return nil
	}
	exchanges := []*Sighting{before}
	for _, w := range h.sightings[h.places[before]+1 : h.places[s]] {
		if w.updated() && h.sameWorld(w, s) {
			exchanges = append(exchanges, w)
		}
	}
	if len(exchanges) == 1 || len(h.refusalsBetween(before, s, anybodysWrite)) > 0 {
		return nil
	}
	return claim(sameAs(before, s, etag), exchanges...)
}
