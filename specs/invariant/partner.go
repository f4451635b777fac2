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
		{requirement.ImportPartnerReplaced, "body", imports, both, alone, "an import over another partner's customer bears the partner of its body", bodysNewPartner},
		{requirement.ImportPartnerReplaced, "link", imports, both, after, "imports of another partner's customers under one link bear that link's partner", linksNewPartner},
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

// mayHaveHad tells whether an answer bears a partner that the customer may have had
// before it was imported: to replace that one is another requirement's matter.
func (s *step) mayHaveHad() bool {
	created := s.Text("/createTime")
	return s.Text("/channelPartnerId") != "" && (created == "" || created != s.Text("/updateTime"))
}

// forBodysPartner tells whether the body alone says whose customer is imported.
func (s *step) forBodysPartner() bool {
	return s.imported() && s.partner() == "" && s.partnerInBody() != ""
}

func bodysPartner(_ *history, s *step) *Claim {
	if !s.forBodysPartner() || s.mayHaveHad() {
		return nil
	}
	return claim(match.HaveFolded("/channelPartnerId", s.partnerInBody()))
}

func bodysNewPartner(_ *history, s *step) *Claim {
	if !s.forBodysPartner() || !s.mayHaveHad() {
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
	earlier := h.latestUnderLink(s)
	if earlier == nil || earlier.mayHaveHad() || s.mayHaveHad() {
		return nil
	}
	return claim(match.HaveText("/channelPartnerId", earlier.Text("/channelPartnerId")), earlier)
}

func linksNewPartner(h *history, s *step) *Claim {
	earlier := h.latestUnderLink(s)
	if earlier == nil || !earlier.mayHaveHad() && !s.mayHaveHad() {
		return nil
	}
	return claim(match.HaveText("/channelPartnerId", earlier.Text("/channelPartnerId")), earlier)
}

// latestUnderLink is the last import under the link that one is made under.
func (h *history) latestUnderLink(s *step) *step {
	if !s.underLink() {
		return nil
	}
	return h.latest(s, func(a *step) bool {
		return a.underLink() && a.Call.Account == s.Call.Account && a.partner() == s.partner() && a.Text("/channelPartnerId") != ""
	})
}

func namedUnderPartner(_ *history, s *step) *Claim {
	if s.Call.Operation != api.Import || !s.ok() || s.partner() == "" {
		return nil
	}
	return claim(match.BeACustomerOf(s.Call.Account))
}
