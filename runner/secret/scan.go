package secret

import (
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"unicode/utf8"

	"gopkg.in/yaml.v3"
)

// Leak is a place in a file that looks like a credential. It does not hold what
// stands there.
type Leak struct {
	File string
	// Line is counted from 1; 0 is the file as a whole.
	Line int
	Kind string
}

func (l Leak) String() string {
	if l.Line == 0 {
		return l.File + ": " + l.Kind
	}
	return fmt.Sprintf("%s:%d: looks like %s", l.File, l.Line, l.Kind)
}

// unsearched is what a file gets that holds no text. It counts as a leak: what
// it holds nobody knows.
const unsearched = "could not be searched: it is no text"

// Scan looks for credentials in a file, or in every file of a folder, and tells
// how many files it read. It is an error that there are none.
func Scan(root string) (leaks []Leak, files int, err error) {
	start := root
	if info, err := os.Stat(root); err == nil && info.IsDir() {
		start += string(filepath.Separator) // a link to a folder is that folder
	}
	err = filepath.WalkDir(start, func(path string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() || leadsElsewhere(path, entry) {
			return err
		}
		files++
		text, err := os.ReadFile(path)
		leaks = append(leaks, scan(path, string(text))...)
		return err
	})
	if err == nil && files == 0 {
		err = fmt.Errorf("no files to search in %s", root)
	}
	return leaks, files, err
}

// leadsElsewhere tells whether an entry is a link to a folder. It is passed
// over: the folder is searched where it is, if it is in this one at all.
func leadsElsewhere(path string, entry fs.DirEntry) bool {
	if entry.Type()&fs.ModeSymlink == 0 {
		return false
	}
	info, err := os.Stat(path)
	return err == nil && info.IsDir()
}

// scan looks at a text line by line, and where it is YAML or JSON, at the values
// that its lines do not show.
func scan(path, text string) []Leak {
	s := &scanner{file: path}
	if !utf8.ValidString(text) || strings.ContainsRune(text, 0) {
		s.found(0, unsearched)
	}
	n := 0
	for line := range strings.Lines(text) {
		n++
		s.look(n, line)
	}
	var document yaml.Node
	if filepath.Ext(path) == ".yaml" && yaml.Unmarshal([]byte(text), &document) == nil {
		s.walk(&document)
	} else {
		s.nested(1, strings.TrimPrefix(text, "\uFEFF"))
	}
	slices.SortStableFunc(s.leaks, func(a, b Leak) int { return a.Line - b.Line })
	return s.leaks
}

type scanner struct {
	file  string
	leaks []Leak
}

func (s *scanner) look(line int, text string) {
	for _, kind := range kindsIn(text) {
		s.found(line, kind)
	}
}

func (s *scanner) found(line int, kind string) {
	if leak := (Leak{s.file, line, kind}); !slices.Contains(s.leaks, leak) {
		s.leaks = append(s.leaks, leak)
	}
}

// shown tells whether something was found on a line.
func (s *scanner) shown(line int) bool {
	return slices.ContainsFunc(s.leaks, func(l Leak) bool { return l.Line == line })
}
