package directory

import (
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
	d.Describe("updating a customer", func() {
		basics(d, customer(), "full-profile", basicRows(), everyVisit())
		sparse(d)
		updateMyCustomer(d)
		otherFields(d)
		readModifyWrite(d)
		repeatableUpdate(d)
		kept(d)
		refusedUpdate(d)
		concurrentUpdates(d)
		documentedSample(d)
		openUpdates(d)
	})
}

// basicRows are what holds for an update of any customer.
func basicRows() map[string]requirement.ID {
	return map[string]requirement.ID{
		"status":     requirement.DirectoryUpdateStatus,
		"response":   requirement.DirectoryUpdateResponse,
		"round-trip": requirement.DirectoryUpdateRoundTrip,
		"isolated":   requirement.DirectoryUpdateIsolated,
	}
}

// sparse states the same of customers of which little is known: there, all of
// it counts for one requirement.
func sparse(d *specs.List) {
	for _, kind := range []given.ProfileKind{given.NoAddress, given.EmptyAddress, given.NoProfile} {
		rows := map[string]requirement.ID{}
		for name := range basicRows() {
			rows[name] = requirement.DirectoryUpdateSparseProfile
		}
		basics(d, given.World(given.Customer().WithAdmin().Knowing(kind)), string(kind), rows, everyVisit()[:1])
	}
}

func basics(d *specs.List, needs given.Needs, profile string, rows map[string]requirement.ID, visits []visit) {
	for _, put := range specs.Keys() {
		of := func(row string, more ...string) specs.Case {
			return specs.Of(rows[row], append([]string{row, profile, "put-" + put.Name}, more...)...)
		}
		d.It("succeeds: "+profile+", "+put.Name, of("status"), needs, func(s *specs.Situation) {
			s.Expect(s.Put(put.Of(s, role.Customer), s.Profile(role.Customer))).To(match.BeOK())
		})
		d.It("answers with the values that were sent: "+profile+", "+put.Name, of("response"), needs, func(s *specs.Situation) {
			sent := s.Profile(role.Customer)
			s.Expect(s.Put(put.Of(s, role.Customer), sent)).To(match.Carry(sent, alternateEmail, organizationName))
		})
		roundTrips(d, needs, put, visits, of)
		isolated(d, needs, put, of)
	}
}

// visit is an import of the customer in between, which must not show.
type visit struct {
	name            string
	before, between bool
}

func everyVisit() []visit {
	return []visit{{"alone", false, false}, {"imported-before", true, false}, {"imported-between", false, true}}
}

func roundTrips(d *specs.List, needs given.Needs, put specs.Key, visits []visit, of func(string, ...string) specs.Case) {
	bodies := []struct {
		name    string
		profile func(*specs.Situation, role.Role) specs.Object
	}{
		{"documented-fields", func(s *specs.Situation, r role.Role) specs.Object { return s.Profile(r) }},
		{"every-field", (*specs.Situation).FullProfile},
	}
	for _, body := range bodies {
		for _, v := range visits {
			for _, get := range specs.Keys() {
				d.It("reads afterwards as it was answered: "+body.name+", "+v.name+", put "+put.Name+", read "+get.Name,
					of("round-trip", "get-"+get.Name, v.name, body.name), importable(needs), func(s *specs.Situation) {
						importWhere(s, v.before)
						answer := s.Assume(s.Put(put.Of(s, role.Customer), body.profile(s, role.Customer))).To(match.BeOK())
						importWhere(s, v.between)
						s.Expect(s.Get(get.Of(s, role.Customer))).To(match.BeTheResourceOf(answer, etag))
					})
			}
		}
	}
}

// importable lets a reseller import the customer of some needs.
func importable(needs given.Needs) given.Needs {
	withReseller := given.World(given.Reseller())
	for _, identity := range needs.Identities {
		withReseller.Identities = append(withReseller.Identities, identity.Importable())
	}
	return withReseller
}

func importWhere(s *specs.Situation, wanted bool) {
	if wanted {
		s.Assume(s.Import(specs.AccountParent, s.ByID(role.Customer), specs.Overwrite(true))).To(match.BeOK())
	}
}

func isolated(d *specs.List, needs given.Needs, put specs.Key, of func(string, ...string) specs.Case) {
	beside := needs
	beside.Identities = append([]given.IdentityNeed{}, needs.Identities...)
	beside.Identities = append(beside.Identities, given.Customer().As(role.Bystander).WithAdmin())
	for _, get := range specs.Keys() {
		d.It("changes no other customer: put "+put.Name+", read "+get.Name, of("isolated", "get-"+get.Name), beside, func(s *specs.Situation) {
			before := s.Assume(s.As(role.Bystander).Get(get.Of(s, role.Bystander))).To(match.BeOK())
			s.Assume(s.Put(put.Of(s, role.Customer), s.FullProfile(role.Customer))).To(match.BeOK())
			s.Expect(s.As(role.Bystander).Get(get.Of(s, role.Bystander))).To(match.BeTheResourceOf(before, etag))
		})
	}
}

func updateMyCustomer(d *specs.List) {
	for _, put := range specs.Keys() {
		d.It("shows under the other key: put "+put.Name, specs.Of(requirement.DirectoryUpdateMyCustomer, "put-"+put.Name), customer(),
			func(s *specs.Situation) {
				sent := s.Profile(role.Customer)
				s.Expect(s.Put(put.Of(s, role.Customer), sent)).To(match.BeOK())
				s.Expect(s.Get(put.Other().Of(s, role.Customer))).To(match.Carry(sent, alternateEmail, organizationName))
			})
	}
}

// otherFields are the writable fields that the documents do not show.
func otherFields(d *specs.List) {
	for _, pointer := range writable() {
		if pointer == alternateEmail || pointer == organizationName {
			continue
		}
		for _, put := range specs.Keys() {
			d.It("answers with every other value that was sent: "+pointer+", "+put.Name,
				specs.Of(requirement.DirectoryUpdateResponseOtherFields, pointer[1:], "put-"+put.Name), customer(), func(s *specs.Situation) {
					sent := s.FullProfile(role.Customer)
					s.Expect(s.Put(put.Of(s, role.Customer), sent)).To(match.Carry(sent, pointer))
				})
		}
	}
}

func readModifyWrite(d *specs.List) {
	for _, k := range specs.Keys() {
		d.It("changes nothing where it puts back what was read: "+k.Name,
			specs.Of(requirement.DirectoryUpdateReadModifyWrite, k.Name), customer(), func(s *specs.Situation) {
				before := s.Assume(s.Get(k.Of(s, role.Customer))).To(match.BeOK())
				s.Expect(s.PutText(k.Of(s, role.Customer), before.Body)).To(match.BeOK())
				s.Expect(s.Get(k.Of(s, role.Customer))).To(match.BeTheResourceOf(before, etag))
			})
	}
}

func repeatableUpdate(d *specs.List) {
	for _, k := range specs.Keys() {
		d.It("ends in the same state however often it is made: "+k.Name,
			specs.Of(requirement.DirectoryUpdateRepeatable, k.Name), customer(), func(s *specs.Situation) {
				sent := s.FullProfile(role.Customer)
				s.Expect(s.Put(k.Of(s, role.Customer), sent)).To(match.BeOK())
				once := s.Assume(s.Get(k.Of(s, role.Customer))).To(match.BeOK())
				for range 2 {
					s.Expect(s.Put(k.Of(s, role.Customer), sent)).To(match.BeOK())
					s.Expect(s.Get(k.Of(s, role.Customer))).To(match.BeTheResourceOf(once, etag))
				}
			})
	}
}
