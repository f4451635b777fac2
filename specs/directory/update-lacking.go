package directory

import (
	"slices"
	"strings"

	"customs.example/fixtures/given"
	"customs.example/fixtures/role"
	"customs.example/specs"
	"customs.example/specs/match"
	"customs.example/specs/requirement"
)

// lacking updates customers of which something is not known.
func lacking(d *specs.List) {
	absent := absences()
	of := func(r requirement.ID) specs.Case {
		return specs.Of(r, specs.Word("lacking"), absent, key.InTurn(absent))
	}
	needs := func(c specs.Choice) given.Needs {
		return given.World(given.CloudIdentity().WithAdmin().Lacking(absent.In(c)...))
	}
	d.It("accepts an update {key} of a customer that lacks {lacking}", of(requirement.DirectoryUpdateStatus), needs, func(s *specs.Situation) {
		s.Expect(s.Put(key.In(s).Of(s, role.Customer), s.Profile(role.Customer))).To(match.BeOK())
	})
	d.It("answers an update {key} of a customer that lacks {lacking} with every field that was sent",
		of(requirement.DirectoryUpdateResponseOtherFields), needs, func(s *specs.Situation) {
			sent := s.FullProfile(role.Customer)
			s.Expect(s.Put(key.In(s).Of(s, role.Customer), sent)).To(match.Echo(sent, unshown()...))
		})
	d.It("reads a customer that lacks {lacking} by the other key as it answered an update {key} that leaves the same out",
		of(requirement.DirectoryUpdateRoundTrip), needs, func(s *specs.Situation) {
			answer := s.Assume(s.Put(key.In(s).Of(s, role.Customer), leaving(s.FullProfile(role.Customer), absent.In(s)...))).To(match.BeOK())
			s.Expect(s.Get(key.In(s).Other().Of(s, role.Customer))).To(match.BeTheResourceOf(answer, etag))
		})
}

// leaving is a profile without fields that are named by their paths. The country
// stays: an update that is to succeed has one.
func leaving(profile specs.Object, fields ...string) specs.Object {
	for _, field := range fields {
		if field == "postalAddress/countryCode" {
			continue
		}
		if line, inAddress := strings.CutPrefix(field, "postalAddress/"); inAddress {
			delete(profile["postalAddress"].(specs.Object), line)
			continue
		}
		delete(profile, field)
	}
	return profile
}

// leavingOut leaves each field in turn out of what is sent.
func leavingOut(d *specs.List) {
	needless := slices.DeleteFunc(writable(), func(pointer string) bool {
		return pointer == "/customerDomain" || strings.HasSuffix(pointer, "/countryCode")
	})
	absent := specs.AxisOf("absent", needless, func(pointer string) specs.Value[string] { return fieldValue(pointer, pointer) })
	d.It("answers an update {key} that leaves {absent} out with every other field",
		specs.Of(requirement.DirectoryUpdateResponseOtherFields, specs.Word("leaving-out"), absent, key.InTurn(absent)), administered(), func(s *specs.Situation) {
			left := absent.In(s)
			sent := leaving(s.FullProfile(role.Customer), left[1:])
			rest := slices.DeleteFunc(unshown(), func(pointer string) bool { return pointer == left })
			s.Expect(s.Put(key.In(s).Of(s, role.Customer), sent)).To(match.Echo(sent, rest...))
		})
}

// sparseTogether has two customers at once of which as little is known.
func sparseTogether(d *specs.List) {
	sparse := profiles("full-profile").Only("no-address", "empty-address", "no-profile")
	needs := func(c specs.Choice) given.Needs {
		return given.World(given.CloudIdentity().WithAdmin().Knowing(sparse.In(c)), bystander().Knowing(sparse.In(c)))
	}
	d.It("leaves another customer {profile} as it was when it updates one of the same kind {put}, and the other way round",
		specs.Of(requirement.DirectoryUpdateSparseProfile, specs.Word("two-at-once"), sparse, putting), needs, func(s *specs.Situation) {
			k := putting.In(s)
			both := []role.Role{role.Customer, role.Bystander}
			for n, who := range both {
				other := both[1-n]
				before := s.Assume(s.As(other).Get(k.Of(s, other))).To(match.BeOK())
				s.Assume(s.As(who).Get(k.Of(s, who))).To(match.BeOK())
				s.Expect(s.As(who).Put(k.Of(s, who), s.FullProfile(who))).To(match.BeOK())
				s.Expect(s.As(other).Get(k.Of(s, other))).To(match.BeTheResourceOf(before, etag))
			}
		})
}
