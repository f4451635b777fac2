package invariant

import (
	"strings"

	"customs.example/specs/api"
	"customs.example/specs/exchange"
	"customs.example/specs/match"
	"customs.example/specs/requirement"
)

// primary is what follows from changing the primary domain.
func primary() []Rule {
	return []Rule{
		{requirement.DirectoryPrimaryChange, "answer", puts, both, after, "an update with another domain of the customer's answers with it", changed},
		{requirement.DirectoryPrimaryChange, "read", gets, aBody, after, "a customer reads with the domain that it was changed to", changeReads},
		{requirement.DirectoryPrimaryAndBack, "answer", puts, both, after, "an update with the former domain answers with it", changedBack},
		{requirement.DirectoryUpdateResponseOtherFields, "domain", puts, both, after, "an update's answer bears the domain that was sent", domainEchoed},
		{requirement.DirectoryPrimaryTaken, "known", gets, aBody, after, "a customer's primary domain is not another's too", takenByAnother},
		{requirement.DirectoryPrimaryKeepsID, "id", puts, both, after, "a change of the domain keeps the id", idKept},
		{requirement.DirectoryPrimaryKeepsID, "rest", puts, both, after, "a change of the domain does no harm to what is sent as it was", restKept},
	}
}

// move is an update that names a domain other than the one that was there.
type move struct {
	domain string
	before *step
}

// moving is nil where an update names no other domain, or it is not known which
// one was there.
func (h *history) moving(s *step) *move {
	sent, _ := s.message()
	domain, _ := sent["customerDomain"].(string)
	if !s.updated() || !movable(domain) {
		return nil
	}
	before := h.before(s, func(a *step) bool { return a.Text(customerDomain) != "" })
	is := s.Text(customerDomain)
	if before == nil || strings.EqualFold(before.Text(customerDomain), domain) || speltApart(before.Text(customerDomain), domain) || speltApart(domain, is) {
		return nil
	}
	return &move{domain, before}
}

// changed speaks where the domain is the customer's for certain, or the answer
// has neither this one nor the one before. Whoever leaves a domain as it is
// that the customer does not own breaks no more than a SHOULD.
func changed(h *history, s *step) *Claim {
	m := h.moving(s)
	if m == nil || h.former(s, m.domain) != nil || !h.owned(s, m.domain) && s.keepsTheDomainOf(m.before) {
		return nil
	}
	return claim(match.HavePrimaryDomain(m.domain), m.before)
}

func domainEchoed(h *history, s *step) *Claim {
	m := h.moving(s)
	if m == nil || h.former(s, m.domain) != nil || h.owned(s, m.domain) || !s.keepsTheDomainOf(m.before) {
		return nil
	}
	return claim(match.HavePrimaryDomain(m.domain), m.before)
}

func (s *step) keepsTheDomainOf(before *step) bool {
	return strings.EqualFold(s.Text(customerDomain), before.Text(customerDomain))
}

func changedBack(h *history, s *step) *Claim {
	m := h.moving(s)
	if m == nil {
		return nil
	}
	former := h.former(s, m.domain)
	if former == nil {
		return nil
	}
	return claim(match.HavePrimaryDomain(m.domain), former, m.before)
}

// former is an exchange before which the domain was the customer's primary one.
func (h *history) former(s *step, domain string) *step {
	return h.latest(s, sameProfile(s, func(a *step) bool { return a.shows() && strings.EqualFold(a.Text(customerDomain), domain) }))
}

// owned tells whether an import by a domain found the customer.
func (h *history) owned(s *step, domain string) bool {
	return h.latest(s, func(a *step) bool {
		member, value := a.lookup()
		return a.Call.Operation == api.Import && a.ok() && member == "domain" && strings.EqualFold(value, domain) && a.identity() == s.identity()
	}) != nil
}

func changeReads(h *history, s *step) *Claim {
	put := h.lastUpdate(s)
	if put == nil {
		return nil
	}
	m := h.moving(put)
	if m == nil || !strings.EqualFold(put.Text(customerDomain), m.domain) || speltApart(m.domain, s.Text(customerDomain)) {
		return nil
	}
	return claim(match.HavePrimaryDomain(m.domain), m.before, put)
}

// idKept knows the customer by my_customer: by id, its key says which it is.
func idKept(h *history, s *step) *Claim {
	earlier := h.mineBefore(s)
	if earlier == nil || !s.updated() || strings.EqualFold(s.Text(customerDomain), earlier.Text(customerDomain)) {
		return nil
	}
	return claim(match.HaveFolded("/id", earlier.Text("/id")), earlier)
}

// restKept speaks of values that were there before, to the letter, and were
// sent again: they are stored in the form in which they were sent.
func restKept(h *history, s *step) *Claim {
	m := h.moving(s)
	if m == nil || !strings.EqualFold(s.Text(customerDomain), m.domain) {
		return nil
	}
	sent, _ := s.message()
	var same []string
	for _, pointer := range echoed(sent, writable()...) {
		value, _ := exchange.Lookup(sent, pointer)
		own := pointer == alternateEmail && s.ownAddress(sent)
		if m.before.Text(pointer) == value && !own && pointer != language {
			same = append(same, pointer)
		}
	}
	if len(same) == 0 {
		return nil
	}
	return claim(match.Echo(sent, same...), m.before)
}
