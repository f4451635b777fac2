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
	mergesInTurn(d)
	mergesAddress(d)
	patchesOfDomain(d)
	isolatedPatch(d)
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

// answered is what a patch of the fragment answers: whether a new domain shows
// there already is left open.
func (f fragment) answered(sent specs.Object) match.Matcher {
	if f.pointer == customerDomain {
		return match.BeOK()
	}
	return match.Echo(sent, f.pointer)
}

func fragments() specs.Axis[fragment] {
	return specs.AxisOf("field", slices.Sorted(slices.Values(writable())), func(pointer string) specs.Value[fragment] {
		names := strings.Split(pointer[1:], "/")
		sent := func(s *specs.Situation) specs.Object { return nest(s.FullProfile(role.Customer), pointer, names) }
		if pointer == customerDomain {
			sent = func(s *specs.Situation) specs.Object {
				return specs.Object{"customerDomain": s.Identity(role.Customer).VerifiedDomains[0]}
			}
		}
		return fieldValue(pointer, fragment{pointer, "/" + names[0], sent})
	})
}

// otherFragmentIDs are those of fragments but for the domain's.
func otherFragmentIDs() []string {
	var ids []string
	for _, pointer := range writable() {
		if pointer != customerDomain {
			ids = append(ids, pointer[1:])
		}
	}
	return ids
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
			s.Expect(s.Patch(key.In(s).Of(s, role.Customer), sent)).To(f.answered(sent))
			for _, get := range key.All() {
				s.Expect(s.Get(get.Of(s, role.Customer))).To(match.Echo(sent, f.pointer),
					match.BeTheResourceOf(before, etag, f.may, "/customerCreationTime"))
			}
		})
}

// mergesInTurn patches field after field: what one patch found is not what the
// next one finds.
func mergesInTurn(d *specs.List) {
	d.It("keeps what one patch {key} after the other has changed",
		specs.Of(requirement.DirectoryPatchMerges, specs.Word("one-after-the-other"), key), specs.Given(mover().Knowing(given.Full)), func(s *specs.Situation) {
			k, full := key.In(s).Of(s, role.Customer), s.FullProfile(role.Customer)
			before := s.Assume(s.Get(k)).To(match.BeOK())
			fields := []string{"alternateEmail", "phoneNumber", "postalAddress", "alternateEmail"}
			for _, name := range fields {
				s.Expect(s.Patch(k, specs.Object{name: full[name]})).To(match.Echo(full, valuesOf(name)...))
			}
			for _, get := range key.All() {
				s.Expect(s.Get(get.Of(s, role.Customer))).To(match.Echo(full, valuesOf(fields...)...),
					match.BeTheResourceOf(before, etag, "/alternateEmail", "/phoneNumber", "/postalAddress", "/customerCreationTime"))
			}
		})
}

// valuesOf are the JSON pointers of the texts in top-level fields. An answer may
// have more beside them.
func valuesOf(fields ...string) []string {
	return slices.DeleteFunc(writable(), func(pointer string) bool {
		top, _, _ := strings.Cut(pointer[1:], "/")
		return !slices.Contains(fields, top)
	})
}

func mergesAddress(d *specs.List) {
	d.It("keeps or drops the other lines of an address in a patch {key} of one", specs.Of(requirement.DirectoryPatchMergesAddress, key), wellKnown(),
		func(s *specs.Situation) {
			answer := s.Patch(key.In(s).Of(s, role.Customer), specs.Object{"postalAddress": specs.Object{"addressLine2": "Floor 3"}})
			s.ObserveWhether(answer, organizationName, "kept", "dropped")
			s.Expect(answer).To(match.BeOK())
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
