package channelimport

import (
	"fmt"

	"customs.example/fixtures/given"
	"customs.example/fixtures/role"
	"customs.example/specs"
	"customs.example/specs/match"
	"customs.example/specs/requirement"
)

const (
	burstSize = 8
	rounds    = 4
)

// concurrent has several rounds, each on a Cloud Identity that nobody imported
// yet: a race is lost in some of them and won in others.
func concurrent(d *specs.List) {
	var needs []given.Need
	for round := range rounds {
		needs = append(needs, given.Customer().As(contender(round)).Importable())
	}
	d.Describe("a burst of imports of one Cloud Identity", func() {
		for _, at := range specs.Parents() {
			d.It("gives one customer, "+at.Text, specs.Of(requirement.ImportConcurrentOneCustomer, "burst", at.Name),
				given.World(append(needs, at.Needed())...), func(s *specs.Situation) {
					for round := range rounds {
						burst := s.ImportAtOnce(burstSize, at, s.ByID(contender(round)), specs.Overwrite(true))
						s.ExpectEach(burst).To(match.BeAnswered(200, 409))
						s.ExpectEach(burst).ToAgreeOnOneName()
					}
				})
		}
	})
}

func contender(round int) role.Role { return role.Role(fmt.Sprintf("contender-%d", round+1)) }
