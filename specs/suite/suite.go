// Package suite is the Ginkgo front of the specs: it makes nodes of them, in
// whichever suite it is called. It changes nothing that Ginkgo keeps for the
// process; whatever else imports Ginkgo is for tests.
package suite

import (
	"context"

	"github.com/onsi/ginkgo/v2"
	"github.com/onsi/ginkgo/v2/types"

	"customs.example/specs"
	"customs.example/specs/requirement"
)

// OutcomeEntry is the name of the report entry in which a Ginkgo report carries
// a spec's *specs.Outcome.
const OutcomeEntry = "outcome"

// Sessions are where specs run, and which of them can be run there.
type Sessions interface {
	specs.Provider
	// Unavailable is why a spec cannot be run, "" where it can be.
	Unavailable(*specs.Spec) string
}

// Describe makes Ginkgo nodes of specs, labelled with requirement and level,
// which run in sessions. They end with the context, or with Ginkgo's own.
func Describe(ctx context.Context, sessions Sessions, list []*specs.Spec) {
	for start := 0; start < len(list); {
		end := start
		for end < len(list) && list[end].Container == list[start].Container {
			end++
		}
		group := list[start:end]
		ginkgo.Describe(group[0].Container, func() {
			for _, spec := range group {
				node(ctx, sessions, spec)
			}
		})
		start = end
	}
}

func node(ctx context.Context, sessions Sessions, spec *specs.Spec) {
	location := types.CodeLocation{FileName: spec.Location.File, LineNumber: spec.Location.Line}
	ginkgo.It(spec.Text, labels(spec), location, func(specCtx ginkgo.SpecContext) {
		if why := sessions.Unavailable(spec); why != "" {
			ginkgo.Skip(why)
		}
		both, cancel := context.WithCancel(specCtx)
		defer cancel()
		defer context.AfterFunc(ctx, cancel)()
		if ctx.Err() != nil {
			cancel() // AfterFunc would do so in its own time
		}
		tell(specs.RunOn(both, sessions, spec))
	})
}

// tell has Ginkgo show what came of a spec: what begins with "violated" is said of
// the target, and nothing else is.
func tell(outcome *specs.Outcome) {
	ginkgo.AddReportEntry(OutcomeEntry, outcome, ginkgo.ReportEntryVisibilityNever)
	switch {
	case outcome.Passed():
	case outcome.Fails():
		ginkgo.Fail(outcome.String())
	default:
		ginkgo.Skip(outcome.String())
	}
}

func labels(spec *specs.Spec) ginkgo.Labels {
	record, _ := requirement.Lookup(spec.Requirement)
	return ginkgo.Label(string(record.ID), string(record.Level))
}
