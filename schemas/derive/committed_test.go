package main

import (
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

func TestCommittedFilesAreWhatDerives(t *testing.T) {
	files, err := deriveAll()
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range files {
		committed, err := os.ReadFile(filepath.Join("..", f.name))
		if err != nil || string(committed) != string(f.content) {
			t.Errorf("%s differs from what the descriptors say (%v); run go generate ./schemas and review the difference", f.name, err)
		}
	}
}

// The world is the project's own document; all other files are derived.
func TestNoSchemaIsWrittenByHandButTheWorld(t *testing.T) {
	want := []string{"world.schema.json"}
	for _, s := range schemaFiles() {
		want = append(want, s.name+".schema.json")
	}
	paths, err := filepath.Glob("../*.schema.json")
	if err != nil {
		t.Fatal(err)
	}
	for _, path := range paths {
		if !slices.Contains(want, filepath.Base(path)) {
			t.Errorf("%s is not derived; add it to schemaFiles or delete it", path)
		}
	}
	if len(paths) != len(want) {
		t.Errorf("want %d schemas, got %d", len(want), len(paths))
	}
}

func TestRunWritesEveryFile(t *testing.T) {
	dir := t.TempDir()
	if err := run(dir); err != nil {
		t.Fatal(err)
	}
	entries, err := os.ReadDir(dir)
	if err != nil || len(entries) != len(schemaFiles()) {
		t.Errorf("want %d files, got %d, %v", len(schemaFiles()), len(entries), err)
	}
	if err := run(filepath.Join(dir, "absent")); err == nil || !strings.HasPrefix(err.Error(), "writing schema import-request.schema.json: ") {
		t.Errorf("want an error that names the file, got %v", err)
	}
}

// The schemas are committed so that Google's modules stay out of the suite.
func TestSchemasLinkNothingOfGoogle(t *testing.T) {
	out, err := exec.Command("go", "list", "-deps", "customs.example/schemas", "customs.example/schemas/cases").Output()
	if err != nil {
		t.Fatalf("go list -deps: %v", err)
	}
	for _, path := range strings.Fields(string(out)) {
		if strings.HasPrefix(path, "google.golang.org/") || strings.HasPrefix(path, "cloud.google.com/") {
			t.Errorf("schemas depend on %s; only schemas/derive and tests may", path)
		}
	}
}

func TestEveryPropertyBearsItsSource(t *testing.T) {
	files, err := deriveAll()
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range files {
		var root node
		if err := decodeStrictly(f.content, &root); err != nil {
			t.Fatal(err)
		}
		bearsSource(t, f.name, &root)
	}
}

func bearsSource(t *testing.T, where string, n *node) {
	t.Helper()
	kind, _, _ := strings.Cut(n.Comment, " ")
	if !slices.Contains([]string{"proto", "discovery", "page"}, kind) {
		t.Errorf("%s: want a $comment that names proto, discovery or page, got %q", where, n.Comment)
	}
	for _, p := range n.Properties {
		bearsSource(t, where+"/"+p.name, p.schema)
	}
	if n.Items != nil {
		for _, p := range n.Items.Properties {
			bearsSource(t, where+"/[]/"+p.name, p.schema)
		}
	}
}
