package readback

import (
	"testing"

	"github.com/owenrumney/go-sarif/v3/pkg/report/v210/sarif"
)

// SARIFRun is the run of a file, which must be valid by the schema of
// SARIF 2.1.0.
func SARIFRun(t *testing.T, text string) *sarif.Run {
	t.Helper()
	log := SARIF(t, text)
	if err := log.Validate(); err != nil {
		t.Fatal(err)
	}
	if log.Version != "2.1.0" || len(log.Runs) != 1 {
		t.Fatalf("version %s, %d runs", log.Version, len(log.Runs))
	}
	return log.Runs[0]
}

// SARIF leaves what is missing as it is: the library would mend it.
func SARIF(t *testing.T, text string) *sarif.Report {
	t.Helper()
	log, err := sarif.FromString(text, sarif.WithStrictValidation())
	if err != nil {
		t.Fatal(err)
	}
	return log
}
