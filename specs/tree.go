package specs

import (
	"context"

	"github.com/onsi/ginkgo/v2"

	"customs.example/specs/requirement"
)

// OutcomeEntry is the name of the report entry in which a Ginkgo report carries
// a spec's *Outcome.
const OutcomeEntry = "outcome"

// Register makes Ginkgo nodes of specs, labelled with requirement and level.
// The specs end with the context, or with Ginkgo's own.
func Register(ctx context.Context, target Target, list []*Spec) {
	for start := 0; start < len(list); {
		end := start
		for end < len(list) && list[end].Container == list[start].Container {
			end++
		}
		group := list[start:end]
		ginkgo.Describe(group[0].Container, func() {
			for _, spec := range group {
				node(ctx, target, spec)
			}
		})
		start = end
	}
}

func node(ctx context.Context, target Target, spec *Spec) {
	ginkgo.It(spec.Text, labels(spec), spec.Location, func(specCtx ginkgo.SpecContext) {
		both, cancel := context.WithCancel(specCtx)
		defer cancel()
		defer context.AfterFunc(ctx, cancel)()
		if ctx.Err() != nil {
			cancel() // AfterFunc would do so in its own time
		}
		outcome := spec.run(both, target)
		ginkgo.AddReportEntry(OutcomeEntry, outcome, ginkgo.ReportEntryVisibilityNever)
		switch {
		case outcome.Passed():
		case outcome.undecided():
			ginkgo.Skip(outcome.String())
		default:
			ginkgo.Fail(outcome.String())
		}
	})
}

func labels(spec *Spec) ginkgo.Labels {
	record, _ := requirement.Lookup(spec.Requirement)
	return ginkgo.Label(string(record.ID), string(record.Level))
}
