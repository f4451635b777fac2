package requirement_test

import (
	"go/ast"
	"go/parser"
	"go/token"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"customs.example/specs/requirement"
)

func TestIDsFollowThePattern(t *testing.T) {
	pattern := regexp.MustCompile(`^(import|directory|journey)\.[a-z0-9.-]+$`)
	for _, r := range requirement.All() {
		if !pattern.MatchString(string(r.ID)) {
			t.Errorf("%s does not match %s", r.ID, pattern)
		}
	}
}

func TestIDTellsItsAPIAndGroup(t *testing.T) {
	for _, tt := range []struct {
		id         requirement.ID
		api, group string
	}{
		{requirement.ImportUnionExclusive, "channel", "import.union"},
		{requirement.ImportNotFoundUnknownID, "channel", "import.not-found"},
		{requirement.DirectoryGetByID, "directory", "directory.get"},
		{requirement.JourneySameCustomer, "both", "journey"},
		{"elsewhere.thing", "", "elsewhere"},
		{"import", "channel", "import"},
		{"", "", ""},
	} {
		if got := tt.id.API(); got != tt.api {
			t.Errorf("API of %q: got %q, want %q", tt.id, got, tt.api)
		}
		if got := tt.id.Group(); got != tt.group {
			t.Errorf("group of %q: got %q, want %q", tt.id, got, tt.group)
		}
	}
}

// TestConstantsAreTheRecords reads the package's own source: one constant a
// record, named after its id.
func TestConstantsAreTheRecords(t *testing.T) {
	var declared []requirement.ID
	for _, c := range declaredIDs(t) {
		if want := constantName(c.id); c.name != want {
			t.Errorf("the constant of %s is %s, want %s", c.id, c.name, want)
		}
		declared = append(declared, c.id)
	}
	var recorded []requirement.ID
	for _, r := range requirement.All() {
		recorded = append(recorded, r.ID)
	}
	slices.Sort(declared)
	slices.Sort(recorded)
	if !slices.Equal(declared, recorded) {
		t.Errorf("constants and records differ:\nconstants %v\nrecords   %v", declared, recorded)
	}
}

// TestEachGroupHasItsFile holds the promise that a record is found by its id.
func TestEachGroupHasItsFile(t *testing.T) {
	for _, c := range declaredIDs(t) {
		want := strings.NewReplacer(".", "_", "-", "_").Replace(c.id.Group()) + ".go"
		if c.file != want {
			t.Errorf("%s is declared in %s, want %s", c.id, c.file, want)
		}
	}
}

type declaredID struct {
	name, file string
	id         requirement.ID
}

func declaredIDs(t *testing.T) []declaredID {
	t.Helper()
	files, err := filepath.Glob("*.go")
	if err != nil {
		t.Fatal(err)
	}
	var found []declaredID
	for _, file := range files {
		parsed, err := parser.ParseFile(token.NewFileSet(), file, nil, 0)
		if err != nil {
			t.Fatal(err)
		}
		ast.Inspect(parsed, func(n ast.Node) bool {
			if c, ok := idConstant(n); ok {
				c.file = file
				found = append(found, c)
			}
			return true
		})
	}
	return found
}

// idConstant recognizes a declaration of the form Name ID = "value".
func idConstant(n ast.Node) (declaredID, bool) {
	spec, ok := n.(*ast.ValueSpec)
	if !ok || len(spec.Names) != 1 || len(spec.Values) != 1 {
		return declaredID{}, false
	}
	typ, typed := spec.Type.(*ast.Ident)
	value, literal := spec.Values[0].(*ast.BasicLit)
	if !typed || typ.Name != "ID" || !literal {
		return declaredID{}, false
	}
	id, err := strconv.Unquote(value.Value)
	return declaredID{name: spec.Names[0].Name, id: requirement.ID(id)}, err == nil
}

// constantName spells an id as Go does: import.not-found.unknown-id becomes
// ImportNotFoundUnknownID.
func constantName(id requirement.ID) string {
	var name strings.Builder
	for _, word := range strings.FieldsFunc(string(id), func(r rune) bool { return r == '.' || r == '-' }) {
		switch word {
		case "id", "http":
			name.WriteString(strings.ToUpper(word))
		default:
			name.WriteString(strings.ToUpper(word[:1]) + word[1:])
		}
	}
	return name.String()
}
