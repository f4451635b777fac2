package journey_test

import (
	"flag"
	"testing"

	"github.com/onsi/ginkgo/v2"

	"customs.example/runner/conformance/suitetest"
	"customs.example/specs/journey"
)

var judged = suitetest.Define(flag.CommandLine)

func TestJourney(t *testing.T) {
	judged.Describe(t, journey.Specs())
	ginkgo.RunSpecs(t, "one customer through both APIs")
}
