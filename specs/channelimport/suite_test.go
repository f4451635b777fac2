package channelimport_test

import (
	"testing"

	"github.com/onsi/ginkgo/v2"

	"customs.example/runner/provider/providertest"
	"customs.example/specs/channelimport"
)

func TestChannelImport(t *testing.T) {
	providertest.Register(t, channelimport.Specs())
	ginkgo.RunSpecs(t, "accounts.customers.import")
}
