package cases

import (
	"slices"

	"customs.example/schemas"
)

// UnionMembers returns the JSON names of the members of a proto oneof, such as
// customer_identity, that the document itself has; sorted.
func UnionMembers(s *schemas.Schema, oneof string) []string {
	return names(s, func(p schemas.Property) bool { return p.Oneof == oneof && p.AliasOf == "" })
}

// OptionalFields returns the JSON names of the document's own fields that
// google.api.field_behavior says are OPTIONAL and that are in no oneof; sorted.
func OptionalFields(s *schemas.Schema) []string {
	return names(s, func(p schemas.Property) bool {
		return p.AliasOf == "" && p.Oneof == "" && slices.Contains(p.Behaviors, "OPTIONAL")
	})
}

// UnionCombinations returns every choice of two or more members of a oneof, in
// every order: a parser that reads one member after the other may well refuse
// one order and take another. Three members give 6 pairs and 6 triples, shorter
// ones first.
func UnionCombinations(s *schemas.Schema, oneof string) [][]string {
	members := UnionMembers(s, oneof)
	var all [][]string
	for size := 2; size <= len(members); size++ {
		all = append(all, arrangements(members, size)...)
	}
	return all
}

// arrangements returns the ordered choices of size of the names.
func arrangements(of []string, size int) [][]string {
	if size == 0 {
		return [][]string{nil}
	}
	var all [][]string
	for i, first := range of {
		rest := append(append([]string{}, of[:i]...), of[i+1:]...)
		for _, tail := range arrangements(rest, size-1) {
			all = append(all, append([]string{first}, tail...))
		}
	}
	return all
}

func names(s *schemas.Schema, wanted Filter) []string {
	var found []string
	for _, p := range s.Properties() {
		if p.Parent() == "" && wanted(p) {
			found = append(found, p.Name())
		}
	}
	return found
}
