package invariant

import (
	"net/http"
	"regexp"
	"strings"

	"customs.example/specs/api"
	"customs.example/specs/match"
	"customs.example/specs/requirement"
)

// receiver is what follows from the customer that an import names to receive
// the data.
func receiver() []Rule {
	return []Rule{
		{requirement.ImportReceiverMalformed, "body", imports, aRequest, alone, "an import that names no customer in its customer field is refused", malformedReceiver},
		{requirement.ImportReceiverForeign, "known", imports, aRequest, after, "an import into another account's customer is refused", foreignReceiver},
	}
}

var customerName = regexp.MustCompile(`^(accounts/[^/]+)/customers/[^/]+$`)

func (s *step) receiver() string {
	fields, _, _ := s.fields()
	name, _ := fields["customer"].(string)
	return name
}

// refusedReceiver speaks of success alone: whatever else is wrong may be found
// before the receiver is.
func refusedReceiver(s *step) match.Matcher {
	if s.Call.Operation == api.Import && (s.succeeded() || s.decides() && s.Status == http.StatusBadRequest) {
		return match.BeRefused(http.StatusBadRequest, http.StatusForbidden, http.StatusNotFound)
	}
	return nil
}

func malformedReceiver(_ *history, s *step) *Claim {
	name := s.receiver()
	if name == "" || strings.TrimSpace(name) != name || customerName.MatchString(name) {
		return nil
	}
	return claim(refusedReceiver(s))
}

// foreignReceiver needs to have seen the customer: one that does not exist is
// another requirement's matter.
func foreignReceiver(h *history, s *step) *Claim {
	parts := customerName.FindStringSubmatch(s.receiver())
	if parts == nil || strings.EqualFold(parts[1], s.Call.Account) {
		return nil
	}
	seen := h.latest(s, func(a *step) bool {
		return a.Call.API == api.Channel && a.ok() && a.Name() == s.receiver()
	})
	if seen == nil {
		return nil
	}
	return claim(refusedReceiver(s), seen)
}
