package directory

import (
	"slices"

	"customs.example/fixtures/given"
	"customs.example/fixtures/role"
	"customs.example/specs"
	"customs.example/specs/match"
	"customs.example/specs/requirement"
)

// The fields that the documents show being updated.
const (
	alternateEmail   = "/alternateEmail"
	organizationName = "/postalAddress/organizationName"
)

func update(d *specs.List) {
	basics(d)
	roundTrips(d)
	isolated(d)
	updateMyCustomer(d)
	otherFields(d)
	readModifyWrite(d)
	repeatableUpdate(d)
	kept(d)
	refusedUpdate(d)
	concurrentUpdates(d)
	documentedSample(d)
	openUpdates(d)
	texts(d)
	histories(d)
	domainUnnamed(d)
	refusedAgain(d)
	lacking(d)
	leavingOut(d)
	sparseTogether(d)
}

// updated is the axis of what is known of a customer before its update.
var updated = profiles("full-profile")

func updatable(c specs.Choice) given.Needs {
	return given.World(given.CloudIdentity().WithAdmin().Knowing(updated.In(c)))
}

// ofProfiles judges a requirement of a customer of which all is known. Of one of
// which little is known, all that holds counts for one requirement.
func ofProfiles(r requirement.ID, parts ...specs.Part) specs.Case {
	return specs.OfEach(func(c specs.Choice) requirement.ID {
		if updated.In(c) == given.Full {
			return r
		}
		return requirement.DirectoryUpdateSparseProfile
	}, parts...)
}

func basics(d *specs.List) {
	d.It("accepts an update of a customer {profile} {put}",
		ofProfiles(requirement.DirectoryUpdateStatus, specs.Word("status"), updated, putting), updatable, func(s *specs.Situation) {
			s.Expect(s.Put(putting.In(s).Of(s, role.Customer), s.Profile(role.Customer))).To(match.BeOK())
		})
	d.It("answers an update of a customer {profile} {put} with the values that were sent",
		ofProfiles(requirement.DirectoryUpdateResponse, specs.Word("response"), updated, putting), updatable, func(s *specs.Situation) {
			sent := s.Profile(role.Customer)
			s.Expect(s.Put(putting.In(s).Of(s, role.Customer), sent)).To(match.Echo(sent, alternateEmail, organizationName))
		})
}

// visit is an import of the customer in between, which must not show.
type visit struct{ before, between bool }

var visits = specs.NewAxis("import", []specs.Value[visit]{
	{ID: "alone", Phrase: "without an import", Is: visit{}},
	{ID: "imported-before", Phrase: "after an import", Is: visit{before: true}},
	{ID: "imported-between", Phrase: "before an import", Is: visit{between: true}},
})

var bodies = specs.NewAxis("body", []specs.Value[func(*specs.Situation, role.Role) specs.Object]{
	{ID: "documented-fields", Phrase: "the documented fields", Is: func(s *specs.Situation, r role.Role) specs.Object { return s.Profile(r) }},
	{ID: "every-field", Phrase: "every field", Is: (*specs.Situation).FullProfile},
})

func roundTrips(d *specs.List) {
	of := ofProfiles(requirement.DirectoryUpdateRoundTrip, specs.Word("round-trip"), updated, putting, reading, visits, bodies)
	d.It("reads a customer {profile} {get} as it answered an update {put} of {body} {import}", of.Where(visitIsKnown), importable,
		func(s *specs.Situation) {
			importWhere(s, visits.In(s).before)
			answer := s.Assume(s.Put(putting.In(s).Of(s, role.Customer), bodies.In(s)(s, role.Customer))).To(match.BeOK())
			importWhere(s, visits.In(s).between)
			s.Expect(s.Get(reading.In(s).Of(s, role.Customer))).To(match.BeTheResourceOf(answer, etag))
		})
}

// visitIsKnown leaves imports to customers of which all is known.
func visitIsKnown(c specs.Choice) bool {
	return updated.In(c) == given.Full || visits.In(c) == visit{}
}

