package specs_test

import (
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"customs.example/specs"
	"customs.example/specs/channelimport"
	"customs.example/specs/directory"
	"customs.example/specs/journey"
	"customs.example/specs/requirement"
	"github.com/google/go-cmp/cmp"
)

// catalogue is every spec of the suite.
func catalogue() []*specs.Spec {
	return slices.Concat(channelimport.Specs(), directory.Specs(), journey.Specs())
}

func TestTheCatalogueIsValid(t *testing.T) {
	if err := specs.Validate(catalogue()); err != nil {
		t.Error(err)
	}
}

func TestEveryRequirementHasASpec(t *testing.T) {
	judged := map[requirement.ID]bool{}
	for _, spec := range catalogue() {
		judged[spec.Requirement] = true
	}
	for _, record := range requirement.All() {
		if !judged[record.ID] {
			t.Errorf("%s is judged by no spec", record.ID)
		}
	}
}

// room is the folder of the specs of an area, such as import.
var room = map[string]string{"import": "channelimport", "directory": "directory", "journey": "journey"}

// TestASpecIsFoundByItsID holds every spec to the file that its id leads to:
// import.overwrite.persists is in channelimport/overwrite.go, or in
// channelimport/overwrite-….go where one file would be too long.
func TestASpecIsFoundByItsID(t *testing.T) {
	for _, spec := range catalogue() {
		area, group, grouped := strings.Cut(spec.Requirement.Group(), ".")
		if !grouped {
			group = area
		}
		folder, file := filepath.Split(spec.Location.File)
		name := strings.TrimSuffix(file, ".go")
		if filepath.Base(folder) != room[area] || name != group && !strings.HasPrefix(name, group+"-") {
			t.Errorf("%s is in %s/%s, want it in %s/%s.go", spec.ID, filepath.Base(folder), file, room[area], group)
		}
	}
}

func TestIDsArePlainText(t *testing.T) {
	plain := regexp.MustCompile(`^[a-zA-Z0-9+./_-]+$`)
	for _, spec := range catalogue() {
		if !plain.MatchString(spec.ID) || strings.Contains(spec.ID+"/", "//") {
			t.Errorf("%q is no plain id", spec.ID)
		}
	}
}

func TestSpecsAreTheSameEveryTime(t *testing.T) {
	ids := func() []string {
		var all []string
		for _, spec := range catalogue() {
			all = append(all, spec.ID+": "+spec.Container+" "+spec.Text)
		}
		return all
	}
	first := ids()
	for range 3 { // the order of a map may well repeat once
		if diff := cmp.Diff(first, ids()); diff != "" {
			t.Fatalf("specs differ from call to call:\n%s", diff)
		}
	}
}

func TestEverySpecHasABody(t *testing.T) {
	for _, spec := range catalogue() {
		if spec.Body == nil {
			t.Errorf("%s has no body", spec.ID)
		}
	}
}

// status is an HTTP status as a number.
var status = regexp.MustCompile(`[^\w.+"]([1-5]\d\d)\b`)

// TestStatusesHaveNames holds the specs to the names of net/http, and to names for
// what several of them mean together.
func TestStatusesHaveNames(t *testing.T) {
	for _, folder := range room {
		files, err := filepath.Glob(filepath.Join(folder, "*.go"))
		if err != nil || len(files) == 0 {
			t.Fatalf("%s: no files: %v", folder, err)
		}
		for _, file := range files {
			source, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			if number := status.FindSubmatch(source); number != nil {
				t.Errorf("%s: %s is to be a name of net/http", file, number[1])
			}
		}
	}
}
