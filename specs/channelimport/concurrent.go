package channelimport

import (
	"fmt"
	"net/http"

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
	d.It("makes one customer of a burst of imports of one Cloud Identity {parent}",
		specs.Of(requirement.ImportConcurrentOneCustomer, specs.Word("burst"), at), contended, func(s *specs.Situation) {
			for round := range rounds {
				burst := s.ImportAtOnce(burstSize, at.In(s), s.ByID(contender(round)), specs.Overwrite(true))
				s.ExpectEach(burst).To(match.BeAnswered(http.StatusOK, http.StatusConflict))
				s.ExpectEach(burst).ToAgreeOnOneName()
			}
		})
}

// contended are a new customer for each round.
func contended(c specs.Choice) given.Needs {
	needs := []given.Need{at.In(c).Needed()}
	for round := range rounds {
		needs = append(needs, given.CloudIdentity().As(contender(round)).Importable().Fresh())
	}
	return given.World(needs...)
}

func contender(round int) role.Role { return role.Role(fmt.Sprintf("contender-%d", round+1)) }
