// Command derive writes the JSON Schemas of the schemas folder from the
// official descriptors of both APIs: the proto descriptors of Cloud Channel,
// the discovery documents of both, and one overlay for what only documentation
// pages say.
//
// It is the only non-test code that may import Google's modules: the schemas
// are committed so that nothing of them is linked into the suite. Run it with
// `go generate ./schemas`.
package main

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
)

func main() {
	dir := flag.String("o", ".", "folder that the schema files are written to")
	flag.Parse()
	if err := run(*dir); err != nil {
		fmt.Fprintln(os.Stderr, "derive: error:", err)
		os.Exit(1)
	}
}

func run(dir string) error {
	files, err := deriveAll()
	if err != nil {
		return err
	}
	for _, f := range files {
		if err := os.WriteFile(filepath.Join(dir, f.name), f.content, 0o644); err != nil {
			return fmt.Errorf("writing schema %s: %w", f.name, err)
		}
	}
	return nil
}
