package directory

import (
	"fmt"
	"slices"
	"strings"

	"customs.example/fixtures"
	"customs.example/fixtures/given"
	"customs.example/fixtures/role"
	"customs.example/specs"
	"customs.example/specs/api"
	"customs.example/specs/match"
	"customs.example/specs/requirement"
)

// foreignKey has two customers, each with an administrator of its own, and much
// to tell of the other one.
func foreignKey(d *specs.List) {
	of := func(call specs.Word) specs.Case { return specs.Of(requirement.DirectoryKeyForeign, call) }
	two := specs.Given(given.CloudIdentity().WithAdmin().WithDomains(1),
		given.CloudIdentity().As(role.OtherCustomer).WithAdmin().WithDomains(1).Knowing(given.Full))
	d.It("refuses to read another administrator's customer and tells nothing of it", of("get"), two, func(s *specs.Situation) {
		other := s.Identity(role.OtherCustomer)
		s.Expect(s.Get(other.ID)).To(beForeign(), match.NotDisclose(everythingOf(other)...))
	})
	d.It("refuses to update another administrator's customer and tells nothing of it", of("put"), two, func(s *specs.Situation) {
		other := s.Identity(role.OtherCustomer)
		before := s.Assume(s.As(role.OtherCustomer).Get(other.ID)).To(match.BeOK())
		sent := s.Profile(role.OtherCustomer)
		s.Expect(s.Put(other.ID, sent)).To(beForeign(), match.NotDisclose(unsent(everythingOf(other), sent)...))
		s.Expect(s.As(role.OtherCustomer).Get(other.ID)).To(match.BeTheResourceOf(before, etag))
	})
	d.It("refuses to make another verified domain of another administrator's customer primary", of("put-own-domain"), two, ownDomainOfForeign(specs.Actor.Put))
	d.It("refuses to make another verified domain of another administrator's customer primary by a patch",
		of("patch-own-domain").With(requirement.DirectoryPatch), two, ownDomainOfForeign(specs.Actor.Patch))
	foreignReads(d)
	foreignWrites(d)
	foreignIDs(d)
}

func ownDomainOfForeign(write write) func(*specs.Situation) {
	return func(s *specs.Situation) {
		other := s.Identity(role.OtherCustomer)
		answer := write(s.Actor, other.ID, s.Profile(role.OtherCustomer, specs.Object{"customerDomain": other.VerifiedDomains[0]}))
		s.Expect(answer).To(beForeign())
		s.Expect(s.As(role.OtherCustomer).Get(other.ID)).To(match.HavePrimaryDomain(other.PrimaryDomain))
	}
}

// everythingOf a customer, and what of it is no other's.
func everythingOf(identity fixtures.CloudIdentity) []string {
	return append(whatIsItsAlone(identity), identity.Profile.PostalAddress["addressLine1"], identity.Profile.PhoneNumber)
}

func whatIsItsAlone(identity fixtures.CloudIdentity) []string {
	profile := identity.Profile
	return append([]string{
		identity.PrimaryDomain, identity.PrimaryAdminEmail,
		profile.AlternateEmail, profile.PostalAddress["organizationName"], profile.PostalAddress["contactName"],
	}, identity.VerifiedDomains...)
}

// unsent are those of some texts that a body does not have: what was sent may be told.
func unsent(texts []string, sent specs.Object) []string {
	body := fmt.Sprint(sent)
	return slices.DeleteFunc(texts, func(text string) bool { return strings.Contains(body, text) })
}

// stranger is a caller that administers the customer of the spec, and no other.
type stranger struct {
	role  role.Role
	needs []given.Need
}

func deputy(scopes ...string) given.CallerNeed {
	return given.Caller(role.Deputy, scopes...).Administering(role.Customer)
}

// strangers may all do with their own customer what they try with another's.
var strangers = specs.NewAxis("caller", []specs.Value[stranger]{
	{ID: "administrator", Phrase: "an administrator", Is: stranger{role.Customer, nil}},
	{ID: "reseller", Phrase: "an administrator that acts for the reseller of it", Is: stranger{role.Deputy, []given.Need{
		deputy(given.ScopeOrder, given.ScopeCustomer).ActingFor(role.Reseller)}}},
	{ID: "both-scopes", Phrase: "a caller with both customer scopes", Is: stranger{role.Deputy, []given.Need{
		deputy(given.ScopeCustomer, given.ScopeCustomerReadOnly)}}},
	{ID: "reader", Phrase: "a caller with the read-only scope", Is: stranger{role.Reader, []given.Need{reader()}}},
})

