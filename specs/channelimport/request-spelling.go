package channelimport

import (
	"slices"
	"strings"

	"customs.example/fixtures/given"
	"customs.example/fixtures/role"
	"customs.example/schemas"
	"customs.example/schemas/cases"
	"customs.example/specs"
	"customs.example/specs/api"
	"customs.example/specs/match"
	"customs.example/specs/requirement"
)

// protoField is a field under its proto name, which does what its JSON name does.
type protoField struct {
	customer given.IdentityNeed
	message  func(*specs.Situation) specs.Message
	effect   func(*specs.Situation) match.Matcher
}

func protoFields() specs.Axis[protoField] {
	customer := given.CloudIdentity().Importable()
	id := func(s *specs.Situation) specs.Member { return s.ByID(role.Customer) }
	plain := specs.Overwrite(false)
	return specs.NewAxis("field", []specs.Value[protoField]{
		{ID: "cloud_identity_id", Phrase: "cloud_identity_id", Is: protoField{customer.Fresh(), func(s *specs.Situation) specs.Message {
			return specs.Message{{Name: "cloud_identity_id", Value: id(s).Value}, plain}
		}, served}},
		{ID: "overwrite_if_exists", Phrase: "overwrite_if_exists", Is: protoField{customer.LinkedDirectly(given.OtherRegion), func(s *specs.Situation) specs.Message {
			return specs.Message{id(s), {Name: "overwrite_if_exists", Value: true}}
		}, func(s *specs.Situation) match.Matcher { return match.HaveRegion(s.Identity(role.Customer).Region()) }}},
		{ID: "auth_token", Phrase: "auth_token", Is: protoField{withoutAccess(given.CloudIdentity()).WithToken(), func(s *specs.Situation) specs.Message {
			return specs.Message{id(s), {Name: "auth_token", Value: s.Token(role.ValidToken)}, plain}
		}, served}},
		{ID: "channel_partner_id", Phrase: "channel_partner_id", Is: protoField{customer.Fresh(), func(s *specs.Situation) specs.Message {
			return specs.Message{id(s), {Name: "channel_partner_id", Value: s.ForPartner(role.Partner).Value}, plain}
		}, func(s *specs.Situation) match.Matcher {
			return match.BearPartner(s.Link(role.Reseller, role.Partner).CloudIdentityID)
		}}},
	})
}

func served(s *specs.Situation) match.Matcher { return match.Serve(s.Identity(role.Customer).ID) }

func snakeCase(d *specs.List) {
	field := protoFields()
	needs := func(c specs.Choice) given.Needs {
		return given.World(specs.PartnerParent.Needed(), field.In(c).customer)
	}
	d.It("heeds {field} in an import {parent}", specs.Of(requirement.ImportRequestSnakeCase, field, at), needs, func(s *specs.Situation) {
		s.Expect(s.Import(at.In(s), field.In(s).message(s)...)).To(match.BeOK(), field.In(s).effect(s))
	})
}

// protoNames are those of identities whose proto name is another than the JSON
// name.
var protoNames = map[string]string{"cloudIdentityId": "cloud_identity_id", "primaryAdminEmail": "primary_admin_email"}

// spelling is a combination of identities and the names that they are sent under.
type spelling struct{ members, names []string }

// protoCombinations are every pair and triple that the schema forbids with at
// least one member under its proto name.
func protoCombinations() specs.Axis[spelling] {
	var all []spelling
	for _, members := range cases.UnionCombinations(schemas.ImportRequest(), customerIdentity) {
		names := slices.Clone(members)
		for n, member := range members {
			if proto, other := protoNames[member]; other {
				names[n] = proto
			}
		}
		if !slices.Equal(names, members) {
			all = append(all, spelling{members, names})
		}
	}
	return specs.AxisOf("members", all, func(s spelling) specs.Value[spelling] {
		return specs.Value[spelling]{ID: strings.Join(s.names, "+"), Phrase: cases.Listed(s.names), Is: s}
	})
}

func snakeCaseUnion(d *specs.List) {
	spelt := protoCombinations()
	needs := specs.Given(given.Reseller(), given.DomainIdentity().Importable().Fresh())
	d.It("refuses an import that names {members}", specs.Of(requirement.ImportRequestSnakeCase, specs.Word("union"), spelt), needs,
		func(s *specs.Situation) {
			message := several(s, spelt.In(s).members, ofOne)
			for n := range message {
				message[n].Name = spelt.In(s).names[n]
			}
			answer := s.ImportBreaking(cases.SeveralMembers(), specs.AccountParent, append(message, specs.Overwrite(false))...)
			s.Expect(answer).To(match.BeRefusedAs(api.InvalidArgument))
		})
}

func nullOptional(d *specs.List) {
	var subsets [][]string
	for _, field := range optionalFields() {
		subsets = append(subsets, []string{field})
	}
	fields := specs.AxisOf("fields", append(subsets, optionalFields()), func(names []string) specs.Value[[]string] {
		return listed(names, strings.Join(names, "+"))
	})
	d.It("serves an import {parent} with null for {fields}", specs.Of(requirement.ImportRequestNullOptional, fields, at), importable,
		func(s *specs.Situation) {
			message := specs.Message{s.ByID(role.Customer), specs.Overwrite(true)}
			for _, field := range fields.In(s) {
				message = append(message, specs.Member{Name: field})
			}
			s.Expect(s.Import(at.In(s), message...)).To(match.Serve(s.Identity(role.Customer).ID))
		})
}

// optionalSubsets are all subsets of the optional fields.
func optionalSubsets() specs.Axis[[]string] {
	return specs.AxisOf("fields", cases.Subsets(optionalFields()), func(names []string) specs.Value[[]string] {
		all := append([]string{"overwriteIfExists"}, names...)
		return specs.Value[[]string]{ID: strings.Join(all, "+"), Phrase: cases.Listed(all), Is: names}
	})
}

// everySubset has all subsets of the optional fields, with the token needed and not.
func everySubset(d *specs.List) {
	fields := optionalSubsets()
	needed := specs.NewAxis("authorization", []specs.Value[bool]{
		{ID: "token-not-needed", Phrase: "where no token is needed", Is: false},
		{ID: "token-needed", Phrase: "where a token is needed", Is: true},
	})
	authorized := func(c specs.Choice) bool { return !needed.In(c) || slices.Contains(fields.In(c), "authToken") }
	needs := func(c specs.Choice) given.Needs {
		customer := given.CloudIdentity().Fresh().WithToken()
		if needed.In(c) {
			customer = customer.Unauthorized()
		} else {
			customer = customer.Importable()
		}
		return given.World(specs.PartnerParent.Needed(), customer, given.Receiver().Directly())
	}
	d.It("serves an import {parent} with {fields} {authorization}",
		specs.Of(requirement.ImportRequestOptionalFields, fields, needed, at).Where(authorized), needs, func(s *specs.Situation) {
			message := specs.Message{s.ByID(role.Customer), specs.Overwrite(true)}
			for _, field := range fields.In(s) {
				message = append(message, optional(s, field))
			}
			s.Expect(s.Import(at.In(s), message...)).To(match.Serve(s.Identity(role.Customer).ID))
		})
}

// optional is an optional field with a value that must be accepted.
func optional(s *specs.Situation, field string) specs.Member {
	return map[string]func() specs.Member{
		"authToken":        func() specs.Member { return s.WithToken(role.ValidToken) },
		"channelPartnerId": func() specs.Member { return s.ForPartner(role.Partner) },
		"customer":         func() specs.Member { return specs.Into(s.Receiver(role.Receiver).Name) },
	}[field]()
}
