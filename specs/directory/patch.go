package directory

import (
	"maps"
	"slices"
	"strings"

	"customs.example/fixtures/role"
	"customs.example/specs"
	"customs.example/specs/exchange"
	"customs.example/specs/match"
	"customs.example/specs/requirement"
)

func patch(d *specs.List) {
	d.Describe("patching a customer", func() {
		merges(d)
		refusedPatch(d)
		nullPatch(d)
	})
}

// fragments are patches of one field each, and what may differ afterwards.
// How an address merges is left open: its other lines are not judged.
func fragments() map[string]func(*specs.Situation) specs.Object {
	all := map[string]func(*specs.Situation) specs.Object{
		"customerDomain": func(s *specs.Situation) specs.Object {
			return specs.Object{"customerDomain": s.Identity(role.Customer).VerifiedDomains[0]}
		},
	}
	for _, pointer := range writable() {
		if pointer == "/customerDomain" {
			continue
		}
		names := strings.Split(pointer[1:], "/")
		all[pointer[1:]] = func(s *specs.Situation) specs.Object {
			value, _ := exchange.Lookup(s.FullProfile(role.Customer), pointer)
			for _, name := range slices.Backward(names) {
				value = specs.Object{name: value}
			}
			return value.(specs.Object)
		}
	}
	return all
}

func merges(d *specs.List) {
	for _, k := range specs.Keys() {
		for _, name := range slices.Sorted(maps.Keys(fragments())) {
			top, _, _ := strings.Cut(name, "/")
			d.It("changes "+name+" and keeps the rest: "+k.Name, specs.Of(requirement.DirectoryPatchMerges, name, k.Name), movable(),
				func(s *specs.Situation) {
					before := s.Assume(s.Get(k.Of(s, role.Customer))).To(match.BeOK())
					sent := fragments()[name](s)
					s.Expect(s.Patch(k.Of(s, role.Customer), sent)).To(match.Carry(sent, "/"+name))
					for _, get := range specs.Keys() {
						s.Expect(s.Get(get.Of(s, role.Customer))).To(match.Carry(sent, "/"+name),
							match.BeTheResourceOf(before, etag, "/"+top, "/customerCreationTime"))
					}
				})
		}
	}
}

func refusedPatch(d *specs.List) {
	for _, row := range []struct {
		name   string
		domain func(*specs.Situation) string
	}{
		{"unverified-domain", func(s *specs.Situation) string { return s.UnknownDomain() }},
		{"taken-domain", func(s *specs.Situation) string { return s.Identity(role.Bystander).PrimaryDomain }},
	} {
		for _, k := range specs.Keys() {
			d.It("is refused and changes nothing: "+row.name+", "+k.Name, specs.Of(requirement.DirectoryPatchRefusal, row.name, k.Name), movable(),
				func(s *specs.Situation) {
					before := s.Assume(s.Get(k.Of(s, role.Customer))).To(match.BeOK())
					answer := s.Patch(k.Of(s, role.Customer), specs.Object{"customerDomain": row.domain(s), "phoneNumber": "+14155550125"})
					s.Expect(answer).To(match.BeRefused(400, 403, 404, 409, 412))
					s.Expect(s.Get(k.Of(s, role.Customer))).To(match.BeTheResourceOf(before, etag))
				})
		}
	}
}

func nullPatch(d *specs.List) {
	for _, k := range specs.Keys() {
		d.It("clears or keeps what is null, or is refused: "+k.Name, specs.Of(requirement.DirectoryPatchNull, k.Name), customer(),
			func(s *specs.Situation) {
				answer := s.PatchText(k.Of(s, role.Customer), []byte(`{"phoneNumber":null}`))
				s.ObserveWhether(answer, "/phoneNumber", "kept", "cleared")
				s.Expect(answer).To(match.BeAnswered(200, 400))
			})
	}
}
