// Package targettest runs specs as an ordinary Ginkgo suite against the
// embedded reference, so that go test, the ginkgo command and editors work on
// them as on any other suite.
package targettest

import (
	"context"
	"testing"
	"time"

	"github.com/onsi/ginkgo/v2"
	"github.com/onsi/gomega"

	"customs.example/runner/reference"
	"customs.example/runner/target"
	"customs.example/specs"
	"customs.example/specs/requirement"
)

const timeout = 10 * time.Second

// Run registers the specs and runs them.
func Run(t *testing.T, description string, list []*specs.Spec) {
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
	specs.Register(context.Background(), target.New(1, embedded, wire, requirement.Capabilities()), list)
	gomega.RegisterFailHandler(ginkgo.Fail)
	ginkgo.RunSpecs(t, description)
	wire.Client.CloseIdleConnections()
	if err := embedded.Close(); err != nil {
		t.Error(err)
	}
}
