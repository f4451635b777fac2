package channelimport

import (
	"net/http"

	"customs.example/fixtures/given"
	"customs.example/fixtures/role"
	"customs.example/specs"
	"customs.example/specs/match"
	"customs.example/specs/requirement"
)

// few rounds of smaller bursts by other members: a race that is there to lose is
// lost in most of them.
const (
	few     = 2
	handful = 6
)

// racing is how imports of one Cloud Identity that are made at once differ.
type racing struct {
	customer given.IdentityNeed
	calls    func(s *specs.Situation, r role.Role) []specs.ImportCall
}

// racings are by one identity or several, under one parent or both.
func racings() specs.Axis[racing] {
	domain := given.DomainIdentity().Importable().Fresh()
	of := func(parents []specs.Parent, by ...func(*specs.Situation, role.Role) specs.Member) func(*specs.Situation, role.Role) []specs.ImportCall {
		return func(s *specs.Situation, r role.Role) []specs.ImportCall {
			var calls []specs.ImportCall
			for n := range handful {
				message := specs.Message{by[n%len(by)](s, r), specs.Overwrite(true)}
				calls = append(calls, specs.ImportCall{Parent: parents[n/len(by)%len(parents)], Message: message})
			}
			return calls
		}
	}
	account := []specs.Parent{specs.AccountParent}
	either := []specs.Parent{specs.AccountParent, specs.PartnerParent}
	byID, byDomain := (*specs.Situation).ByID, (*specs.Situation).ByDomain
	return specs.NewAxis("race", []specs.Value[racing]{
		{ID: "by-domain", Phrase: "by domain under either parent", Is: racing{domain, of(either, byDomain)}},
		{ID: "by-id-and-domain", Phrase: "by ID and by domain", Is: racing{domain, of(account, byID, byDomain)}},
		{ID: "under-both-parents", Phrase: "under an account and under a channel partner link", Is: racing{domain, of(either, byID)}},
	})
}

func concurrentMembers(d *specs.List) {
	race := racings()
	needs := func(c specs.Choice) given.Needs { return contendedBy(race.In(c).customer) }
	d.It("makes one customer of a burst of imports of one Cloud Identity {race}", specs.Of(requirement.ImportConcurrentOneCustomer, race), needs,
		func(s *specs.Situation) {
			for round := range few {
				burst := s.ImportsAtOnce(race.In(s).calls(s, contender(round)))
				s.ExpectEach(burst).To(match.BeAnswered(http.StatusOK, http.StatusConflict))
				s.ExpectEach(burst).ToAgreeOnOneName()
			}
		})
}

// concurrentAdmin leaves it open whether the address identifies anybody.
func concurrentAdmin(d *specs.List) {
	needs := func(specs.Choice) given.Needs {
		return contendedBy(given.DomainIdentity().WithUnsharedAdminEmail().Importable().Fresh())
	}
	d.It("makes at most one customer of a burst of imports by an administrator's address",
		specs.Of(requirement.ImportConcurrentOneCustomer, specs.Word("by-admin-email")), needs, func(s *specs.Situation) {
			for round := range few {
				s.ExpectEach(s.ImportAtOnce(handful, specs.AccountParent, s.ByAdmin(contender(round)), specs.Overwrite(true))).ToAgreeOnOneNameIfAny()
			}
		})
}

func contendedBy(customer given.IdentityNeed) given.Needs {
	needs := []given.Need{specs.PartnerParent.Needed()}
	for round := range few {
		needs = append(needs, customer.As(contender(round)))
	}
	return given.World(needs...)
}
