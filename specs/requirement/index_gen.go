//go:build ignore

// Index_gen adds the lines of new requirements to testdata/index.txt. A line that
// was there stays: users' baselines and gates know it, so that no program may
// decide that it goes.
package main

import (
	"log"
	"os"
	"slices"
	"strings"

	"customs.example/specs/requirement"
)

const file = "testdata/index.txt"

func main() {
	log.SetFlags(0)
	committed, err := os.ReadFile(file)
	if err != nil {
		log.Fatal(err)
	}
	lines := slices.Collect(strings.Lines(requirement.Index()))
	for line := range strings.Lines(string(committed)) {
		if !slices.Contains(lines, line) {
			log.Fatalf("%s: no record is %q any more; if users can do without, take the line out by hand", file, strings.TrimSpace(line))
		}
	}
	if err := os.WriteFile(file, []byte(requirement.Index()), 0o644); err != nil {
		log.Fatal(err)
	}
}
