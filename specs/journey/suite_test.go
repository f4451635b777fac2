package journey_test

import (
	"testing"

	"github.com/onsi/ginkgo/v2"

	"customs.example/runner/target/targettest"
	"customs.example/specs/journey"
)

func TestJourney(t *testing.T) {
	targettest.Register(t, journey.Specs())
	ginkgo.RunSpecs(t, "both")
}
