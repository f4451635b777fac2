package channelimport

import (
	"path"

	"customs.example/fixtures/given"
	"customs.example/fixtures/role"
	"customs.example/specs"
	"customs.example/specs/match"
	"customs.example/specs/requirement"
)

// absences are what may not be known of a customer: each part of a profile in turn,
// and all together.
var absences = specs.NewAxis("absence", append([]specs.Value[variation]{
	{ID: "no-profile", Phrase: "any profile", Is: absent(given.NoProfile)},
	{ID: "no-address", Phrase: "an address", Is: absent(given.NoAddress)},
	{ID: "empty-address", Phrase: "any line in its address", Is: absent(given.EmptyAddress)},
}, lacking("alternateEmail", "phoneNumber", "postalAddress/contactName", "postalAddress/organizationName", "postalAddress/addressLine1",
	"postalAddress/locality", "postalAddress/region", "postalAddress/postalCode", "postalAddress/countryCode")...))

func absent(kind given.ProfileKind) variation {
	return func(i given.IdentityNeed) given.IdentityNeed { return i.Knowing(kind) }
}

// lacking are profiles that lack one field each.
func lacking(fields ...string) []specs.Value[variation] {
	var all []specs.Value[variation]
	for _, field := range fields {
		name := path.Base(field)
		all = append(all, specs.Value[variation]{ID: "no-" + name, Phrase: "a known " + name, Is: func(i given.IdentityNeed) given.IdentityNeed {
			return i.Lacking(field)
		}})
	}
	return all
}

func absentKnowledge(d *specs.List) {
	needs := func(c specs.Choice) given.Needs { return ofKind(asFresh(absences.In(c)))(c) }
	d.It("answers an import of {customer} {parent} with its Customer without {absence}",
		specs.OfEach(identified, specs.Word("without"), absences).Varying(kinds, at.InTurn(kinds, absences)), needs, func(s *specs.Situation) {
			s.Expect(importing(s, specs.Overwrite(true))).To(match.BeOK(), beTheCustomer(s, kinds.In(s).team))
		})
}

func identified(c specs.Choice) requirement.ID { return kinds.In(c).identified }

func asFresh(with variation) variation {
	return func(i given.IdentityNeed) given.IdentityNeed { return with(i).Fresh() }
}

// twoOfLittle are two customers that nothing tells apart but who they are.
func twoOfLittle(d *specs.List) {
	little := absences.Only("no-profile", "no-organizationName").InTurn(kinds)
	needs := func(c specs.Choice) given.Needs {
		customer := little.In(c)(kinds.In(c).customer().Importable().Fresh())
		return given.World(at.In(c).Needed(), customer, customer.As(role.OtherCustomer))
	}
	d.It("keeps two customers apart that it imports {parent}, {customer} each, without {absence}",
		specs.OfEach(identified, specs.Word("two-without"), little).Varying(kinds, at.InTurn(kinds)), needs, func(s *specs.Situation) {
			names := map[role.Role]string{}
			other := map[role.Role]role.Role{role.Customer: role.OtherCustomer, role.OtherCustomer: role.Customer}
			for _, r := range []role.Role{role.Customer, role.OtherCustomer, role.Customer, role.OtherCustomer} {
				answer := s.Import(at.In(s), kinds.In(s).by(s, r), specs.Overwrite(true))
				s.Expect(answer).To(match.IdentifyAs(s.Identity(r).ID))
				if first, known := names[r]; known {
					s.Expect(answer).To(match.HaveName(first))
				}
				names[r] = answer.Name()
				s.Expect(answer).To(match.HaveAnotherName(names[other[r]], "which is another customer's"))
			}
		})
}

// ofManyLabels has a domain that is not what follows its first label.
func ofManyLabels(d *specs.List) {
	needs := underParent(given.DomainIdentity().OfManyLabels().Importable().Fresh())
	d.It("finds a customer {parent} by a domain of many labels", specs.Of(requirement.ImportIdentityDomain, specs.Word("many-labels"), at), needs,
		func(s *specs.Situation) {
			s.Expect(s.Import(at.In(s), s.ByDomain(role.Customer), specs.Overwrite(true))).To(match.BeOK(), beTheCustomer(s, false))
		})
}
