package channelimport

import (
	"customs.example/fixtures/given"
	"customs.example/fixtures/role"
	"customs.example/specs"
	"customs.example/specs/match"
	"customs.example/specs/requirement"
)

// bothAccounts import one Cloud Identity in turn, for the first time and again.
func bothAccounts(d *specs.List) {
	needs := func(c specs.Choice) given.Needs {
		customer := kinds.In(c).customer().Importable(role.Reseller, role.OtherReseller).Fresh(role.Reseller, role.OtherReseller)
		return beside(c, at.In(c).Needed(), customer)
	}
	d.It("keeps a customer of each account where {customer} is imported in turn {parent} and for {neighbour}",
		specs.Of(requirement.ImportOverwriteOwnAccountOnly, specs.Word("in-turn"), neighbours).Varying(kinds.InTurn(neighbours), at.InTurn(neighbours)), needs,
		func(s *specs.Situation) {
			names := map[role.Role]string{}
			for _, r := range []role.Role{role.Reseller, role.OtherReseller, role.Reseller, role.OtherReseller} {
				parent := at.In(s)
				if r == role.OtherReseller {
					parent = specs.AccountParent.Of(r)
				}
				answer := s.As(r).Import(parent, message(s, specs.Overwrite(true))...)
				s.Expect(answer).To(match.BeOK(), match.LieUnder(s.Account(r)))
				if first, known := names[r]; known {
					s.Expect(answer).To(match.HaveName(first))
				}
				names[r] = answer.Name()
			}
		})
}
