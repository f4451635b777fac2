package invariant

import (
	"slices"

	"customs.example/specs/api"
	"customs.example/specs/requirement"
)

// readBack is what customers.get has to return after what came before it.
func readBack() []Rule {
	return []Rule{
		{requirement.ImportOverwritePersists, "read-back", "a customer reads as the overwrite returned it", persists},
		{requirement.ImportUnionRefusalChangesNothing, "read-back", "a customer reads as before an import of several identities was refused", aroundRefusal(severalInAnySpelling)},
		{requirement.ImportOverwriteRefusalChangesNothing, "read-back", "a customer reads as before a conflicting import was refused", aroundRefusal((*Sighting).conflicted)},
	}
}

// unchangedSince is the last exchange that shows a customer of Cloud Channel
// under the same name and in the same form, where nothing was written since.
func (h *History) unchangedSince(s *Sighting, wanted func(*Sighting) bool) *Sighting {
	if s.Call.Operation != api.ReadBack || !s.ok() || s.Name() == "" {
		return nil
	}
	earlier := h.latest(s, func(a *Sighting) bool {
		return a.Call.API == api.Channel && a.ok() && a.Name() == s.Name() && wanted(a)
	})
	if earlier == nil || earlier.identity() == "" || !compatible(earlier, s) || earlier.Call.Query != s.Call.Query || !h.quiet(earlier, s, either(earlier.identity())) {
		return nil
	}
	return earlier
}

func persists(h *History, s *Sighting) *Claim {
	earlier := h.unchangedSince(s, (*Sighting).taken)
	if earlier == nil {
		return nil
	}
	return claim(sameAs(earlier, s), earlier)
}

// aroundRefusal compares two reads with refusals of one kind, and no others,
// between them.
func aroundRefusal(kind func(*Sighting) bool) func(*History, *Sighting) *Claim {
	return func(h *History, s *Sighting) *Claim {
		before := h.unchangedSince(s, func(a *Sighting) bool { return a.Call.Operation == api.ReadBack })
		if before == nil {
			return nil
		}
		refusals := h.refusalsBetween(before, s, func(w *Sighting) bool { return w.Call.Operation == api.Import })
		if len(refusals) == 0 || slices.ContainsFunc(refusals, func(w *Sighting) bool { return !kind(w) }) {
			return nil
		}
		return claim(sameAs(before, s), append([]*Sighting{before}, refusals...)...)
	}
}

// refusalsBetween are the writes that were refused between two exchanges.
func (h *History) refusalsBetween(from, to *Sighting, wanted func(*Sighting) bool) []*Sighting {
	var refusals []*Sighting
	for _, w := range h.sightings[h.places[from]+1 : h.places[to]] {
		if w.refused() && wanted(w) && h.sameWorld(w, to) {
			refusals = append(refusals, w)
		}
	}
	return refusals
}

func severalInAnySpelling(s *Sighting) bool {
	c, ok := s.count()
	return ok && c.set > 1
}

func (s *Sighting) conflicted() bool {
	return s.Status == 409 && s.Text("/error/status") == string(api.AlreadyExists)
}
