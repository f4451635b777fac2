// Package schemas is the room of shapes: a draft-07 JSON Schema of every
// request and response of both APIs, derived from the official descriptors,
// and of the world document.
//
// Anyone may enter: it imports nothing of the project, and none of Google's
// modules. It says whether a document has the shape it should, never whether
// that is a violation of a requirement; the specs judge that. The cases that
// follow from a schema are next door, in schemas/cases.
package schemas

import (
	"embed"
	"encoding/json"
	"fmt"
	"slices"

	"github.com/xeipuuv/gojsonschema"
)

//go:generate go run ./derive

//go:embed *.schema.json
var files embed.FS

const suffix = ".schema.json"

// Schema is one compiled JSON Schema. It is safe for concurrent use.
type Schema struct {
	name     string
	text     []byte
	root     node
	compiled *gojsonschema.Schema
	// properties are those of root, found once.
	properties []Property
}

// Name is the file's name without .schema.json, such as "import-request".
func (s *Schema) Name() string { return s.name }

// Title says in words what the schema is of.
func (s *Schema) Title() string { return s.root.Title }

// Text is the schema file as committed.
func (s *Schema) Text() []byte { return slices.Clone(s.text) }

// Check returns what is wrong with doc, sorted; nothing when doc conforms.
//
// doc is a decoded JSON value: map[string]any, []any, string, bool, nil, and
// json.Number, float64, int, int32 or int64 for numbers. A value of any other
// Go type is itself a violation of type: the checker would let it pass unread.
func (s *Schema) Check(doc any) []Violation {
	ready, foreign := inspect(doc)
	if foreign != nil {
		slices.SortFunc(foreign, Violation.compare)
		return foreign
	}
	if !ready {
		doc = prepared(doc)
	}
	// The raw loader hands the value over as it is and cannot fail.
	result, _ := s.compiled.Validate(gojsonschema.NewRawLoader(doc))
	if result.Valid() {
		return nil
	}
	var all []Violation
	for _, found := range result.Errors() {
		all = append(all, s.violation(found))
	}
	slices.SortFunc(all, Violation.compare)
	return all
}

// load compiles an embedded schema. It panics where the file is broken: such a
// build is of no use, and the tests of this package load every file.
func load(name string) *Schema {
	text, err := files.ReadFile(name + suffix)
	if err != nil {
		panic(fmt.Sprintf("schemas: reading embedded %s%s: %v; run go generate ./schemas", name, suffix, err))
	}
	s := &Schema{name: name, text: text}
	if err := json.Unmarshal(text, &s.root); err != nil {
		panic(fmt.Sprintf("schemas: decoding embedded %s%s: %v; run go generate ./schemas", name, suffix, err))
	}
	// The draft is fixed: guessing it from $schema would let a file choose the
	// rules that it is read by.
	loader := gojsonschema.NewSchemaLoader()
	loader.Draft, loader.AutoDetect, loader.Validate = gojsonschema.Draft7, false, true
	if s.compiled, err = loader.Compile(gojsonschema.NewBytesLoader(text)); err != nil {
		panic(fmt.Sprintf("schemas: compiling embedded %s%s: %v; run go generate ./schemas", name, suffix, err))
	}
	s.properties = s.root.properties("")
	return s
}
