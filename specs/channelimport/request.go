package channelimport

import (
	"slices"
	"strings"

	"customs.example/fixtures/given"
	"customs.example/fixtures/role"
	"customs.example/schemas/cases"
	"customs.example/specs"
	"customs.example/specs/api"
	"customs.example/specs/match"
	"customs.example/specs/requirement"
)

func request(d *specs.List) {
	d.Describe("an import whose body breaks its schema", func() {
		brokenTypes(d)
		malformed(d)
		unknown(d)
	})
	d.Describe("an import in another spelling of the same message", func() {
		snakeCase(d)
		snakeCaseUnion(d)
		nullOptional(d)
		parentInBody(d)
		clientQueries(d)
		everySubset(d)
	})
	d.Describe("an import whose body names another parent", func() {
		parentDiffers(d)
	})
}

// importable is the need of a spec whose request alone is wrong.
func importable(at specs.Parent) given.Needs {
	return given.World(at.Needed(), given.Customer().Importable())
}

func brokenTypes(d *specs.List) {
	for n, broken := range wrongTypes() {
		at := inTurn(specs.Parents(), n)
		d.It("is refused: "+broken.Reason+", "+at.Text, specs.Of(requirement.ImportRequestTypes, broken.Name, at.Name),
			importable(at), func(s *specs.Situation) {
				answer := s.ImportCase(at, broken, valid(s))
				s.Expect(answer).To(match.BeRefusedAs(api.InvalidArgument))
			})
	}
}

func malformed(d *specs.List) {
	for _, at := range specs.Parents() {
		for _, body := range malformedBodies() {
			d.It("is refused: "+body.Reason+", "+at.Text, specs.Of(requirement.ImportRequestMalformed, body.Name, at.Name),
				importable(at), func(s *specs.Situation) {
					answer := s.ImportBody(at, body, valid(s))
					s.Expect(answer).To(match.BeRefusedAs(api.InvalidArgument))
				})
		}
	}
}

func unknown(d *specs.List) {
	for _, at := range specs.Parents() {
		for _, broken := range unknownFields() {
			d.It("is refused: "+broken.Reason+", "+at.Text, specs.Of(requirement.ImportRequestUnknownField, broken.Name, at.Name),
				importable(at), func(s *specs.Situation) {
					answer := s.ImportCase(at, broken, valid(s))
					s.Expect(answer).To(match.BeRefusedAs(api.InvalidArgument))
				})
		}
	}
}

// snakeCase has each proto name do what its JSON name does.
func snakeCase(d *specs.List) {
	fresh := given.Customer().Importable()
	id := func(s *specs.Situation) specs.Member { return s.ByID(role.Customer) }
	for _, w := range []struct {
		field    string
		customer given.IdentityNeed
		message  func(*specs.Situation) specs.Message
		effect   func(*specs.Situation) match.Matcher
	}{
		{"cloud_identity_id", fresh, func(s *specs.Situation) specs.Message {
			return specs.Message{{Name: "cloud_identity_id", Value: id(s).Value}, specs.Overwrite(false)}
		}, served},
		{"overwrite_if_exists", fresh.Linked(given.OtherRegion), func(s *specs.Situation) specs.Message {
			return specs.Message{id(s), {Name: "overwrite_if_exists", Value: true}}
		}, func(s *specs.Situation) match.Matcher { return match.HaveRegion(s.Identity(role.Customer).Region()) }},
		{"auth_token", given.Customer().WithToken(), func(s *specs.Situation) specs.Message {
			return specs.Message{id(s), {Name: "auth_token", Value: s.Token(role.ValidToken)}, specs.Overwrite(false)}
		}, served},
		{"channel_partner_id", fresh, func(s *specs.Situation) specs.Message {
			return specs.Message{id(s), {Name: "channel_partner_id", Value: s.ForPartner(role.Partner).Value}, specs.Overwrite(false)}
		}, func(s *specs.Situation) match.Matcher { return match.BearPartner(s.Link(role.Reseller, role.Partner)) }},
	} {
		for _, at := range specs.Parents() {
			d.It("is served: "+w.field+", "+at.Text, specs.Of(requirement.ImportRequestSnakeCase, w.field, at.Name),
				given.World(specs.PartnerParent.Needed(), w.customer), func(s *specs.Situation) {
					s.Expect(s.Import(at, w.message(s)...)).To(match.BeOK(), w.effect(s))
				})
		}
	}
}

func served(s *specs.Situation) match.Matcher { return match.Serve(s.Identity(role.Customer)) }

// snakeCaseUnion has every pair that the schema forbids with at least one
// member under its proto name.
func snakeCaseUnion(d *specs.List) {
	protoName := map[string]string{"cloudIdentityId": "cloud_identity_id", "primaryAdminEmail": "primary_admin_email"}
	for _, members := range unionCombinations() {
		spelt := make([]string, len(members))
		changed := false
		for n, member := range members {
			spelt[n] = member
			if proto, ok := protoName[member]; ok {
				spelt[n], changed = proto, true
			}
		}
		if !changed {
			continue
		}
		d.It("is refused where the names count as two members: "+strings.Join(spelt, ", "),
			specs.Of(requirement.ImportRequestSnakeCase, "union", strings.Join(spelt, "+")),
			importable(specs.AccountParent), func(s *specs.Situation) {
				message := several(s, members, owners()[0])
				for n := range message {
					message[n].Name = spelt[n]
				}
				answer := s.ImportBreaking(cases.SeveralMembers(), specs.AccountParent, append(message, specs.Overwrite(false))...)
				s.Expect(answer).To(match.BeRefusedAs(api.InvalidArgument))
			})
	}
}

