package readback

import (
	"testing"

	"github.com/joshdk/go-junit"
)

// JUnit are the cases of a file by their names, which are unique: GitLab
// drops a second one.
func JUnit(t *testing.T, text string) map[string]junit.Test {
	t.Helper()
	suites, err := junit.Ingest([]byte(text))
	if err != nil {
		t.Fatal(err)
	}
	all := map[string]junit.Test{}
	for _, suite := range suites {
		for _, test := range suite.Tests {
			if _, twice := all[test.Name]; twice {
				t.Errorf("two cases are named %s", test.Name)
			}
			all[test.Name] = test
		}
	}
	return all
}
