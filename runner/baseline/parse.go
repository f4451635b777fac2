package baseline

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"regexp"
	"slices"
	"strings"
	"unicode/utf8"

	"gopkg.in/yaml.v3"
)

// Parse reads the text of a baseline. It is strict: a word that it does not
// know would let through what was not meant to be.
func Parse(path string, text []byte) (*File, error) {
	f := &File{path: path, lines: split(text)}
	if foreign(text) {
		return nil, fmt.Errorf("%s: want a text in UTF-8 with lines that end in \\n", path)
	}
	root, err := document(text)
	if err != nil {
		return nil, f.inYAML(err)
	}
	values, err := f.mapping(root, "format", "violations")
	if err != nil {
		return nil, err
	}
	if err := f.format(values["format"]); err != nil {
		return nil, err
	}
	list := values["violations"]
	if list == nil || list.Kind != yaml.SequenceNode || list.Style&yaml.FlowStyle != 0 && len(list.Content) > 0 {
		return nil, f.wrong(list, "violations: want a list with a dash before each entry, or []")
	}
	f.list = f.keyAbove(list.Line - 1)
	if !listKey.MatchString(f.lines[f.list]) {
		return nil, f.wrong(list, "violations: want the key at the beginning of a line")
	}
	if err := f.readAll(list.Content); err != nil {
		return nil, err
	}
	return f, nil
}

// document is the one YAML document of a text.
func document(text []byte) (*yaml.Node, error) {
	decoder := yaml.NewDecoder(bytes.NewReader(text))
	var node yaml.Node
	if err := decoder.Decode(&node); errors.Is(err, io.EOF) {
		return nil, errors.New("the file is empty: want format: " + Format + ", and violations: a list")
	} else if err != nil {
		return nil, err
	}
	if err := decoder.Decode(new(yaml.Node)); !errors.Is(err, io.EOF) {
		return nil, errors.New("something follows the first document")
	}
	return node.Content[0], nil
}

// foreign tells of a text whose lines YAML would count otherwise.
func foreign(text []byte) bool {
	unix := strings.ReplaceAll(string(text), "\r\n", "\n")
	return !utf8.Valid(text) || strings.ContainsAny(unix, "\x00\r\u0085\u2028\u2029")
}

var yamlLine = regexp.MustCompile(`line (\d+): `)

// inYAML takes the line out of the YAML reader's words.
func (f *File) inYAML(err error) error {
	words := strings.TrimPrefix(err.Error(), "yaml: ")
	found := yamlLine.FindStringSubmatch(words)
	if found == nil {
		return fmt.Errorf("%s: %s", f.path, words)
	}
	return fmt.Errorf("%s:%s: %s", f.path, found[1], strings.Replace(words, found[0], "", 1))
}

func (f *File) wrong(at *yaml.Node, format string, args ...any) error {
	line := 1
	if at != nil {
		line = at.Line
	}
	return fmt.Errorf("%s:%d: %s", f.path, line, fmt.Sprintf(format, args...))
}

func (f *File) format(value *yaml.Node) error {
	if value == nil {
		return f.wrong(nil, "format is missing: want format: %s", Format)
	}
	if value.Value != Format {
		return f.wrong(value, "format %q: want %s", value.Value, Format)
	}
	return nil
}

// mapping is the values of a mapping by their keys, which are all known.
func (f *File) mapping(node *yaml.Node, known ...string) (map[string]*yaml.Node, error) {
	if node.Kind != yaml.MappingNode {
		return nil, f.wrong(node, "want keys and values: %s", strings.Join(known, ", "))
	}
	values := map[string]*yaml.Node{}
	for n := 0; n < len(node.Content); n += 2 {
		key, value := node.Content[n], node.Content[n+1]
		switch {
		case !slices.Contains(known, key.Value):
			return nil, f.wrong(key, "unknown key %q: want one of %s", key.Value, strings.Join(known, ", "))
		case values[key.Value] != nil:
			return nil, f.wrong(key, "%s is there twice", key.Value)
		}
		values[key.Value] = value
	}
	return values, nil
}
