package invariant

import (
	"customs.example/specs/api"
	"customs.example/specs/match"
	"customs.example/specs/requirement"
)

// partner is what follows from the channel partner of an import.
func partner() []Rule {
	return []Rule{
		{requirement.ImportPartnerInBody, "answer", imports, both, alone, "an import bears the channel partner of its body", bodysPartner},
		{requirement.ImportPartnerInParent, "answer", imports, both, alone, "an import under a channel partner link bears a partner", linksPartner},
		{requirement.ImportPartnerInParent, "known", imports, both, after, "imports under one channel partner link bear one partner", onePartnerALink},
		{requirement.ImportPartnerName, "answer", imports, aBody, alone, "an import under a channel partner link is named as a customer of the account", namedUnderPartner},
	}
}

// imported tells whether an import made or overwrote a customer: without consent
// the answer may be one that is there and agrees, whatever its partner.
func (s *step) imported() bool {
	member, _ := s.lookup()
	return s.Call.Operation == api.Import && s.ok() && member != "" && s.consent() == given
}

func (s *step) partnerInBody() string {
	fields, spelt, _ := s.fields()
	partner, _ := fields["channelPartnerId"].(string)
	if spelt["channelPartnerId"] || !plain(partner) {
		return ""
	}
	return partner
}

func bodysPartner(_ *history, s *step) *Claim {
	if !s.imported() || s.partner() != "" || s.partnerInBody() == "" {
		return nil
	}
	return claim(match.HaveFolded("/channelPartnerId", s.partnerInBody()))
}

// underLink leaves out imports whose body names a partner too.
func (s *step) underLink() bool {
	fields, _, _ := s.fields()
	return s.imported() && s.partner() != "" && fields["channelPartnerId"] == nil
}

func linksPartner(_ *history, s *step) *Claim {
	if !s.underLink() {
		return nil
	}
	return claim(match.HaveSomeText("/channelPartnerId"))
}

func onePartnerALink(h *history, s *step) *Claim {
	if !s.underLink() {
		return nil
	}
	earlier := h.latest(s, func(a *step) bool {
		return a.underLink() && a.Call.Account == s.Call.Account && a.partner() == s.partner() && a.Text("/channelPartnerId") != ""
	})
	if earlier == nil {
		return nil
	}
	return claim(match.HaveText("/channelPartnerId", earlier.Text("/channelPartnerId")), earlier)
}

func namedUnderPartner(_ *history, s *step) *Claim {
	if s.Call.Operation != api.Import || !s.ok() || s.partner() == "" {
		return nil
	}
	return claim(match.BeACustomerOf(s.Call.Account))
}
