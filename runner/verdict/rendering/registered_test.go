package rendering_test

import (
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"customs.example/runner/verdict/rendering"
)

// TestEachFormHasATestOfItsOwn wants it in the form's room, or beside the report.
func TestEachFormHasATestOfItsOwn(t *testing.T) {
	for _, name := range names() {
		places := []string{filepath.Join("..", name, name+"_test.go"), filepath.Join("..", name+"_test.go")}
		if !slices.ContainsFunc(places, exists) {
			t.Errorf("%s has no test of its own: write %s", name, places[0])
		}
	}
}

func TestEachFormHasARowInTheReadme(t *testing.T) {
	readme, err := os.ReadFile("../../../README.md")
	if err != nil {
		t.Fatal(err)
	}
	table := regexp.MustCompile(`(?m)^\| format \| for \|\n\|---\|---\|\n((?:\|.*\n)+)`).FindSubmatch(readme)
	if table == nil {
		t.Fatal("the README has no table of formats")
	}
	var rows []string
	for _, row := range regexp.MustCompile("(?m)^\\| `(\\w+)` \\| \\S").FindAllSubmatch(table[1], -1) {
		rows = append(rows, string(row[1]))
	}
	if diff := cmp.Diff(slices.Sorted(slices.Values(names())), slices.Sorted(slices.Values(rows))); diff != "" {
		t.Errorf("formats (-registered +in the README):\n%s", diff)
	}
}

func names() []string {
	var all []string
	for _, format := range rendering.Reports() {
		all = append(all, format.Name)
	}
	return all
}

func exists(path string) bool {
	_, err := os.Stat(path)
	return err == nil
}
