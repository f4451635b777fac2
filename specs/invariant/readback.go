package invariant

import (
	"net/http"
	"slices"

	"customs.example/specs/api"
	"customs.example/specs/requirement"
)

// readBack is what customers.get has to return after what came before it.
func readBack() []Rule {
	return []Rule{
		{requirement.ImportOverwritePersists, "read-back", readBacks, aBody, after, "a customer reads as the overwrite returned it", persists},
		{requirement.ImportUnionRefusalChangesNothing, "read-back", readBacks, aBody, after, "a customer reads as before an import of several identities was refused", aroundRefusal(severalInAnySpelling)},
		{requirement.ImportOverwriteRefusalChangesNothing, "read-back", readBacks, aBody, after, "a customer reads as before a conflicting import was refused", aroundRefusal((*step).conflicted)},
	}
}

// unchangedSince is the last exchange that shows a customer of Cloud Channel
// under the same name and in the same form, where nothing was written since.
func (h *history) unchangedSince(s *step, wanted func(*step) bool) *step {
	if s.Call.Operation != api.ReadBack || !s.ok() || s.Name() == "" {
		return nil
	}
	earlier := h.latest(s, func(a *step) bool {
		return a.Call.API == api.Channel && a.ok() && a.Name() == s.Name() && wanted(a)
	})
	if earlier == nil || earlier.identity() == "" || !compatible(earlier, s) || earlier.Call.Query != s.Call.Query || !h.quiet(earlier, s, either(earlier.identity())) {
		return nil
	}
	return earlier
}

func persists(h *history, s *step) *Claim {
	earlier := h.unchangedSince(s, (*step).imported)
	if earlier == nil {
		return nil
	}
	return claim(grownFrom(earlier, s), earlier)
}

// aroundRefusal compares two reads with refusals of one kind, and no others,
// between them.
func aroundRefusal(kind func(*step) bool) func(*history, *step) *Claim {
	return func(h *history, s *step) *Claim {
		before := h.unchangedSince(s, func(a *step) bool { return a.Call.Operation == api.ReadBack })
		if before == nil {
			return nil
		}
		refusals := h.refusalsBetween(before, s, func(w *step) bool { return w.Call.Operation == api.Import })
		if len(refusals) == 0 || slices.ContainsFunc(refusals, func(w *step) bool { return !kind(w) }) {
			return nil
		}
		return claim(sameAs(before, s), append([]*step{before}, refusals...)...)
	}
}

// refusalsBetween are the writes that were refused between two exchanges.
func (h *history) refusalsBetween(from, to *step, wanted func(*step) bool) []*step {
	var refusals []*step
	for _, w := range h.steps[from.place+1 : to.place] {
		if w.refused() && wanted(w) && h.sameWorld(w, to) {
			refusals = append(refusals, w)
		}
	}
	return refusals
}

func severalInAnySpelling(s *step) bool {
	c, ok := s.count()
	return ok && c.set > 1
}

func (s *step) conflicted() bool {
	return s.Status == http.StatusConflict && s.Text("/error/status") == string(api.AlreadyExists)
}
