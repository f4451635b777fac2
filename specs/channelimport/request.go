package channelimport

import (
	"customs.example/fixtures/given"
	"customs.example/fixtures/role"
	"customs.example/schemas/cases"
	"customs.example/specs"
	"customs.example/specs/api"
	"customs.example/specs/match"
	"customs.example/specs/requirement"
)

func request(d *specs.List) {
	brokenTypes(d)
	malformed(d)
	moreMalformed(d)
	unknown(d)
	snakeCase(d)
	snakeCaseUnion(d)
	nullOptional(d)
	parentInBody(d)
	clientQueries(d)
	everySubset(d)
	parentDiffers(d)
	requestLeaves(d)
}

func brokenTypes(d *specs.List) {
	broken := wrongTypes()
	d.It("refuses an import {parent} in which {broken}", specs.Of(requirement.ImportRequestTypes, broken, at.InTurn(broken)), importable,
		func(s *specs.Situation) {
			answer := s.ImportCase(at.In(s), broken.In(s), valid(s))
			s.Expect(answer).To(match.BeRefusedAs(api.InvalidArgument))
		})
}

func malformed(d *specs.List) {
	malformed := malformedBodies()
	d.It("refuses an import {parent} where {malformed}", specs.Of(requirement.ImportRequestMalformed, malformed, at), importable,
		func(s *specs.Situation) {
			answer := s.ImportBody(at.In(s), malformed.In(s), valid(s))
			s.Expect(answer).To(match.BeRefusedAs(api.InvalidArgument))
		})
}

// moreMalformed has something behind the object, or an array without anything in it.
func moreMalformed(d *specs.List) {
	malformed := specs.Bodies("malformed", append(cases.Trailing()[1:], cases.EmptyArray()))
	d.It("refuses an import {parent} where {malformed}", specs.Of(requirement.ImportRequestMalformed, malformed, at), importable,
		func(s *specs.Situation) {
			s.Expect(s.ImportBody(at.In(s), malformed.In(s), valid(s))).To(beInvalid())
		})
}

func unknown(d *specs.List) {
	broken := unknownFields()
	d.It("refuses an import {parent} where {broken}", specs.Of(requirement.ImportRequestUnknownField, broken, at), importable,
		func(s *specs.Situation) {
			answer := s.ImportCase(at.In(s), broken.In(s), valid(s))
			s.Expect(answer).To(match.BeRefusedAs(api.InvalidArgument))
		})
}

func parentInBody(d *specs.List) {
	d.It("serves an import of {customer} {parent} whose body repeats the parent",
		specs.Of(requirement.ImportRequestParentInBody, kinds, at), importableKind, func(s *specs.Situation) {
			answer := importing(s, specs.Overwrite(false), s.ParentInBody(at.In(s)))
			s.Expect(answer).To(match.Serve(s.Identity(role.Customer).ID))
		})
}

// clientQueries are what the official clients append.
func clientQueries(d *specs.List) {
	queries := specs.NewAxis("query", []specs.Value[string]{
		{ID: "alt-json", Phrase: "the query of the generated clients", Is: "alt=json&prettyPrint=false"},
		{ID: "enum-encoding-int", Phrase: "the query of the gapic REST client", Is: "%24alt=json%3Benum-encoding%3Dint"},
	})
	d.It("serves an import of {customer} {parent} with {query}",
		specs.Of(requirement.ImportRequestClientQueries, kinds, at, queries), importableKind, func(s *specs.Situation) {
			answer := s.Asking(queries.In(s)).Import(at.In(s), message(s, specs.Overwrite(false))...)
			s.Expect(answer).To(match.Serve(s.Identity(role.Customer).ID))
		})
}

// parentDiffers has the body name one account and the path the other. Both may
// import the Cloud Identity; the other has a customer that would show it.
func parentDiffers(d *specs.List) {
	callers := specs.NewAxis("caller", []specs.Value[role.Role]{
		{ID: "caller-of-path", Phrase: "a caller of the path's account", Is: role.Reseller},
		{ID: "caller-of-body", Phrase: "a caller of the body's account", Is: role.OtherReseller},
	})
	needs := func(c specs.Choice) given.Needs {
		return beside(c, given.Reseller(),
			given.CloudIdentity().Importable(role.Reseller, role.OtherReseller).Fresh().LinkedTo(role.OtherReseller, given.OtherRegion))
	}
	d.It("imports for {caller} into the path's account or none where the body names {neighbour}",
		specs.Of(requirement.ImportRequestParentDiffers, callers, neighbours), needs, func(s *specs.Situation) {
			theirs := specs.AccountParent.Of(role.OtherReseller)
			assumeConflict(s, s.As(role.OtherReseller), theirs)
			answer := s.As(callers.In(s)).Import(specs.AccountParent, s.ByID(role.Customer), specs.Overwrite(true), s.ParentInBody(theirs))
			s.Expect(answer).To(match.BeSettled(), match.WhereOK(match.LieUnder(s.Account(role.Reseller))))
			s.Expect(conflictingImport(s, s.As(role.OtherReseller), theirs)).To(match.BeRefusedAs(api.AlreadyExists))
		})
}
