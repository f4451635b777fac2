package invariant

import (
	"customs.example/specs/api"
	"customs.example/specs/match"
	"customs.example/specs/requirement"
)

// overwrite is what follows from an earlier import of the same customer.
func overwrite() []Rule {
	return []Rule{
		{requirement.ImportOverwriteRepeatable, "name", "imports of one Cloud Identity with overwriteIfExists true return one customer", sameName},
		{requirement.ImportOverwriteRepeatable, "data", "an import that is made again at once returns the same data", sameData},
		{requirement.ImportOverwriteKeepsCreateTime, "times", "an overwrite moves no creation time, and no update time back", sameTimes},
		{requirement.ImportOverwriteNoConflict, "name", "an import without consent that succeeds returns the customer that was linked", sameCustomer},
		{requirement.ImportConcurrentOneCustomer, "name", "imports that are made at once return one customer", oneCustomer},
	}
}

// importOf tells whether an import is of the Cloud Identity that another one is of,
// in the same account, and answered with a Customer.
func (s *Sighting) importOf(id, account string) bool {
	return s.Call.Operation == api.Import && s.ok() && s.identity() == id && s.Call.Account == account && s.Name() != ""
}

// linkedBy is the last import that shows which customer of the account is
// linked to the Cloud Identity of another one, where nothing since then may
// have linked it anew.
func (h *History) linkedBy(s *Sighting) *Sighting {
	member, _ := s.lookup()
	if s.Call.Operation != api.Import || !s.ok() || s.identity() == "" || member == "" {
		return nil
	}
	earlier := h.latest(s, func(a *Sighting) bool {
		named, _ := a.lookup()
		return named != "" && a.importOf(s.identity(), s.Call.Account)
	})
	if earlier == nil || !h.quiet(earlier, s, (*Sighting).receiving) {
		return nil
	}
	return earlier
}

func sameName(h *History, s *Sighting) *Claim {
	earlier := h.linkedBy(s)
	if earlier == nil || !s.taken() || !earlier.taken() {
		return nil
	}
	return claim(match.HaveName(earlier.Name()), earlier)
}

// sameData takes the same request to mean the same data: another parent, token
// or query may show another part of it.
func sameData(h *History, s *Sighting) *Claim {
	earlier := h.linkedBy(s)
	if earlier == nil || !s.taken() || !earlier.taken() || !sameRequest(earlier, s) || !h.quiet(earlier, s, either(s.identity())) {
		return nil
	}
	return claim(sameAs(earlier, s, "/updateTime"), earlier)
}

// sameRequest tells whether a request was made again by the same caller.
func sameRequest(a, b *Sighting) bool {
	was, knownA := a.message()
	is, knownB := b.message()
	return compatible(a, b) && a.Call.Path == b.Call.Path && a.Call.Query == b.Call.Query && knownA && knownB && equal(was, is)
}

func sameTimes(h *History, s *Sighting) *Claim {
	earlier := h.linkedBy(s)
	if earlier == nil || !s.taken() || s.Name() != earlier.Name() || s.Ordered && sameRequest(earlier, s) {
		return nil
	}
	return claim(match.KeepTimes(earlier.Exchange), earlier)
}

func sameCustomer(h *History, s *Sighting) *Claim {
	earlier := h.linkedBy(s)
	if earlier == nil || s.consent() == given || s.consent() == unclear {
		return nil
	}
	c := claim(match.HaveName(earlier.Name()), earlier)
	c.Open = true
	return c
}

// oneCustomer looks for an import that overlaps: the first of those in time, so
// that all are held to one.
func oneCustomer(h *History, s *Sighting) *Claim {
	if !s.taken() || s.identity() == "" || s.Name() == "" {
		return nil
	}
	for _, a := range h.sightings {
		if a == s {
			return nil
		}
		if a.overlaps(s.Span) && a.timed() && s.timed() && h.sameWorld(a, s) && h.unbroken(a, s) && a.usual() && s.usual() && a.taken() && a.importOf(s.identity(), s.Call.Account) {
			return claim(match.HaveName(a.Name()), a)
		}
	}
	return nil
}

// timed tells whether the capture shows when an exchange was.
func (s Span) timed() bool { return !s.Began.IsZero() }

// equal compares values that JSON decodes to.
func equal(a, b any) bool { return shown(a, true) == shown(b, true) }
