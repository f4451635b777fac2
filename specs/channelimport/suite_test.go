package channelimport_test

import (
	"flag"
	"testing"

	"github.com/onsi/ginkgo/v2"

	"customs.example/runner/conformance/suitetest"
	"customs.example/specs/channelimport"
)

var judged = suitetest.Define(flag.CommandLine)

func TestChannelImport(t *testing.T) {
	judged.Describe(t, channelimport.Specs())
	ginkgo.RunSpecs(t, "accounts.customers.import")
}
