package journey_test

import (
	"testing"

	"customs.example/runner/target/targettest"
	"customs.example/specs/journey"
)

func TestJourney(t *testing.T) { targettest.Run(t, "both", journey.Specs()) }
