package journey

import (
	"customs.example/fixtures/role"
	"customs.example/specs"
	"customs.example/specs/api"
	"customs.example/specs/exchange"
	"customs.example/specs/match"
	"customs.example/specs/requirement"
)

// change is a way in which the Directory changes a primary domain.
type change struct {
	key   specs.Key
	patch bool
}

// to makes a domain primary.
func (c change) to(s *specs.Situation, domain string) *exchange.Exchange {
	key := c.key.Of(s, role.Customer)
	if c.patch {
		return s.Patch(key, specs.Object{"customerDomain": domain})
	}
	return s.Put(key, s.Profile(role.Customer, specs.Object{"customerDomain": domain}))
}

// The ways that there are: PATCH where the target has it.
var (
	changing = specs.NewAxis("change", []specs.Value[change]{
		{ID: "put-by-id", Phrase: "an update by id", Is: change{key: specs.KeyID}},
		{ID: "put-by-my-customer", Phrase: "an update by the alias my_customer", Is: change{key: specs.KeyMy}},
		{ID: "patch-by-id", Phrase: "a patch by id", Is: change{key: specs.KeyID, patch: true}},
		{ID: "patch-by-my-customer", Phrase: "a patch by the alias my_customer", Is: change{key: specs.KeyMy, patch: true}},
	})
	updating = changing.Only("put-by-id", "put-by-my-customer")
	patching = changing.Only("patch-by-id", "patch-by-my-customer")
)

// ofEachChange is a case of updates, and one of patches for targets that have them.
func ofEachChange(of func(changing specs.Axis[change]) specs.Case) []specs.Case {
	return []specs.Case{of(updating), of(patching).With(requirement.DirectoryPatch)}
}

// moveTo has the Directory make a domain primary, as the spec has it.
func moveTo(s *specs.Situation, domain string) {
	change := changing.In(s)
	answer := s.Assume(change.to(s, domain)).To(match.BeOK())
	if change.patch { // whose answer need not show the domain
		answer = s.Get(change.key.Of(s, role.Customer))
	}
	s.Assume(answer).To(match.HavePrimaryDomain(domain))
}

// beConflictOrFollow leaves open whether a customer follows the Directory by itself.
// One that did not is not overwritten without leave.
func beConflictOrFollow(name, domain string) match.Matcher {
	return match.RefusedOr(match.BeRefusedAs(api.AlreadyExists), beMoved(name, domain))
}

func beMoved(name, domain string) match.Matcher {
	return match.All(match.HaveName(name), match.HaveDomain(domain))
}
