package specs

import (
	"slices"

	"customs.example/specs/requirement"
)

// Watched tells whether a requirement is one on every exchange, so that any
// spec may find it violated.
func Watched(id requirement.ID) bool {
	return slices.ContainsFunc(watches, func(w watched) bool { return w.requirement == id })
}
