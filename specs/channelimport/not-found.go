package channelimport

import (
	"customs.example/fixtures/given"
	"customs.example/fixtures/role"
	"customs.example/specs"
	"customs.example/specs/api"
	"customs.example/specs/match"
	"customs.example/specs/requirement"
)

func notFound(d *specs.List) {
	d.Describe("an import of a Cloud Identity that is not there", func() {
		unknownIdentity(d)
		deleted(d)
	})
}

func unknownIdentity(d *specs.List) {
	rows := []struct {
		requirement requirement.ID
		text        string
		member      func(*specs.Situation) specs.Member
	}{
		{requirement.ImportNotFoundUnknownID, "a Cloud Identity ID", func(s *specs.Situation) specs.Member {
			return specs.Member{Name: "cloudIdentityId", Value: s.UnknownIdentity()}
		}},
		{requirement.ImportNotFoundUnknownDomain, "a domain", func(s *specs.Situation) specs.Member {
			return specs.Member{Name: "domain", Value: s.UnknownDomain()}
		}},
	}
	for _, row := range rows {
		for _, at := range specs.Parents() {
			for _, consent := range []struct {
				name string
				is   bool
			}{{"plain", false}, {"overwrite", true}} {
				d.It("is refused, by "+row.text+" of nobody, "+at.Text, specs.Of(row.requirement, consent.name, at.Name),
					given.World(at.Needed(), given.Customer().Importable()), func(s *specs.Situation) {
						answer := s.Import(at, row.member(s), specs.Overwrite(consent.is))
						s.Expect(answer).To(match.BeRefusedAs(api.NotFound))
					})
			}
		}
	}
	// A lookup by prefix finds the wrong one here.
	d.It("is refused, by the beginning of a Cloud Identity ID", specs.Of(requirement.ImportNotFoundUnknownID, "beginning-of-another"),
		given.World(given.Reseller(), given.Customer().Importable()), func(s *specs.Situation) {
			id := s.Identity(role.Customer).ID
			answer := s.Import(specs.AccountParent, specs.Member{Name: "cloudIdentityId", Value: id[:len(id)-1]}, specs.Overwrite(false))
			s.Expect(answer).To(match.BeRefusedAs(api.NotFound))
		})
	d.It("is refused, by a parent of a known domain", specs.Of(requirement.ImportNotFoundUnknownDomain, "subdomain-of-another"),
		given.World(given.Reseller(), given.Customer().Importable()), func(s *specs.Situation) {
			domain := "mail." + s.Identity(role.Customer).PrimaryDomain
			answer := s.Import(specs.AccountParent, specs.Member{Name: "domain", Value: domain}, specs.Overwrite(false))
			s.Expect(answer).To(match.BeRefusedAs(api.NotFound))
		})
}

// deleted has a Cloud Identity that lacks nothing but life.
func deleted(d *specs.List) {
	for _, c := range everywhere(kinds()) {
		gone := c.kind.customer().Importable().Gone()
		for _, w := range []struct {
			name, text string
			customer   given.IdentityNeed
			overwrite  bool
		}{
			{"never-imported", "", gone, false},
			{"never-imported-overwrite", "", gone, true},
			{"linked", " that is linked to a customer", gone.Linked(given.Agreeing), true},
			{"linked-in-conflict", " that is linked to a customer in another region", gone.Linked(given.OtherRegion), true},
		} {
			d.It("is refused: deleted"+w.text+", "+c.text(), specs.Of(requirement.ImportNotFoundDeleted, c.names(w.name)...),
				given.World(c.at.Needed(), w.customer), func(s *specs.Situation) {
					s.Expect(c.importing(s, specs.Overwrite(w.overwrite))).To(match.BeRefusedAs(api.NotFound))
				})
		}
	}
	d.It("is refused though a live one has its domain now", specs.Of(requirement.ImportNotFoundDeleted, "domain-taken-over"),
		given.World(given.Reseller(), given.Customer().Importable().Gone(),
			given.Customer().As(role.OtherCustomer).HavingTakenTheDomainOf(role.Customer).Importable()), func(s *specs.Situation) {
			answer := s.Import(specs.AccountParent, s.ByID(role.Customer), specs.Overwrite(false))
			s.Expect(answer).To(match.BeRefusedAs(api.NotFound))
		})
}
