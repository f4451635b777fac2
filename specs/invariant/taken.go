package invariant

import (
	"strings"

	"customs.example/specs/exchange"
	"customs.example/specs/match"
)

// takenByAnother speaks where a customer has a primary domain before and after
// an update that gave it to another one, and nobody wrote anything else.
func takenByAnother(h *History, s *Sighting) *Claim {
	domain := s.Text(customerDomain)
	if !s.fetched() || domain == "" {
		return nil
	}
	update := h.latest(s, func(a *Sighting) bool { return a.identity() != s.identity() && a.took(domain) })
	if update == nil || !h.quiet(update, s, anyProfile) {
		return nil
	}
	before := h.latest(update, func(a *Sighting) bool {
		return a.shows() && a.identity() == s.identity() && strings.EqualFold(a.Text(customerDomain), domain)
	})
	if before == nil || !h.quiet(before, update, anyProfile) || !h.unbroken(before, s) {
		return nil
	}
	return claim(judging{"200 with another domain than " + domain + ", which an update gave to another customer", func(e *exchange.Exchange) (match.Judgement, bool) {
		value, found := e.At(customerDomain)
		return match.Judgement{Got: shown(value, found), Pointer: customerDomain}, false
	}}, before, update)
}

// took tells whether an update was made with a domain, and answered with it.
func (s *Sighting) took(domain string) bool {
	sent, _ := s.message()
	text, _ := sent["customerDomain"].(string)
	return s.updated() && strings.EqualFold(text, domain) && strings.EqualFold(s.Text(customerDomain), domain)
}
