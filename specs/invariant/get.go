package invariant

import (
	"customs.example/specs/api"
	"customs.example/specs/match"
	"customs.example/specs/requirement"
)

// get is what a read has to show.
func get() []Rule {
	return []Rule{
		{requirement.DirectoryGetByID, "answer", gets, aBody, alone, "a read by id returns the customer of that id", theOneAsked},
		{requirement.DirectoryGetMyCustomer, "same-resource", gets, aBody, after, "my_customer reads as the customer does by id", mineByID},
		{requirement.DirectoryGetMyCustomer, "same-customer", gets, aBody, after, "my_customer is always the caller's one customer", mineAgain},
		{requirement.DirectoryGetStable, "again", gets, aBody, after, "a customer reads the same as long as nobody writes", steady},
	}
}

func theOneAsked(_ *history, s *step) *Claim {
	if s.Call.Operation != api.GetProfile || !s.ok() || s.keyID() == "" {
		return nil
	}
	return claim(match.HaveFolded("/id", s.keyID()))
}

// mineByID knows that a customer is the caller's own by what my_customer
// returned: a key that is an id may be another's.
func mineByID(h *history, s *step) *Claim {
	if !s.fetched() || !s.callerShown() {
		return nil
	}
	earlier := h.before(s, func(a *step) bool {
		return a.fetched() && a.mine() != s.mine() && a.Languages == s.Languages && (a.mine() || a.keyID() != "")
	})
	if earlier == nil || !s.mine() && s.keyID() == "" || len(h.refusalsBetween(earlier, s, anybodysWrite)) > 0 {
		return nil
	}
	return claim(sameAs(earlier, s, etag), earlier)
}

func mineAgain(h *history, s *step) *Claim {
	if !s.fetched() || !s.mine() {
		return nil
	}
	earlier := h.latest(s, func(a *step) bool { return a.shows() && a.mine() && sameCaller(a, s) })
	if earlier == nil {
		return nil
	}
	return claim(match.HaveFolded("/id", earlier.Text("/id")), earlier)
}

// steady leaves reads with refused writes between them to another rule.
func steady(h *history, s *step) *Claim {
	if !s.fetched() {
		return nil
	}
	earlier := h.before(s, func(a *step) bool {
		return a.fetched() && sameAsked(a, s)
	})
	if earlier == nil || !h.quiet(earlier, s, anybody) || len(h.refusalsBetween(earlier, s, anybodysWrite)) > 0 {
		return nil
	}
	return claim(sameAs(earlier, s, etag), earlier)
}

// sameAsked tells whether two reads asked for one thing in one form: an answer
// may be in the language that a client prefers.
func sameAsked(a, s *step) bool {
	return a.Call.Path == s.Call.Path && a.Call.Query == s.Call.Query && a.Languages == s.Languages
}

// anybody concerns every write.
func anybody(*step) bool { return true }

func anybodysWrite(w *step) bool { return w.Call.Method != "GET" }
