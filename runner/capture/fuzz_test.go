package capture_test

import (
	"os"
	"path/filepath"
	"testing"

	"customs.example/runner/capture"
	"customs.example/specs/exchange"
	"customs.example/specs/invariant"
)

// FuzzRead has any bytes for a file: whatever they are, they are read and
// judged, or refused with an error.
func FuzzRead(f *testing.F) {
	samples, err := filepath.Glob(filepath.Join("testdata", "*.har"))
	if err != nil {
		f.Fatal(err)
	}
	for _, sample := range samples {
		text, err := os.ReadFile(sample)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(text)
	}
	f.Add([]byte(revealing()))
	f.Add([]byte(cassetteOf(interaction("GET", profileURL, nil, []string{`body: '{}'`}))))
	f.Add([]byte(`{"log":{"entries":[null,{"request":null},{"request":{"method":"GET","url":"` + profileURL + `","headers":[null],"cookies":[null]},"response":{"headers":[null],"cookies":[null]}}]}}`))
	path := filepath.Join(f.TempDir(), "fuzzed")
	f.Fuzz(func(t *testing.T, text []byte) {
		if err := os.WriteFile(path, text, 0o600); err != nil {
			t.Fatal(err)
		}
		capture, err := capture.Read(path, capture.Bases{})
		if err != nil {
			return
		}
		judged, err := invariant.Check(capture.History)
		if err != nil {
			t.Fatal(err)
		}
		for _, j := range judged {
			exchange.Redacted(j.Entry.Exchange, capture.Redactor)
		}
	})
}
