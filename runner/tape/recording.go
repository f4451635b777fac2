package tape

import (
	"errors"
	"fmt"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"sync"

	"gopkg.in/yaml.v3"

	"customs.example/specs"
)

// Recording is a folder of cassettes under way. It is made beside the folder
// whose place it takes in the end, so that nothing is ever half written.
type Recording struct {
	dir, beside string
	// parents are the folders that were made on the way to it, the inner first.
	parents []string
	force   bool

	mu sync.Mutex
	// specs are those that were recorded, by id.
	specs map[string]Held
}

// NewRecording begins a recording that is to be at dir. One that is there
// already stays until Commit. A folder that holds anything else is refused,
// unless force says that it may go.
func NewRecording(dir string, force bool) (*Recording, error) {
	if dir == "" {
		return nil, errors.New("record into a folder without a name: name one")
	}
	whole, err := filepath.Abs(dir)
	if err != nil {
		return nil, fmt.Errorf("record into %s: %w", dir, err)
	}
	if target, err := filepath.EvalSymlinks(whole); err == nil {
		whole = target
	}
	if err := replaceable(dir, whole, force); err != nil {
		return nil, err
	}
	r := &Recording{dir: whole, parents: missing(filepath.Dir(whole)), force: force, specs: map[string]Held{}}
	if err := r.begin(); err != nil {
		r.Discard()
		return nil, fmt.Errorf("record into %s: %w", dir, err)
	}
	return r, nil
}

func (r *Recording) begin() (err error) {
	parent, name := filepath.Split(r.dir)
	if err := os.MkdirAll(parent, folderMode); err != nil {
		return err
	}
	if r.beside, err = os.MkdirTemp(parent, "."+name+".partial-*"); err != nil {
		return err
	}
	return os.Chmod(r.beside, folderMode)
}

// missing are the folders of a path that are not there, the inner first.
func missing(path string) (folders []string) {
	for ; ; path = filepath.Dir(path) {
		if _, err := os.Lstat(path); !os.IsNotExist(err) {
			return folders
		}
		folders = append(folders, path)
	}
}

// replaceable tells whether nothing would be lost with a folder.
func replaceable(shown, dir string, force bool) error {
	info, err := os.Stat(dir)
	switch {
	case os.IsNotExist(err):
		return nil
	case err != nil:
		return fmt.Errorf("record into %s: %w", shown, err)
	case !info.IsDir():
		return fmt.Errorf("record into %s: it is a file; name a folder", shown)
	case force:
		return nil
	}
	foreign, err := foreignIn(dir)
	if err != nil {
		return fmt.Errorf("record into %s: %w", shown, err)
	}
	if foreign != "" {
		return fmt.Errorf("record into %s: it holds %s, which is part of no recording; name another folder, or pass --force to replace this one with all it holds", shown, foreign)
	}
	return nil
}

// foreignIn names a file of a folder that the folder's manifest does not, ""
// for none.
func foreignIn(dir string) (string, error) {
	owned := map[string]bool{}
	if specs, err := listed(dir); err == nil {
		owned = filesOf(specs)
	}
	return foreignTo(owned, dir, func(string) bool { return true })
}

// listed are the specs of a recording's manifest, of whichever format.
func listed(dir string) ([]string, error) {
	var m struct {
		Format string
		Specs  map[string]yaml.Node
	}
	text, err := readRegular(filepath.Join(dir, ManifestFile))
	if err != nil {
		return nil, err
	}
	if err := yaml.Unmarshal(text, &m); err != nil {
		return nil, err
	}
	if m.Format != Format && m.Format != formerFormat {
		return nil, errors.New("it is no manifest of a recording")
	}
	return slices.Collect(maps.Keys(m.Specs)), nil
}

// filesOf are those of a recording of some specs, with its manifest.
func filesOf(specs []string) map[string]bool {
	owned := map[string]bool{ManifestFile: true}
	for _, spec := range specs {
		owned[cassettePath(".", spec)] = true
	}
	return owned
}

// foreignTo names a file of a folder that counts and is not owned, "" for none.
func foreignTo(owned map[string]bool, dir string, counts func(name string) bool) (string, error) {
	var foreign string
	err := filepath.WalkDir(dir, func(path string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() {
			return err
		}
		relative, err := filepath.Rel(dir, path)
		if err == nil && !owned[relative] && counts(relative) {
			foreign = relative
			return filepath.SkipAll
		}
		return err
	})
	return foreign, err
}

// cassettePath is where the cassette of a spec is.
func cassettePath(dir, spec string) string {
	return filepath.Join(dir, filepath.FromSlash(spec)+extension)
}

// add keeps a spec. Several may be added at a time.
func (r *Recording) add(seed int64, spec *specs.Spec, session *specs.Session, kept []interaction) error {
	bindings, err := keptCast(session.Cast, session.Redactor)
	if err != nil {
		return err
	}
	cassette, err := write(cassettePath(r.beside, spec.ID), kept)
	if err != nil {
		return err
	}
	r.mu.Lock()
	defer r.mu.Unlock()
	r.specs[spec.ID] = Held{Needs: needsDigest(seed, spec.Needs), Cassette: cassette, Cast: bindings, Players: digest([]byte(bindings))}
	return nil
}

// Commit puts the recording in its place, with its manifest, whose specs are
// those that were recorded.
func (r *Recording) Commit(m Manifest) error {
	m.Format, m.Specs = Format, r.specs
	if err := m.write(r.beside); err != nil {
		return err
	}
	if err := replaceable(r.dir, r.dir, r.force); err != nil {
		return err
	}
	former := r.beside + "-former"
	switch err := os.Rename(r.dir, former); {
	case os.IsNotExist(err):
		return os.Rename(r.beside, r.dir)
	case err != nil:
		return err
	}
	if err := os.Rename(r.beside, r.dir); err != nil {
		_ = os.Rename(former, r.dir) // nothing is lost: it is there under either name
		return err
	}
	return os.RemoveAll(former)
}

// Discard leaves nothing of a recording that was not put in place.
func (r *Recording) Discard() {
	_ = os.RemoveAll(r.beside)
	for _, parent := range r.parents {
		_ = os.Remove(parent) // one that holds something stays
	}
}
