package directory_test

import (
	"testing"

	"github.com/onsi/ginkgo/v2"

	"customs.example/runner/provider/providertest"
	"customs.example/specs/directory"
)

func TestDirectory(t *testing.T) {
	providertest.Register(t, directory.Specs())
	ginkgo.RunSpecs(t, "customers")
}
