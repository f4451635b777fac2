package channelimport_test

import (
	"testing"

	"github.com/onsi/ginkgo/v2"

	"customs.example/runner/target/targettest"
	"customs.example/specs/channelimport"
)

func TestChannelImport(t *testing.T) {
	targettest.Register(t, channelimport.Specs())
	ginkgo.RunSpecs(t, "accounts.customers.import")
}
