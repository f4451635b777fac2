package invariant

import (
	"customs.example/specs/api"
	"customs.example/specs/match"
	"customs.example/specs/requirement"
)

// overwrite is what follows from an earlier import of the same customer.
func overwrite() []Rule {
	return []Rule{
		{requirement.ImportOverwriteRepeatable, "name", imports, both, after, "imports of one Cloud Identity with overwriteIfExists true return one customer", sameName},
		{requirement.ImportOverwriteRepeatable, "data", imports, both, after, "an import that is made again at once returns the same data", sameData},
		{requirement.ImportOverwriteKeepsCreateTime, "times", imports, both, after, "an overwrite moves no creation time, and no update time back", sameTimes},
		{requirement.ImportOverwriteNoConflict, "name", imports, both, after, "an import without consent that succeeds returns the customer that was linked", sameCustomer},
		{requirement.ImportConcurrentOneCustomer, "name", imports, both, after, "imports that are made at once return one customer", oneCustomer},
	}
}

// importOf tells whether an import is of the Cloud Identity that another one is of,
// in the same account, and answered with a Customer.
func (s *step) importOf(id, account string) bool {
	return s.Call.Operation == api.Import && s.ok() && s.identity() == id && s.Call.Account == account && s.Name() != ""
}

// linkedBy is the last import that shows which customer of the account is
// linked to the Cloud Identity of another one, where nothing since then may
// have linked it anew.
func (h *history) linkedBy(s *step) *step {
	member, _ := s.lookup()
	if s.Call.Operation != api.Import || !s.ok() || s.identity() == "" || member == "" {
		return nil
	}
	earlier := h.latest(s, func(a *step) bool {
		named, _ := a.lookup()
		return named != "" && a.importOf(s.identity(), s.Call.Account)
	})
	if earlier == nil || !h.quiet(earlier, s, (*step).receiving) {
		return nil
	}
	return earlier
}

func sameName(h *history, s *step) *Claim {
	earlier := h.linkedBy(s)
	if earlier == nil || !s.imported() || !earlier.imported() {
		return nil
	}
	return claim(match.HaveName(earlier.Name()), earlier)
}

// sameData takes the same request to mean the same data: another parent, token
// or query may show another part of it.
func sameData(h *history, s *step) *Claim {
	earlier := h.linkedBy(s)
	if earlier == nil || !s.imported() || !earlier.imported() || !sameRequest(earlier, s) || !h.quiet(earlier, s, either(s.identity())) {
		return nil
	}
	return claim(sameAs(earlier, s, "/updateTime"), earlier)
}

// sameRequest tells whether a request was made again by the same caller.
func sameRequest(a, b *step) bool {
	was, knownA := a.message()
	is, knownB := b.message()
	return compatible(a, b) && a.Call.Path == b.Call.Path && a.Call.Query == b.Call.Query && knownA && knownB && equal(was, is)
}

func sameTimes(h *history, s *step) *Claim {
	earlier := h.linkedBy(s)
	if earlier == nil || !s.imported() || s.Name() != earlier.Name() || s.Ordered && sameRequest(earlier, s) {
		return nil
	}
	return claim(match.KeepTimes(earlier.Exchange), earlier)
}

func sameCustomer(h *history, s *step) *Claim {
	earlier := h.linkedBy(s)
	if earlier == nil || s.consent() == given || s.consent() == unclear || h.conflictOf(s) != nil {
		return nil
	}
	c := claim(match.HaveName(earlier.Name()), earlier)
	c.open = true
	return c
}

// oneCustomer looks for an import that overlaps: the first of those in time, so
// that all are held to one.
func oneCustomer(h *history, s *step) *Claim {
	if !s.imported() || s.identity() == "" || s.Name() == "" {
		return nil
	}
	for _, a := range h.steps {
		if a == s {
			return nil
		}
		if a.Overlaps(s.Span) && a.Timed() && s.Timed() && h.sameWorld(a, s) && h.unbroken(a, s) && a.usual() && s.usual() && a.imported() && a.importOf(s.identity(), s.Call.Account) {
			return claim(match.HaveName(a.Name()), a)
		}
	}
	return nil
}
