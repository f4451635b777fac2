package sarif_test

import (
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"customs.example/runner/verdict/verdicttest/sample"
	"customs.example/specs/requirement"
)

// TestLeadsToTheRecords opens the file that is named for each requirement:
// the line must begin the record, under the constant that the file gives the id.
func TestLeadsToTheRecords(t *testing.T) {
	run := sarifRun(t, sample.Large(len(requirement.All()), len(requirement.All())))
	led := map[string]bool{}
	for _, result := range run.Results {
		place := result.Locations[0].PhysicalLocation
		id, file, line := *result.RuleID, *place.ArtifactLocation.URI, *place.Region.StartLine
		led[id] = true
		if base := *place.ArtifactLocation.URIBaseID; run.OriginalUriBaseIds[base].Description == nil {
			t.Errorf("%s: nothing tells what %s is", id, base)
		}
		if name := *result.Locations[0].LogicalLocations[0].FullyQualifiedName; name != id {
			t.Errorf("%s: the logical location is %s", id, name)
		}
		text, err := os.ReadFile(filepath.Join("..", "..", "..", filepath.FromSlash(file)))
		if err != nil {
			t.Errorf("%s: %v", id, err)
			continue
		}
		constant := regexp.MustCompile(`(\w+) +ID = "` + regexp.QuoteMeta(id) + `"`).FindSubmatch(text)
		if constant == nil {
			t.Errorf("%s is not declared in %s", id, file)
			continue
		}
		want := "ID: " + string(constant[1]) + ","
		if lines := strings.Split(string(text), "\n"); line > len(lines) || !strings.Contains(lines[line-1], want) {
			t.Errorf("%s:%d does not have %q; run make generate", file, line, want)
		}
	}
	// What is open has no result, and all the same a line.
	for _, r := range requirement.All() {
		if !led[string(r.ID)] && r.Level != requirement.May {
			t.Errorf("nothing leads to %s", r.ID)
		}
	}
}
