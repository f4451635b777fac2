package requirement

import (
	"fmt"
	"strings"
)

//go:generate go run index_gen.go

// Index is the registry as users' baselines and gates know it: a line a record,
// with its id, its level, and the capability that it needs.
func Index() string {
	var lines strings.Builder
	for _, r := range records {
		lines.WriteString(strings.TrimSpace(fmt.Sprintf("%s %s %s", r.ID, r.Level, r.Needs)) + "\n")
	}
	return lines.String()
}
