package directory

import (
	"net/http"

	"customs.example/fixtures"
	"customs.example/fixtures/role"
	"customs.example/specs"
	"customs.example/specs/match"
	"customs.example/specs/requirement"
)

// documentedSample is the guide's own body, for a customer of another domain.
func documentedSample(d *specs.List) {
	d.It("accepts the guide's own sample in an update {key}", specs.Of(requirement.DirectoryUpdateDocumentedSample, key), administered(),
		func(s *specs.Situation) {
			sample := fixtures.DocumentedUpdate()
			sample["customerDomain"] = s.Identity(role.Customer).PrimaryDomain
			s.Expect(s.Put(key.In(s).Of(s, role.Customer), sample)).To(match.BeOK())
		})
}

// openUpdates are what the documents leave open.
func openUpdates(d *specs.List) {
	d.It("keeps or clears what an update {key} does not name", specs.Of(requirement.DirectoryUpdateAbsentFields, key), wellKnown(),
		func(s *specs.Situation) {
			s.Expect(s.Put(key.In(s).Of(s, role.Customer), s.Profile(role.Customer))).To(match.BeOK())
			s.ObserveWhether(s.Get(key.In(s).Of(s, role.Customer)), "/phoneNumber", "merged", "replaced")
		})
	d.It("takes or drops a phone number inside the address of an update {key}", specs.Of(requirement.DirectoryUpdateNestedPhone, key), administered(),
		func(s *specs.Situation) {
			profile := s.FullProfile(role.Customer)
			profile["postalAddress"].(specs.Object)["phoneNumber"] = "+14155550124"
			answer := s.Put(key.In(s).Of(s, role.Customer), profile)
			s.ObserveWhether(answer, "/postalAddress/phoneNumber", "echoed", "dropped")
			s.Expect(answer).To(beAcceptedOrNot())
		})
}

const (
	updatesAtOnce = 8
	updateRounds  = 3
)

func concurrentUpdates(d *specs.List) {
	d.It("ends in the state of one update where several are made {key} at once",
		specs.Of(requirement.DirectoryUpdateConcurrent, key), administered(), func(s *specs.Situation) {
			for round := range updateRounds {
				bodies := s.FullProfiles(role.Customer, round, updatesAtOnce)
				burst := s.PutAtOnce(key.In(s).Of(s, role.Customer), bodies)
				s.ExpectEach(burst).To(match.BeAnswered(http.StatusOK, http.StatusConflict, http.StatusPreconditionFailed))
				s.Expect(s.Get(key.In(s).Of(s, role.Customer))).To(match.EchoOneOf(specs.Accepted(burst, bodies), writable()...))
			}
		})
}
