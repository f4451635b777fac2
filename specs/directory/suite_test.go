package directory_test

import (
	"testing"

	"customs.example/runner/target/targettest"
	"customs.example/specs/directory"
)

func TestDirectory(t *testing.T) { targettest.Run(t, "customers", directory.Specs()) }
