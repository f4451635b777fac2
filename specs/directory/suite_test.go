package directory_test

import (
	"flag"
	"testing"

	"github.com/onsi/ginkgo/v2"

	"customs.example/runner/conformance/suitetest"
	"customs.example/specs/directory"
)

var judged = suitetest.Define(flag.CommandLine)

func TestDirectory(t *testing.T) {
	judged.Describe(t, directory.Specs())
	ginkgo.RunSpecs(t, "customers")
}
