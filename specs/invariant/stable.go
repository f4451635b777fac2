package invariant

import (
	"customs.example/specs/api"
	"customs.example/specs/requirement"
)

// stable is what reads show around writes that were refused, or were another
// customer's.
func stable() []Rule {
	return []Rule{
		{requirement.DirectoryUpdateRefusalChangesNothing, "read", gets, aBody, after, "a customer reads as before an update was refused", aroundRefusedUpdate},
		{requirement.DirectoryUpdateIsolated, "read", gets, aBody, after, "a customer reads as before another one was updated", besideAnother},
	}
}

// readBefore is a read of the same key, with nothing written to the customer
// since.
func (h *history) readBefore(s *step) *step {
	if !s.fetched() {
		return nil
	}
	return h.before(s, func(a *step) bool {
		return a.fetched() && sameAsked(a, s)
	})
}

func aroundRefusedUpdate(h *history, s *step) *Claim {
	before := h.readBefore(s)
	if before == nil {
		return nil
	}
	puts := h.refusalsBetween(before, s, func(w *step) bool { return w.Call.Operation == api.PutProfile })
	patches := h.refusalsBetween(before, s, func(w *step) bool { return w.Call.Operation == api.PatchProfile })
	if len(puts) == 0 || len(patches) > 0 {
		return nil
	}
	return claim(sameAs(before, s, etag), append([]*step{before}, puts...)...)
}

func besideAnother(h *history, s *step) *Claim {
	before := h.readBefore(s)
	if before == nil {
		return nil
	}
	exchanges := []*step{before}
	for _, w := range h.steps[before.place+1 : s.place] {
		if w.updated() && h.sameWorld(w, s) {
			exchanges = append(exchanges, w)
		}
	}
	if len(exchanges) == 1 || len(h.refusalsBetween(before, s, anybodysWrite)) > 0 {
		return nil
	}
	return claim(sameAs(before, s, etag), exchanges...)
}
