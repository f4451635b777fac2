package directory

import (
	"slices"
	"strings"

	"customs.example/fixtures/given"
	"customs.example/fixtures/role"
	"customs.example/schemas/cases"
	"customs.example/specs"
	"customs.example/specs/exchange"
	"customs.example/specs/match"
	"customs.example/specs/requirement"
)

func patch(d *specs.List) {
	merges(d)
	refusedPatch(d)
	nullPatch(d)
}

// fragment is a patch of one field. How an address merges is left open: its
// other lines are not judged.
type fragment struct {
	pointer string
	// may is the pointer of what may differ afterwards.
	may  string
	sent func(*specs.Situation) specs.Object
}

func fragments() specs.Axis[fragment] {
	pointers := slices.Sorted(slices.Values(writable()))
	return specs.AxisOf("field", pointers, func(pointer string) specs.Value[fragment] {
		names := strings.Split(pointer[1:], "/")
		sent := func(s *specs.Situation) specs.Object { return nest(s.FullProfile(role.Customer), pointer, names) }
		if pointer == "/customerDomain" {
			sent = func(s *specs.Situation) specs.Object {
				return specs.Object{"customerDomain": s.Identity(role.Customer).VerifiedDomains[0]}
			}
		}
		return fieldValue(pointer, fragment{pointer, "/" + names[0], sent})
	})
}

// nest is an object of nothing but what a document has at a pointer.
func nest(document specs.Object, pointer string, names []string) specs.Object {
	value, _ := exchange.Lookup(document, pointer)
	for _, name := range slices.Backward(names) {
		value = specs.Object{name: value}
	}
	return value.(specs.Object)
}

// fieldValue is what a field stands for on an axis, under its path.
func fieldValue[T any](pointer string, is T) specs.Value[T] {
	path := pointer[1:]
	return specs.Value[T]{ID: path, Phrase: cases.InWords(strings.ReplaceAll(path, "/", ".")), Is: is}
}

func merges(d *specs.List) {
	field := fragments()
	d.It("changes {field} and keeps the rest in a patch {key}", specs.Of(requirement.DirectoryPatchMerges, field, key), specs.Given(mover().Knowing(given.Full), domainOwner(role.Bystander)),
		func(s *specs.Situation) {
			f := field.In(s)
			before := s.Assume(s.Get(key.In(s).Of(s, role.Customer))).To(match.BeOK())
			sent := f.sent(s)
			s.Expect(s.Patch(key.In(s).Of(s, role.Customer), sent)).To(match.Echo(sent, f.pointer))
			for _, get := range key.All() {
				s.Expect(s.Get(get.Of(s, role.Customer))).To(match.Echo(sent, f.pointer),
					match.BeTheResourceOf(before, etag, f.may, "/customerCreationTime"))
			}
		})
}

func refusedPatch(d *specs.List) {
	domain := specs.NewAxis("domain", []specs.Value[func(*specs.Situation) string]{
		{ID: "unverified-domain", Phrase: "a domain that is not verified", Is: func(s *specs.Situation) string { return s.UnknownDomain() }},
		{ID: "taken-domain", Phrase: "the primary domain of another customer", Is: func(s *specs.Situation) string {
			return s.Identity(role.Bystander).PrimaryDomain
		}},
	})
	d.It("refuses a patch {key} to {domain} and changes nothing", specs.Of(requirement.DirectoryPatchRefusal, domain, key), movable(),
		func(s *specs.Situation) {
			before := s.Assume(s.Get(key.In(s).Of(s, role.Customer))).To(match.BeOK())
			answer := s.Patch(key.In(s).Of(s, role.Customer), specs.Object{"customerDomain": domain.In(s)(s), "phoneNumber": "+14155550125"})
			s.Expect(answer).To(beNoDomain())
			s.Expect(s.Get(key.In(s).Of(s, role.Customer))).To(match.BeTheResourceOf(before, etag))
		})
}

func nullPatch(d *specs.List) {
	d.It("clears, keeps or refuses what is null in a patch {key}", specs.Of(requirement.DirectoryPatchNull, key), wellKnown(),
		func(s *specs.Situation) {
			answer := s.PatchText(key.In(s).Of(s, role.Customer), []byte(`{"phoneNumber":null}`))
			s.ObserveWhether(answer, "/phoneNumber", "kept", "cleared")
			s.Expect(answer).To(beAcceptedOrNot())
		})
}
