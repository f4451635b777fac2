package schemas_test

import (
	"crypto/sha256"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"customs.example/schemas"
	"github.com/google/go-cmp/cmp"
)

func TestAllListsEveryFileByName(t *testing.T) {
	paths, err := filepath.Glob("*.schema.json")
	if err != nil {
		t.Fatal(err)
	}
	var want, got []string
	for _, path := range paths {
		want = append(want, strings.TrimSuffix(path, ".schema.json"))
	}
	slices.Sort(want)
	for _, s := range schemas.All() {
		got = append(got, s.Name())
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("-files +All:\n%s", diff)
	}
}

func TestListTitlesEverySchema(t *testing.T) {
	titles := map[string]string{}
	for i, info := range schemas.List() {
		if info.Name != schemas.All()[i].Name() || info.Title == "" || titles[info.Title] != "" {
			t.Errorf("want a name and a title of its own, got %+v", info)
		}
		titles[info.Title] = info.Name
	}
}

func TestTextIsTheFileAndACopy(t *testing.T) {
	for _, s := range schemas.All() {
		file, err := os.ReadFile(s.Name() + ".schema.json")
		if err != nil {
			t.Fatal(err)
		}
		s.Text()[0] = 'x'
		if diff := cmp.Diff(string(file), string(s.Text())); diff != "" {
			t.Errorf("%s: -file +Text:\n%s", s.Name(), diff)
		}
	}
}

func TestEverySchemaIsDraft07(t *testing.T) {
	for _, s := range schemas.All() {
		var head struct {
			Schema string `json:"$schema"`
		}
		if err := json.Unmarshal(s.Text(), &head); err != nil || head.Schema != "http://json-schema.org/draft-07/schema#" {
			t.Errorf("%s: want draft-07, got %q, %v", s.Name(), head.Schema, err)
		}
	}
}

func TestDigestCoversNameAndTextOfEverySchema(t *testing.T) {
	var all strings.Builder
	for _, s := range schemas.All() {
		fmt.Fprintf(&all, "%s %d\n%s", s.Name(), len(s.Text()), s.Text())
	}
	want := fmt.Sprintf("sha256:%x", sha256.Sum256([]byte(all.String())))
	if got := schemas.Digest(); got != want {
		t.Errorf("want %s, got %s", want, got)
	}
}

// A keyword that Violation.Keyword does not spell must not come in unseen.
func TestSchemasUseKnownKeywords(t *testing.T) {
	unknown := regexp.MustCompile(`"(anyOf|allOf|if|then|else|contains|dependencies|patternProperties|propertyNames|` +
		`maxLength|multipleOf|exclusiveMinimum|exclusiveMaximum|minItems|maxItems|uniqueItems|minProperties|maxProperties)":`)
	for _, s := range schemas.All() {
		if found := unknown.Find(s.Text()); found != nil {
			t.Errorf("%s uses %s; teach keyword and message in violation.go how to report it", s.Name(), found)
		}
	}
}
