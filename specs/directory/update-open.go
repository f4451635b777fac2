package directory

import (
	"customs.example/fixtures"
	"customs.example/fixtures/role"
	"customs.example/specs"
	"customs.example/specs/match"
	"customs.example/specs/requirement"
)

// documentedSample is the guide's own body, for a customer of another domain.
func documentedSample(d *specs.List) {
	for _, k := range specs.Keys() {
		d.It("accepts the guide's sample: "+k.Name, specs.Of(requirement.DirectoryUpdateDocumentedSample, k.Name), customer(),
			func(s *specs.Situation) {
				sample := fixtures.DocumentedUpdate()
				sample["customerDomain"] = s.Identity(role.Customer).PrimaryDomain
				s.Expect(s.Put(k.Of(s, role.Customer), sample)).To(match.BeOK())
			})
	}
}

// openUpdates are what the documents leave open.
func openUpdates(d *specs.List) {
	for _, k := range specs.Keys() {
		d.It("keeps or clears what it does not name: "+k.Name, specs.Of(requirement.DirectoryUpdateAbsentFields, k.Name), customer(),
			func(s *specs.Situation) {
				s.Expect(s.Put(k.Of(s, role.Customer), s.Profile(role.Customer))).To(match.BeOK())
				s.ObserveWhether(s.Get(k.Of(s, role.Customer)), "/phoneNumber", "merged", "replaced")
			})
		d.It("takes or drops a phone number inside the address: "+k.Name, specs.Of(requirement.DirectoryUpdateNestedPhone, k.Name), customer(),
			func(s *specs.Situation) {
				profile := s.FullProfile(role.Customer)
				profile["postalAddress"].(specs.Object)["phoneNumber"] = "+14155550124"
				answer := s.Put(k.Of(s, role.Customer), profile)
				s.ObserveWhether(answer, "/postalAddress/phoneNumber", "echoed", "dropped")
				s.Expect(answer).To(match.BeAnswered(200, 400))
			})
	}
}

const (
	updatesAtOnce = 8
	updateRounds  = 3
)

func concurrentUpdates(d *specs.List) {
	for _, k := range specs.Keys() {
		d.It("ends in one of several that are made at once: "+k.Name,
			specs.Of(requirement.DirectoryUpdateConcurrent, k.Name), customer(), func(s *specs.Situation) {
				for round := range updateRounds {
					bodies := s.FullProfiles(role.Customer, round, updatesAtOnce)
					burst := s.PutAtOnce(k.Of(s, role.Customer), bodies)
					s.ExpectEach(burst).To(match.BeAnswered(200, 409, 412))
					s.Expect(s.Get(k.Of(s, role.Customer))).To(match.CarryOneOf(specs.Accepted(burst, bodies), writable()...))
				}
			})
	}
}
