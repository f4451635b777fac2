package invariant

import (
	"strings"

	"customs.example/specs/api"
	"customs.example/specs/exchange"
	"customs.example/specs/match"
	"customs.example/specs/requirement"
)

// open is what the documents leave open: it is noted, and never wrong.
func open() []Rule {
	return []Rule{
		{requirement.ImportIdentityPrimaryAdminEmail, "noted", imports, both, alone, "an import by an administrator's address is served or refused", noted(func(s *step) bool {
			member, _ := s.lookup()
			return s.Call.Operation == api.Import && member == "primaryAdminEmail"
		})},
		{requirement.ImportResponseSchema, "noted", imports, aBody, alone, "an import's Customer may have an enum value that is not documented yet", noted(func(s *step) bool {
			return s.Call.Operation == api.Import && len(match.NewEnums(s.Exchange)) > 0
		})},
		{requirement.ImportPartnerDisagreement, "noted", imports, both, alone, "an import whose body names a partner beside its parent's is served or refused", noted(func(s *step) bool {
			return s.Call.Operation == api.Import && s.partner() != "" && s.partnerInBody() != "" &&
				s.Text("/channelPartnerId") != s.partnerInBody() && s.ok()
		})},
		{requirement.DirectoryUpdateNestedPhone, "noted", puts, both, alone, "an update with a phone number inside the address is served or refused", noted(func(s *step) bool {
			sent, _ := s.message()
			value, _ := exchange.Lookup(sent, "/postalAddress/phoneNumber")
			return s.Call.Operation == api.PutProfile && value != nil
		})},
		{requirement.DirectoryKeyDomain, "noted", gets, aBody, alone, "a domain for a key is served or refused", noted(func(s *step) bool {
			return s.Call.Operation == api.GetProfile && strings.Contains(s.key(), ".") && !strings.Contains(s.key(), "@")
		})},
	}
}

func noted(described func(*step) bool) func(*history, *step) *Claim {
	return func(_ *history, s *step) *Claim {
		if !s.ok() && !(s.ofTarget() && s.wellFormed()) || s.Status >= 500 || !described(s) {
			return nil
		}
		c := claim(match.BeSettled())
		c.open = true
		return c
	}
}
