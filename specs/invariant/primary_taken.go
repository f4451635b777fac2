package invariant

import (
	"strings"

	"customs.example/specs/match"
)

// takenByAnother speaks where a customer has a primary domain before and after
// an update that gave it to another one, and nobody wrote anything else.
func takenByAnother(h *history, s *step) *Claim {
	domain := s.Text(customerDomain)
	if !s.fetched() || domain == "" {
		return nil
	}
	update := h.latest(s, func(a *step) bool { return a.identity() != s.identity() && a.took(domain) })
	if update == nil || !h.quiet(update, s, anyProfile) {
		return nil
	}
	before := h.latest(update, func(a *step) bool {
		return a.shows() && a.identity() == s.identity() && strings.EqualFold(a.Text(customerDomain), domain)
	})
	if before == nil || !h.quiet(before, update, anyProfile) || !h.unbroken(before, s) {
		return nil
	}
	return claim(match.HaveAnotherDomain(customerDomain, domain, "which an update gave to another customer"), before, update)
}

// took tells whether an update was made with a domain, and answered with it.
func (s *step) took(domain string) bool {
	sent, _ := s.message()
	text, _ := sent["customerDomain"].(string)
	return s.updated() && strings.EqualFold(text, domain) && strings.EqualFold(s.Text(customerDomain), domain)
}