// kinships are how the id of another customer resembles that of the caller's own.
var kinships = specs.NewAxis("id", []specs.Value[func(own, other given.IdentityNeed) []given.Need]{
	{ID: "any-id", Phrase: "whatever its id", Is: func(own, other given.IdentityNeed) []given.Need {
		return []given.Need{own, other}
	}},
	{ID: "longer-id", Phrase: "whose id begins with the own one's", Is: func(own, other given.IdentityNeed) []given.Need {
		return []given.Need{own, other.IDExtending(role.Customer)}
	}},
	{ID: "shorter-id", Phrase: "whose id the own one's begins with", Is: func(own, other given.IdentityNeed) []given.Need {
		return []given.Need{other, own.IDExtending(role.OtherCustomer)}
	}},
})

// kin are a stranger's own customer and another one, which a reseller may import.
func kin(c specs.Choice) []given.Need {
	other := given.DomainIdentity().As(role.OtherCustomer).WithAdmin().WithDomains(1).Knowing(given.Full)
	return append([]given.Need{given.Reseller()}, kinships.In(c)(given.CloudIdentity().WithAdmin(), other.Importable().Linked(given.Agreeing))...)
}

func estranged(c specs.Choice) given.Needs {
	return given.World(append(kin(c), strangers.In(c).needs...)...)
}

func foreignReads(d *specs.List) {
	d.It("refuses to let {caller} read another's customer, {id}, again and again, and tells nothing of it",
		specs.Of(requirement.DirectoryKeyForeign, strangers, specs.Word("get"), kinships), estranged, func(s *specs.Situation) {
			other := s.Identity(role.OtherCustomer)
			for range 2 {
				s.Expect(s.As(strangers.In(s).role).Get(other.ID)).To(beForeign(), match.NotDisclose(everythingOf(other)...))
			}
		})
}

func foreignWrites(d *specs.List) {
	who := strangers.Only("administrator", "reseller", "both-scopes")
	for _, c := range ofEachWrite(func(writes specs.Axis[write]) specs.Case {
		return specs.Of(requirement.DirectoryKeyForeign, who, writes, kinships.InTurn(who))
	}) {
		d.It("refuses {write} by {caller} of another's customer, {id}, again and again, and tells nothing of it", c, estranged, func(s *specs.Situation) {
			other := s.Identity(role.OtherCustomer)
			before := s.Assume(s.As(role.OtherCustomer).Get(api.MyCustomer)).To(match.BeOK())
			sent := specs.Object{"alternateEmail": "desk@" + s.Invented("mail") + ".example"}
			for range 2 {
				s.Expect(writes.In(s)(s.As(strangers.In(s).role), other.ID, sent)).To(beForeign(), match.NotDisclose(unsent(everythingOf(other), sent)...))
			}
			s.Expect(s.As(role.OtherCustomer).Get(api.MyCustomer)).To(match.BeTheResourceOf(before, etag))
		})
	}
}

// foreignIDs are in the bodies of writes to a customer of the caller's own.
func foreignIDs(d *specs.List) {
	needs := func(c specs.Choice) given.Needs { return given.World(kin(c)...) }
	for _, c := range ofEachWrite(func(writes specs.Axis[write]) specs.Case {
		return specs.Of(requirement.DirectoryKeyForeign, specs.Word("id-in-body"), writes, key, kinships.BeginningWith("longer-id").InTurn(key))
	}) {
		d.It("leaves another's customer, {id}, as it was in {write} of the own one {key} whose body bears its id", c, needs, func(s *specs.Situation) {
			other := s.Identity(role.OtherCustomer)
			before := s.Assume(s.As(role.OtherCustomer).Get(other.ID)).To(match.BeOK())
			sent := s.Profile(role.Customer, specs.Object{"id": other.ID})
			for range 2 {
				s.Expect(writes.In(s)(s.Actor, key.In(s).Of(s, role.Customer), sent)).To(match.BeSettled(), match.NotDisclose(unsent(whatIsItsAlone(other), sent)...))
			}
			s.Expect(s.As(role.OtherCustomer).Get(other.ID)).To(match.BeTheResourceOf(before, etag))
		})
	}
}
