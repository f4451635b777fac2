// Package targettest registers specs with Ginkgo against the embedded
// reference, so that go test, the ginkgo command and editors work on them as on
// any other suite.
package targettest

import (
	"testing"
	"time"

	"customs.example/runner/reference"
	"customs.example/runner/target"
	"customs.example/specs"
	"customs.example/specs/requirement"
)

const timeout = 10 * time.Second

// Register registers specs against a reference that stops with the test. The
// test has to run them itself: the ginkgo command knows its suites by that.
func Register(t *testing.T, list []*specs.Spec) {
	t.Helper()
	if err := specs.Validate(list); err != nil {
		t.Fatal(err)
	}
	embedded, err := target.Embed(reference.Options{})
	if err != nil {
		t.Fatal(err)
	}
	wire := &target.Wire{
		Channel: embedded.URL, Directory: embedded.URL,
		Client: target.NewClient(), Timeout: timeout, Pace: target.NewPace(0),
	}
	t.Cleanup(func() {
		wire.Client.CloseIdleConnections()
		if err := embedded.Close(); err != nil {
			t.Error(err)
		}
	})
	// The context of a test ends before its cleanup, and after its specs.
	specs.Register(t.Context(), target.New(1, embedded, wire, requirement.Capabilities()), list)
}
