package journey_test

import (
	"testing"

	"github.com/onsi/ginkgo/v2"

	"customs.example/runner/provider/providertest"
	"customs.example/specs/journey"
)

func TestJourney(t *testing.T) {
	providertest.Register(t, journey.Specs())
	ginkgo.RunSpecs(t, "both")
}
