package directory_test

import (
	"testing"

	"github.com/onsi/ginkgo/v2"

	"customs.example/runner/target/targettest"
	"customs.example/specs/directory"
)

func TestDirectory(t *testing.T) {
	targettest.Register(t, directory.Specs())
	ginkgo.RunSpecs(t, "customers")
}
