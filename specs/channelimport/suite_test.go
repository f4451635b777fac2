package channelimport_test

import (
	"testing"

	"customs.example/runner/target/targettest"
	"customs.example/specs/channelimport"
)

func TestChannelImport(t *testing.T) {
	targettest.Run(t, "accounts.customers.import", channelimport.Specs())
}