func nullOptional(d *specs.List) {
	subsets := [][]string{}
	for _, field := range optionalFields() {
		subsets = append(subsets, []string{field})
	}
	for _, nulls := range append(subsets, optionalFields()) {
		for _, at := range specs.Parents() {
			d.It("is served with null for "+strings.Join(nulls, ", ")+", "+at.Text,
				specs.Of(requirement.ImportRequestNullOptional, strings.Join(nulls, "+"), at.Name),
				importable(at), func(s *specs.Situation) {
					message := specs.Message{s.ByID(role.Customer), specs.Overwrite(true)}
					for _, field := range nulls {
						message = append(message, specs.Member{Name: field})
					}
					s.Expect(s.Import(at, message...)).To(match.Serve(s.Identity(role.Customer)))
				})
		}
	}
}

func parentInBody(d *specs.List) {
	for _, c := range everywhere(kinds()) {
		d.It("is served with the path's parent in the body: "+c.text(), specs.Of(requirement.ImportRequestParentInBody, c.names()...),
			given.World(c.at.Needed(), c.kind.customer().Importable()), func(s *specs.Situation) {
				answer := c.importing(s, specs.Overwrite(false), s.ParentInBody(c.at))
				s.Expect(answer).To(match.Serve(s.Identity(role.Customer)))
			})
	}
}

// clientQueries are what the official clients append.
func clientQueries(d *specs.List) {
	for _, query := range []struct{ name, text, query string }{
		{"alt-json", "of the generated clients", "alt=json&prettyPrint=false"},
		{"enum-encoding-int", "of the gapic REST client", "%24alt=json%3Benum-encoding%3Dint"},
	} {
		for _, c := range everywhere(kinds()) {
			d.It("is served with the query "+query.text+": "+c.text(), specs.Of(requirement.ImportRequestClientQueries, c.names(query.name)...),
				given.World(c.at.Needed(), c.kind.customer().Importable()), func(s *specs.Situation) {
					answer := s.Asking(query.query).Import(c.at, c.message(s, specs.Overwrite(false))...)
					s.Expect(answer).To(match.Serve(s.Identity(role.Customer)))
				})
		}
	}
}

// everySubset has all subsets of the optional fields, with the token needed and not.
func everySubset(d *specs.List) {
	for _, fields := range cases.Subsets(optionalFields()) {
		for _, at := range specs.Parents() {
			for _, authorized := range []struct {
				name     string
				customer given.IdentityNeed
			}{
				{"token-not-needed", given.Customer().Importable().WithToken()},
				{"token-needed", given.Customer().WithToken()},
			} {
				if authorized.name == "token-needed" && !slices.Contains(fields, "authToken") {
					continue
				}
				name := strings.Join(append([]string{"overwriteIfExists"}, fields...), "+")
				d.It("is served with "+name+", "+at.Text, specs.Of(requirement.ImportRequestOptionalFields, name, authorized.name, at.Name),
					given.World(specs.PartnerParent.Needed(), authorized.customer, given.Receiver()), func(s *specs.Situation) {
						message := specs.Message{s.ByID(role.Customer), specs.Overwrite(true)}
						for _, field := range fields {
							message = append(message, optional(s, field))
						}
						s.Expect(s.Import(at, message...)).To(match.Serve(s.Identity(role.Customer)))
					})
			}
		}
	}
}

// optional is an optional field with a value that must be accepted.
func optional(s *specs.Situation, field string) specs.Member {
	return map[string]func() specs.Member{
		"authToken":        func() specs.Member { return s.WithToken(role.ValidToken) },
		"channelPartnerId": func() specs.Member { return s.ForPartner(role.Partner) },
		"customer":         func() specs.Member { return specs.Into(s.Receiver(role.Receiver).Name) },
	}[field]()
}

// parentDiffers has the body name one account and the path the other. Both may
// import the Cloud Identity; the other has a customer that would show it.
func parentDiffers(d *specs.List) {
	for _, n := range neighbours() {
		for _, w := range []struct {
			name, text string
			caller     role.Role
		}{
			{"caller-of-path", "by a caller of the path's account", role.Reseller},
			{"caller-of-body", "by a caller of the body's account", role.OtherReseller},
		} {
			needs := given.World(n.own(given.Reseller()), n.foreign(),
				given.Customer().Importable(role.Reseller, role.OtherReseller).LinkedTo(role.OtherReseller, given.OtherRegion))
			theirs := specs.AccountParent.Of(role.OtherReseller)
			d.It("never serves the other account, "+n.text+", "+w.text, specs.Of(requirement.ImportRequestParentDiffers, w.name, n.name),
				needs, func(s *specs.Situation) {
					assumeConflict(s, s.As(role.OtherReseller), theirs)
					answer := s.As(w.caller).Import(specs.AccountParent, s.ByID(role.Customer), specs.Overwrite(true), s.ParentInBody(theirs))
					s.Expect(answer).To(match.BeSettled(), match.WhereOK(match.LieUnder(s.Account(role.Reseller))))
					s.Expect(conflictingImport(s, s.As(role.OtherReseller), theirs)).To(match.BeRefusedAs(api.AlreadyExists))
				})
		}
	}
}
