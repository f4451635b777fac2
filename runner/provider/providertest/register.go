// Package providertest registers specs with Ginkgo against the embedded
// reference, so that go test, the ginkgo command and editors work on them as on
// any other suite.
package providertest

import (
	"testing"
	"time"

	"customs.example/runner/provider"
	"customs.example/runner/reference"
	"customs.example/runner/target"
	"customs.example/specs"
	"customs.example/specs/suite"
)

const timeout = 10 * time.Second

// Register registers specs against a reference that stops with the test. The
// test has to run them itself: the ginkgo command knows its suites by that.
func Register(t *testing.T, list []*specs.Spec) {
	t.Helper()
	if err := specs.Validate(list); err != nil {
		t.Fatal(err)
	}
	embedded, err := provider.Embed(reference.Options{})
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
	suite.Describe(t.Context(), provider.Seeded(1, embedded, wire), list)
}
