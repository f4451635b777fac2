package invariant

import (
	"strings"

	"customs.example/specs/api"
	"customs.example/specs/match"
	"customs.example/specs/requirement"
)

// kept is what an update must not change, whatever its body says or leaves out.
func kept() []Rule {
	return []Rule{
		{requirement.DirectoryUpdateIdentityKept, "key", puts, aBody, alone, "an update by id answers with that id", idOfTheKey},
		{requirement.DirectoryUpdateIdentityKept, "known", puts, aBody, after, "an update of my_customer answers with the id that it had", idOfMine},
		{requirement.DirectoryUpdateDomainKept, "answer", puts, both, after, "an update without a domain, or with none for it, answers with the one that was there", domainKept},
		{requirement.DirectoryUpdateCreationTimeKept, "answer", puts, both, after, "an update that changes no domain answers with the creation time that was there", creationKept},
		{requirement.DirectoryUpdateCreationTimeKept, "read", gets, aBody, after, "an update that changes no domain leaves the creation time", creationReads},
	}
}

func idOfTheKey(_ *history, s *step) *Claim {
	if s.Call.Operation != api.PutProfile || !s.ok() || s.keyID() == "" {
		return nil
	}
	return claim(match.HaveFolded("/id", s.keyID()))
}

func idOfMine(h *history, s *step) *Claim {
	earlier := h.mineBefore(s)
	if earlier == nil {
		return nil
	}
	return claim(match.HaveFolded("/id", earlier.Text("/id")), earlier)
}

// mineBefore is the last exchange that shows the own customer of whoever
// updates my_customer.
func (h *history) mineBefore(s *step) *step {
	if s.Call.Operation != api.PutProfile || !s.ok() || !s.mine() {
		return nil
	}
	return h.latest(s, func(a *step) bool { return a.shows() && a.mine() && sameCaller(a, s) })
}

func domainKept(h *history, s *step) *Claim {
	sent, _ := s.message()
	if domain := sent["customerDomain"]; !s.updated() || domain != nil && domain != "" {
		return nil
	}
	earlier := h.before(s, func(a *step) bool { return a.Text(customerDomain) != "" })
	if earlier == nil || speltApart(earlier.Text(customerDomain), s.Text(customerDomain)) {
		return nil
	}
	return claim(match.HavePrimaryDomain(earlier.Text(customerDomain)), earlier)
}

// keepsDomain tells whether an update left the domain that an earlier exchange
// shows.
func (s *step) keepsDomain(earlier *step) bool {
	sent, known := s.message()
	domain, named := sent["customerDomain"]
	text, _ := domain.(string)
	was := earlier.Text(customerDomain)
	return known && (!named || strings.EqualFold(text, was)) && strings.EqualFold(s.Text(customerDomain), was)
}

func creationKept(h *history, s *step) *Claim {
	if !s.updated() || s.Text(creationTime) == "" {
		return nil
	}
	earlier := h.before(s, whatever)
	if earlier == nil || earlier.Text(creationTime) == "" || !s.keepsDomain(earlier) {
		return nil
	}
	return claim(match.Keep(earlier.Exchange, creationTime), earlier)
}

func creationReads(h *history, s *step) *Claim {
	put := h.lastUpdate(s)
	if put == nil {
		return nil
	}
	earlier := h.before(put, (*step).fetched)
	if earlier == nil || earlier.Text(creationTime) == "" || !put.keepsDomain(earlier) || s.Text(creationTime) == "" && !sameCaller(earlier, s) {
		return nil
	}
	return claim(match.Keep(earlier.Exchange, creationTime), earlier, put)
}
