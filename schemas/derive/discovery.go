package main

import (
	"encoding/json"
	"fmt"
	"maps"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
)

// discoverySchema is a schema of a discovery document
// (https://developers.google.com/discovery/v1/reference/apis), without its prose.
type discoverySchema struct {
	Type       string                      `json:"type"`
	Ref        string                      `json:"$ref"`
	Format     string                      `json:"format"`
	Enum       []any                       `json:"enum"`
	ReadOnly   bool                        `json:"readOnly"`
	Items      *discoverySchema            `json:"items"`
	Properties map[string]*discoverySchema `json:"properties"`
}

type discoveryDocument struct {
	ID      string                      `json:"id"`
	Schemas map[string]*discoverySchema `json:"schemas"`
}

// discoveryType names one schema: the file inside of google.golang.org/api and
// the schema's id.
type discoveryType struct{ file, schema string }

// readDiscovery derives the schema of a discovery type, references resolved.
func readDiscovery(t discoveryType) (*node, error) {
	dir, err := exec.Command("go", "list", "-m", "-f", "{{.Dir}}", "google.golang.org/api").Output()
	if err != nil {
		return nil, fmt.Errorf("finding google.golang.org/api with go list: %w; run go mod download", err)
	}
	text, err := os.ReadFile(filepath.Join(strings.TrimSpace(string(dir)), filepath.FromSlash(t.file)))
	if err != nil {
		return nil, fmt.Errorf("reading discovery document: %w", err)
	}
	var doc discoveryDocument
	if err := json.Unmarshal(text, &doc); err != nil {
		return nil, fmt.Errorf("decoding discovery document %s: %w", t.file, err)
	}
	return doc.object(t.schema)
}

func (d *discoveryDocument) object(id string) (*node, error) {
	schema := d.Schemas[id]
	if schema == nil {
		return nil, fmt.Errorf("deriving %s from discovery %s: no such schema", id, d.ID)
	}
	n := &node{Type: types{"object"}, Comment: "discovery " + d.ID + " " + id}
	for _, name := range slices.Sorted(maps.Keys(schema.Properties)) {
		value, err := d.value(schema.Properties[name], id+"."+name)
		if err != nil {
			return nil, err
		}
		value.Comment = "discovery " + d.ID + " " + id + "." + name
		value.ReadOnly = schema.Properties[name].ReadOnly
		n.Properties = append(n.Properties, property{name, value})
	}
	return n, nil
}

func (d *discoveryDocument) value(s *discoverySchema, where string) (*node, error) {
	switch kind := s.Type + " " + s.Format; {
	case s.Ref != "":
		return d.object(s.Ref)
	case s.Type == "array" && s.Items != nil:
		items, err := d.value(s.Items, where+"[]")
		return &node{Type: types{"array"}, Items: items}, err
	case kind == "string date-time", kind == "string google-datetime":
		return timestamp(), nil
	case kind == "integer int32":
		return int32Node(), nil
	case kind == "string ", kind == "boolean ":
		return &node{Type: types{s.Type}, Enum: s.Enum}, nil
	}
	return nil, fmt.Errorf("deriving %s from discovery %s: type %q, format %q have no rule here; add one", where, d.ID, s.Type, s.Format)
}
