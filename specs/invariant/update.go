package invariant

import (
	"slices"

	"customs.example/specs/api"
	"customs.example/specs/exchange"
	"customs.example/specs/match"
	"customs.example/specs/requirement"
)

// update is what an update's answer has to bear, and what is read after it.
func update() []Rule {
	return []Rule{
		{requirement.DirectoryUpdateStatus, "answer", puts, anAnswer, alone, "an update that succeeds is answered with 200", updateStatus},
		{requirement.DirectoryUpdateResponse, "answer", puts, both, alone, "an update's answer bears the values that were sent", bearsWhatWasSent},
		{requirement.DirectoryUpdateResponseOtherFields, "answer", puts, both, alone, "an update's answer bears every other value that was sent", bearsTheRest},
		{requirement.DirectoryUpdateRoundTrip, "read", gets, aBody, after, "a customer reads as the update answered", readsAsAnswered},
		{requirement.DirectoryUpdateMyCustomer, "read", gets, aBody, after, "an update under one key shows under the other", showsUnderTheOther},
		{requirement.DirectoryUpdateRepeatable, "again", puts, both, after, "an update that is made again at once is answered the same", answeredAgain},
		{requirement.DirectoryUpdateReadModifyWrite, "unchanged", puts, both, after, "an update with what was read changes nothing", writtenBack},
	}
}

func updateStatus(_ *history, s *step) *Claim {
	if s.Call.Operation != api.PutProfile || !s.succeeded() || s.Partial || s.keyID() == "" {
		return nil
	}
	return claim(match.BeOK())
}

func bearsWhatWasSent(h *history, s *step) *Claim {
	if !s.ok() {
		return nil
	}
	return h.echoes(s, s.contacts())
}

// contacts are those of the values that the guide shows being updated that are
// expected back. Whether an address on the customer's own domain is taken is
// left open.
func (s *step) contacts() []string {
	sent, _ := s.message()
	return slices.DeleteFunc(echoed(sent, alternateEmail, organizationName), func(pointer string) bool {
		return pointer == alternateEmail && s.ownAddress(sent)
	})
}

func (s *step) ownAddress(sent exchange.Object) bool {
	address, _ := sent["alternateEmail"].(string)
	domain, _ := sent["customerDomain"].(string)
	return onDomain(address, domain) || onDomain(address, s.Text(customerDomain))
}

// bearsTheRest leaves the domain to the rules on changing it.
func bearsTheRest(h *history, s *step) *Claim {
	if !s.ok() {
		return nil
	}
	sent, _ := s.message()
	return h.echoes(s, slices.DeleteFunc(echoed(sent, writable()...), func(pointer string) bool {
		return slices.Contains([]string{alternateEmail, organizationName, language, customerDomain}, pointer)
	}))
}

// echoes leaves out writes that were made at once: an answer may show what is
// there once it is given, and that may be another's.
func (h *history) echoes(s *step, pointers []string) *Claim {
	if len(pointers) == 0 || !h.quiet(s, s, profile(s.identity())) {
		return nil
	}
	sent, _ := s.message()
	return claim(match.Echo(sent, pointers...))
}

// lastUpdate is the update that a read shows, nil where it is not certain
// which one that is.
func (h *history) lastUpdate(s *step) *step {
	if !s.fetched() {
		return nil
	}
	return h.before(s, (*step).updated)
}

func readsAsAnswered(h *history, s *step) *Claim {
	put := h.lastUpdate(s)
	if put == nil {
		return nil
	}
	return claim(sameAs(put, s, put.unsettled()...), put)
}

// unsettled are the members that may differ between an update's answer and what
// is read later: the language, whose echo is left open, and the creation time
// after what may be a change of the domain.
func (s *step) unsettled() []string {
	sent, _ := s.message()
	if sent["customerDomain"] == nil {
		return []string{etag, language}
	}
	return []string{etag, language, creationTime}
}

// showsUnderTheOther knows that the update shows under its own key: where it
// shows under neither, it was not kept, which is the round trip's matter.
func showsUnderTheOther(h *history, s *step) *Claim {
	put := h.lastUpdate(s)
	if put == nil || !sameCaller(put, s) || put.mine() == s.mine() || len(put.contacts()) == 0 {
		return nil
	}
	sent, _ := put.message()
	m := match.Echo(sent, put.contacts()...)
	seen := h.latest(s, func(a *step) bool {
		judgement, err := m.Judge(a.Exchange)
		return a.fetched() && a.Call.Path == put.Call.Path && sameCaller(a, s) && h.follows(put, a) && err == nil && judgement.OK
	})
	if seen == nil {
		return nil
	}
	return claim(m, put, seen)
}

func answeredAgain(h *history, s *step) *Claim {
	if !s.updated() {
		return nil
	}
	earlier := h.before(s, func(a *step) bool { return a.updated() && sameRequest(a, s) })
	if earlier == nil {
		return nil
	}
	return claim(sameAs(earlier, s, etag, language, creationTime), earlier)
}

func writtenBack(h *history, s *step) *Claim {
	if !s.updated() {
		return nil
	}
	sent, _ := s.message()
	earlier := h.before(s, func(a *step) bool {
		read, err := a.Document()
		return a.fetched() && err == nil && equal(read, sent)
	})
	if earlier == nil {
		return nil
	}
	return claim(sameAs(earlier, s, etag, language), earlier)
}
