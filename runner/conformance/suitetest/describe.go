// Package suitetest has the Ginkgo suites of the specs judge what the flags of a
// test say, so that go test, the ginkgo command and editors work on them as on any
// other suite.
package suitetest

import (
	"context"
	"errors"
	"testing"

	"github.com/onsi/ginkgo/v2"

	"customs.example/runner/conformance"
	"customs.example/specs"
	"customs.example/specs/suite"
)

// seed decides every identifier that the specs invent.
const seed = 1

// Describe makes nodes of specs. The test has to run them itself: the ginkgo
// command knows its suites by that. Nothing is served or called before they run.
func (f *Flags) Describe(t *testing.T, list []*specs.Spec) {
	t.Helper()
	judged := f.open(t, list)
	t.Cleanup(judged.Close)
	ginkgo.SynchronizedBeforeSuite(func(ctx ginkgo.SpecContext) {
		if err := judged.Check(ctx); err != nil {
			ginkgo.Fail(told(err))
		}
	}, func() {})
	// The context of a test ends before its cleanup, and after its specs.
	suite.Describe(t.Context(), judged, list)
}

// sessions are those of a source, or of none.
type sessions interface {
	suite.Sessions
	Check(context.Context) error
	Close()
}

func (f *Flags) open(t *testing.T, list []*specs.Spec) sessions {
	t.Helper()
	source, err := f.source()
	if err != nil {
		return refuse(t, err)
	}
	opened, err := conformance.Open(source, seed, list)
	if err != nil {
		return refuse(t, err)
	}
	return opened
}

// refuse ends a test that has nothing to judge. One that is a process of several
// goes on, to fail by its suite: that is what the ginkgo command waits for.
func refuse(t *testing.T, err error) sessions {
	t.Helper()
	if config, _ := ginkgo.GinkgoConfiguration(); config.ParallelTotal == 1 {
		t.Fatal(told(err))
	}
	return refused{err}
}

// refused are no sessions.
type refused struct{ err error }

func (r refused) Check(context.Context) error                                { return r.err }
func (r refused) Stage(context.Context, *specs.Spec) (*specs.Session, error) { return nil, r.err }
func (r refused) Unavailable(*specs.Spec) string                             { return "" }
func (r refused) Close()                                                     {}

// told is why nothing is judged, and whose fault that is.
func told(err error) string {
	switch {
	case errors.As(err, new(*conformance.SuiteError)):
		return err.Error()
	case errors.As(err, new(*conformance.EnvironmentError)):
		return "environment: " + err.Error()
	default:
		return "usage: " + err.Error()
	}
}
