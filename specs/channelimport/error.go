package channelimport

import (
	"customs.example/fixtures/given"
	"customs.example/fixtures/role"
	"customs.example/schemas/cases"
	"customs.example/specs"
	"customs.example/specs/exchange"
	"customs.example/specs/match"
	"customs.example/specs/requirement"
)

// errorBody states each documented refusal once under each parent. Every other
// refusal of the suite is judged by the same requirement as it passes.
func errorBody(d *specs.List) {
	importable := func(at specs.Parent) given.Needs { return given.World(at.Needed(), given.Customer().Importable()) }
	refusals := []struct {
		name, text string
		needs      func(at specs.Parent) given.Needs
		call       func(*specs.Situation, specs.Parent) *exchange.Exchange
	}{
		{"anonymous", "of a caller without credentials", importable, func(s *specs.Situation, at specs.Parent) *exchange.Exchange {
			return s.As(role.Anonymous).Import(at, s.ByID(role.Customer), specs.Overwrite(false))
		}},
		{"not-authorized", "of a customer that did not authorize it", func(at specs.Parent) given.Needs {
			return given.World(at.Needed(), given.Customer())
		}, func(s *specs.Situation, at specs.Parent) *exchange.Exchange {
			return s.Import(at, s.ByID(role.Customer), specs.Overwrite(false))
		}},
		{"invalid-argument", "of two identities", importable, func(s *specs.Situation, at specs.Parent) *exchange.Exchange {
			return s.ImportBreaking(cases.SeveralMembers(), at, s.ByID(role.Customer), s.ByDomain(role.Customer), specs.Overwrite(false))
		}},
		{"malformed", "of a body that is no JSON", importable, func(s *specs.Situation, at specs.Parent) *exchange.Exchange {
			return s.ImportText(at, []byte(`{"domain"`))
		}},
		{"not-found", "of a Cloud Identity that does not exist", importable, func(s *specs.Situation, at specs.Parent) *exchange.Exchange {
			return s.Import(at, specs.Member{Name: "cloudIdentityId", Value: s.UnknownIdentity()}, specs.Overwrite(false))
		}},
		{"already-exists", "of a conflict", func(at specs.Parent) given.Needs {
			return given.World(at.Needed(), given.Customer().Importable().Linked(given.OtherRegion))
		}, func(s *specs.Situation, at specs.Parent) *exchange.Exchange {
			return s.Import(at, s.ByID(role.Customer), specs.Overwrite(false))
		}},
	}
	d.Describe("the refusal of an import", func() {
		for _, at := range specs.Parents() {
			for _, refusal := range refusals {
				d.It("has an error body that agrees with its status: "+refusal.text+", "+at.Text,
					specs.Of(requirement.ImportErrorBody, refusal.name, at.Name), refusal.needs(at), func(s *specs.Situation) {
						answer := s.Assume(refusal.call(s, at)).To(match.BeAnyRefusal())
						s.Expect(answer).To(match.HaveAnErrorBody())
					})
			}
		}
	})
}
