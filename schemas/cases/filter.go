package cases

import (
	"strings"

	"customs.example/schemas"
)

// Filter says whether cases are wanted for a property. One that is refused
// takes the members of its object with it.
type Filter func(schemas.Property) bool

// Writable keeps what a client may set, as the reference documents it: neither
// read-only properties nor those that only a sample shows.
func Writable(p schemas.Property) bool { return !p.ReadOnly && !p.SampleOnly }

// JSONNames keeps each field of a request's body once: not its proto name, and
// not what the path carries already.
func JSONNames(p schemas.Property) bool { return p.AliasOf == "" && !p.PathParameter }

// Except keeps all but the properties at the pointers.
func Except(pointers ...string) Filter {
	return func(p schemas.Property) bool {
		for _, pointer := range pointers {
			if p.Pointer == pointer {
				return false
			}
		}
		return true
	}
}

// selected returns the properties that every filter keeps, in schema order.
func selected(s *schemas.Schema, keep []Filter) []schemas.Property {
	var kept []schemas.Property
	refused := "-"
	for _, p := range s.Properties() {
		switch {
		case strings.HasPrefix(p.Pointer, refused+"/"):
		case keeps(keep, p):
			kept = append(kept, p)
		default:
			refused = p.Pointer
		}
	}
	return kept
}

func keeps(keep []Filter, p schemas.Property) bool {
	for _, wants := range keep {
		if !wants(p) {
			return false
		}
	}
	return true
}
