// Package runner_test holds the rooms of this repository to the map of them.
package runner_test

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"regexp"
	"slices"
	"strings"
	"testing"
)

const module = "customs.example/"

// room is a row of the map.
type room struct {
	path string
	may  []string
}

// exceptions are arrows against the map, by importer and imported room, each with
// the reason why it is there all the same.
var exceptions = map[[2]string]string{}

func TestNoRoomImportsWhatTheMapDoesNotAllow(t *testing.T) {
	rooms, used := readMap(t), map[[2]string]bool{}
	for _, p := range packages(t) {
		from, ok := roomOf(rooms, p.path)
		if !ok {
			t.Errorf("%s is in no room of runner/README.md: give it a row", p.path)
			continue
		}
		for _, imported := range p.imports {
			to, ok := roomOf(rooms, imported)
			if !ok || to.path == from.path || slices.Contains(from.may, to.path) {
				continue
			}
			used[[2]string{from.path, to.path}] = true
			if exceptions[[2]string{from.path, to.path}] == "" {
				t.Errorf("%s imports %s: by runner/README.md, %s may not import %s", p.path, imported, from.path, to.path)
			}
		}
	}
	for arrow, reason := range exceptions {
		if !used[arrow] {
			t.Errorf("%s does not import %s any more: the exception is to go (%s)", arrow[0], arrow[1], reason)
		}
	}
}

// TestTheMapHasNoArrowUp makes circles impossible, too.
func TestTheMapHasNoArrowUp(t *testing.T) {
	above := map[string]bool{}
	for _, r := range readMap(t) {
		for _, below := range r.may {
			if !above[below] {
				t.Errorf("%s may import %s, which is no row above it", r.path, below)
			}
		}
		if _, err := os.Stat("../" + r.path); err != nil {
			t.Errorf("there is no room %s: %v", r.path, err)
		}
		above[r.path] = true
	}
}

func TestOnlyTestsImportWhatIsForTests(t *testing.T) {
	for _, p := range packages(t) {
		for _, imported := range p.imports {
			if forTests(imported) {
				t.Errorf("%s imports %s, which is for tests", p.path, imported)
			}
		}
	}
}

// readMap takes the rows of the README's table of rooms, from the top.
func readMap(t *testing.T) []room {
	t.Helper()
	readme, err := os.ReadFile("README.md")
	if err != nil {
		t.Fatal(err)
	}
	row := regexp.MustCompile("(?m)^\\| `([a-z/]+)` \\| [^|]+ \\| ([^|]+) \\|$")
	name := regexp.MustCompile("`([a-z/]+)`")
	var rooms []room
	for _, cells := range row.FindAllStringSubmatch(string(readme), -1) {
		r := room{path: cells[1]}
		for _, below := range name.FindAllStringSubmatch(cells[2], -1) {
			r.may = append(r.may, below[1])
		}
		if cells[2] == "all above" {
			for _, above := range rooms {
				r.may = append(r.may, above.path)
			}
		}
		rooms = append(rooms, r)
	}
	if len(rooms) < 30 {
		t.Fatalf("%d rows in the README's table of rooms, want 30 at the least", len(rooms))
	}
	return rooms
}

// roomOf is the room whose path is the longest that leads to a package.
func roomOf(rooms []room, path string) (found room, ok bool) {
	for _, r := range rooms {
		if (path == r.path || strings.HasPrefix(path, r.path+"/")) && len(r.path) > len(found.path) {
			found, ok = r, true
		}
	}
	return found, ok
}

// pkg is a package of this module that is not for tests, and what it imports of
// this module, without its own tests.
type pkg struct {
	path    string
	imports []string
}

func packages(t *testing.T) []pkg {
	t.Helper()
	list := exec.Command("go", "list", "-json=ImportPath,GoFiles,Imports", module+"...")
	var stderr bytes.Buffer
	list.Stderr = &stderr
	out, err := list.Output()
	if err != nil {
		t.Fatalf("go list: %v\n%s", err, &stderr)
	}
	all, err := decode(out)
	if err != nil {
		t.Fatal(err)
	}
	return all
}

func decode(list []byte) ([]pkg, error) {
	var all []pkg
	for decoder := json.NewDecoder(bytes.NewReader(list)); ; {
		var listed struct {
			ImportPath       string
			GoFiles, Imports []string
		}
		switch err := decoder.Decode(&listed); {
		case errors.Is(err, io.EOF):
			return all, nil
		case err != nil:
			return nil, fmt.Errorf("read what go list says: %w", err)
		}
		p := pkg{path: strings.TrimPrefix(listed.ImportPath, module)}
		if len(listed.GoFiles) == 0 || forTests(p.path) {
			continue
		}
		for _, imported := range listed.Imports {
			if path, ours := strings.CutPrefix(imported, module); ours {
				p.imports = append(p.imports, path)
			}
		}
		all = append(all, p)
	}
}

// forTests tells the rooms that nothing but tests may import: they, or the room
// that they are in, are named so.
func forTests(path string) bool {
	return slices.ContainsFunc(strings.Split(path, "/"), func(part string) bool { return strings.HasSuffix(part, "test") })
}
