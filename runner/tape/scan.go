package tape

import (
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"gopkg.in/yaml.v3"
)

// Leak is a place in a file that looks like a credential. It does not hold what
// stands there.
type Leak struct {
	File string
	// Line is counted from 1.
	Line int
	Kind string
}

func (l Leak) String() string { return fmt.Sprintf("%s:%d: looks like %s", l.File, l.Line, l.Kind) }

// Scan looks for credentials in a file, or in every file of a folder, and tells
// how many files it read.
func Scan(root string) (leaks []Leak, files int, err error) {
	err = filepath.WalkDir(root, func(path string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() {
			return err
		}
		files++
		text, err := os.ReadFile(path)
		leaks = append(leaks, scan(path, string(text))...)
		return err
	})
	return leaks, files, err
}

// scan looks at a text line by line, and where it is YAML, at the values that
// its lines do not show.
func scan(path, text string) []Leak {
	s := &scanner{file: path}
	n := 0
	for line := range strings.Lines(text) {
		n++
		s.look(n, line)
	}
	var document yaml.Node
	if filepath.Ext(path) == extension && yaml.Unmarshal([]byte(text), &document) == nil {
		s.walk(&document)
	}
	slices.SortStableFunc(s.leaks, func(a, b Leak) int { return a.Line - b.Line })
	return s.leaks
}

type scanner struct {
	file  string
	leaks []Leak
}

func (s *scanner) look(line int, text string) {
	for _, c := range credentials {
		if c.find(text) != nil {
			s.found(line, c.kind)
		}
	}
}

func (s *scanner) found(line int, kind string) { s.leaks = append(s.leaks, Leak{s.file, line, kind}) }

// shown tells whether something was found on a line.
func (s *scanner) shown(line int) bool {
	return slices.ContainsFunc(s.leaks, func(l Leak) bool { return l.Line == line })
}

// walk looks at values as they are without YAML's quotes, escapes and base64.
func (s *scanner) walk(node *yaml.Node) {
	if node.Kind == yaml.ScalarNode && !literal(node) && !s.shown(node.Line) {
		s.look(node.Line, valueOf(node))
	}
	for n, child := range node.Content {
		if node.Kind == yaml.MappingNode && n%2 == 1 && isCredentialHeader(node.Content[n-1].Value) {
			s.header(node.Content[n-1].Value, child)
		}
		s.walk(child)
	}
}

// header looks at the values of a header that must have none.
func (s *scanner) header(name string, node *yaml.Node) {
	if node.Kind == yaml.ScalarNode && !placeholder.MatchString(valueOf(node)) && !s.shown(node.Line) {
		s.found(node.Line, "the value of "+name)
	}
	for _, child := range node.Content {
		s.header(name, child)
	}
}

// literal tells whether a scalar stands in the file as it is, line by line.
func literal(node *yaml.Node) bool {
	return node.Style&yaml.LiteralStyle != 0 && node.ShortTag() != "!!binary"
}

func valueOf(node *yaml.Node) string {
	var value string
	if node.Decode(&value) != nil {
		return node.Value
	}
	return value
}