// importable lets a reseller import the customer that is updated.
func importable(c specs.Choice) given.Needs {
	return given.World(given.Reseller(), given.CloudIdentity().WithAdmin().Knowing(updated.In(c)).Importable())
}

func importWhere(s *specs.Situation, wanted bool) {
	if wanted {
		s.Assume(s.Import(specs.AccountParent, s.ByID(role.Customer), specs.Overwrite(true))).To(match.BeOK())
	}
}

// besideAnother adds a customer that is not updated.
func besideAnother(c specs.Choice) given.Needs {
	return given.World(given.CloudIdentity().WithAdmin().Knowing(updated.In(c)), bystander())
}

func isolated(d *specs.List) {
	d.It("leaves another customer as it reads {get} when it updates a customer {profile} {put}",
		ofProfiles(requirement.DirectoryUpdateIsolated, specs.Word("isolated"), updated, putting, reading), besideAnother, func(s *specs.Situation) {
			before := s.Assume(s.As(role.Bystander).Get(reading.In(s).Of(s, role.Bystander))).To(match.BeOK())
			s.Assume(s.Put(putting.In(s).Of(s, role.Customer), s.FullProfile(role.Customer))).To(match.BeOK())
			s.Expect(s.As(role.Bystander).Get(reading.In(s).Of(s, role.Bystander))).To(match.BeTheResourceOf(before, etag))
		})
}

func updateMyCustomer(d *specs.List) {
	d.It("shows by the other key what an update {put} sent", specs.Of(requirement.DirectoryUpdateMyCustomer, putting), administered(),
		func(s *specs.Situation) {
			put, sent := putting.In(s), s.Profile(role.Customer)
			s.Expect(s.Put(put.Of(s, role.Customer), sent)).To(match.BeOK())
			s.Expect(s.Get(put.Other().Of(s, role.Customer))).To(match.Echo(sent, alternateEmail, organizationName))
		})
}

// otherFields are the writable fields that the documents do not show.
func otherFields(d *specs.List) {
	shown := func(pointer string) bool { return pointer == alternateEmail || pointer == organizationName }
	field := specs.AxisOf("field", slices.DeleteFunc(writable(), shown), func(pointer string) specs.Value[string] {
		return fieldValue(pointer, pointer)
	})
	d.It("answers an update {put} with the {field} that was sent",
		specs.Of(requirement.DirectoryUpdateResponseOtherFields, field, putting), administered(), func(s *specs.Situation) {
			sent := s.FullProfile(role.Customer)
			s.Expect(s.Put(putting.In(s).Of(s, role.Customer), sent)).To(match.Echo(sent, field.In(s)))
		})
}

func readModifyWrite(d *specs.List) {
	d.It("changes nothing when an update {key} puts back what was read", specs.Of(requirement.DirectoryUpdateReadModifyWrite, key), administered(),
		func(s *specs.Situation) {
			k := key.In(s).Of(s, role.Customer)
			before := s.Assume(s.Get(k)).To(match.BeOK())
			s.Expect(s.PutText(k, before.Body)).To(match.BeOK())
			s.Expect(s.Get(k)).To(match.BeTheResourceOf(before, etag))
		})
}

func repeatableUpdate(d *specs.List) {
	d.It("ends in the same state however often one update {key} is made", specs.Of(requirement.DirectoryUpdateRepeatable, key), administered(),
		func(s *specs.Situation) {
			k, sent := key.In(s).Of(s, role.Customer), s.FullProfile(role.Customer)
			s.Expect(s.Put(k, sent)).To(match.BeOK())
			once := s.Assume(s.Get(k)).To(match.BeOK())
			for range 2 {
				s.Expect(s.Put(k, sent)).To(match.BeOK())
				s.Expect(s.Get(k)).To(match.BeTheResourceOf(once, etag))
			}
		})
}
