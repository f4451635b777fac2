package channelimport

import (
	"customs.example/fixtures/given"
	"customs.example/fixtures/role"
	"customs.example/specs"
	"customs.example/specs/api"
	"customs.example/specs/match"
	"customs.example/specs/requirement"
)

// othersToken is the import with a token that is not the reseller's for this
// customer.
func othersToken(s *specs.Situation) specs.Message {
	return message(s, s.WithToken(role.OthersToken), specs.Overwrite(true))
}

// expectNothingOfOthersToken has it refused twice, with nothing authorized by it.
func expectNothingOfOthersToken(s *specs.Situation) {
	for range 2 {
		s.Expect(s.Import(at.In(s), othersToken(s)...)).To(beForeignToken(), withholdProfile(s))
	}
	s.Expect(importing(s, specs.Overwrite(true))).To(match.BeRefusedAs(api.PermissionDenied))
}

func tokensOfOthers(d *specs.List) {
	of := func(when specs.Word) specs.Case {
		return specs.Of(requirement.ImportTokenOtherAccount, when, neighbours).Varying(kinds.InTurn(neighbours), at.InTurn(neighbours))
	}
	d.It("authorizes nobody to import {customer} {parent} by the token of {neighbour}, which it then serves",
		of("unused"), tokenForOther, func(s *specs.Situation) {
			expectNothingOfOthersToken(s)
			owner := s.As(role.OtherReseller).Import(specs.AccountParent.Of(role.OtherReseller), othersToken(s)...)
			s.Expect(owner).To(match.Serve(s.Identity(role.Customer).ID))
		})
	d.It("refuses to import {customer} {parent} with the token of {neighbour} after that one has used it",
		of("used"), tokenForOther, func(s *specs.Situation) {
			owner, under := s.As(role.OtherReseller), specs.AccountParent.Of(role.OtherReseller)
			s.Assume(owner.Import(under, othersToken(s)...)).To(match.BeOK())
			expectNothingOfOthersToken(s)
			s.Expect(owner.Import(under, message(s, specs.Overwrite(true))...)).To(match.Serve(s.Identity(role.Customer).ID))
		})
}

// tokensOfOtherCustomers were made for this reseller, by another customer's
// administrator.
func tokensOfOtherCustomers(d *specs.List) {
	of := func(when specs.Word) specs.Case {
		return specs.Of(requirement.ImportTokenOtherIdentity, when, kinds, at)
	}
	theirs := func(i given.IdentityNeed) given.IdentityNeed { return i.WithTokenFor(role.Reseller) }
	withoutOwn := func(i given.IdentityNeed) given.IdentityNeed { return i.WithoutToken() }
	d.It("refuses to import {customer} {parent} twice with another customer's token, authorizes nothing and then serves that one",
		of("unused"), twoUnauthorized(withoutOwn, theirs), func(s *specs.Situation) {
			expectNothingOfOthersToken(s)
			other := s.Import(at.In(s), s.ByID(role.OtherCustomer), s.WithToken(role.OthersToken), specs.Overwrite(true))
			s.Expect(other).To(match.Serve(s.Identity(role.OtherCustomer).ID))
			s.Expect(importing(s, specs.Overwrite(true))).To(match.BeRefusedAs(api.PermissionDenied))
		})
	used := specs.Of(requirement.ImportTokenOtherIdentity, specs.Word("used"), at).Varying(kinds.InTurn(at))
	d.It("refuses to import {customer} {parent} with another customer's token after that one was imported with it",
		used, twoUnauthorized(withoutOwn, theirs), func(s *specs.Situation) {
			s.Assume(s.Import(at.In(s), s.ByID(role.OtherCustomer), s.WithToken(role.OthersToken), specs.Overwrite(true))).To(match.BeOK())
			expectNothingOfOthersToken(s)
			s.Expect(s.Import(at.In(s), s.ByID(role.OtherCustomer), specs.Overwrite(true))).To(match.Serve(s.Identity(role.OtherCustomer).ID))
		})
	besideOwn := specs.Of(requirement.ImportTokenOtherIdentity, specs.Word("beside-its-own"), at).Varying(kinds.BeginningWith("team-customer-by-id").InTurn(at))
	d.It("refuses another customer's token in an import of {customer} {parent} and then takes its own",
		besideOwn, twoUnauthorized(given.IdentityNeed.WithToken, theirs), func(s *specs.Situation) {
			expectNothingOfOthersToken(s)
			s.Expect(s.Import(at.In(s), admitted(s)...)).To(match.Serve(s.Identity(role.Customer).ID))
		})
}
