package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"regexp"
	"slices"
	"strings"
)

const draft07 = "http://json-schema.org/draft-07/schema#"

// node is one draft-07 schema. The order of its fields is the order in the
// committed files, so that a reader meets the source of a rule before the rule.
type node struct {
	Schema      string     `json:"$schema,omitempty"`
	Title       string     `json:"title,omitempty"`
	Ref         string     `json:"$ref,omitempty"`
	Comment     string     `json:"$comment,omitempty"`
	Type        types      `json:"type,omitempty"`
	Const       *string    `json:"const,omitempty"`
	Enum        []any      `json:"enum,omitempty"`
	Format      string     `json:"format,omitempty"`
	Pattern     string     `json:"pattern,omitempty"`
	MinLength   *int       `json:"minLength,omitempty"`
	Minimum     *int64     `json:"minimum,omitempty"`
	Maximum     *int64     `json:"maximum,omitempty"`
	ReadOnly    bool       `json:"readOnly,omitempty"`
	Behaviors   []string   `json:"x-field-behavior,omitempty"`
	Oneof       string     `json:"x-oneof,omitempty"`
	AliasOf     string     `json:"x-alias-of,omitempty"`
	PathParam   bool       `json:"x-path-parameter,omitempty"`
	SampleOnly  bool       `json:"x-sample-only,omitempty"`
	Resource    string     `json:"x-resource-pattern,omitempty"`
	HTTPStatus  statuses   `json:"x-http-status,omitempty"`
	Required    []string   `json:"required,omitempty"`
	Additional  *bool      `json:"additionalProperties,omitempty"`
	Properties  properties `json:"properties,omitempty"`
	Items       *node      `json:"items,omitempty"`
	Not         *node      `json:"not,omitempty"`
	OneOf       []*node    `json:"oneOf,omitempty"`
	Messages    messages   `json:"x-messages,omitempty"`
	Definitions properties `json:"definitions,omitempty"`
}

// messages words, by keyword, the violations that the keyword alone leaves
// unclear.
type messages map[string]string

// statuses maps the names of an enum to HTTP status codes.
type statuses map[string]int

// types is the value of the keyword type: one name is written as a string,
// several as an array.
type types []string

func (t types) MarshalJSON() ([]byte, error) {
	if len(t) == 1 {
		return json.Marshal(t[0])
	}
	return json.Marshal([]string(t))
}

func (t *types) UnmarshalJSON(text []byte) error {
	if bytes.HasPrefix(text, []byte(`"`)) {
		*t = types{""}
		return json.Unmarshal(text, &(*t)[0])
	}
	return json.Unmarshal(text, (*[]string)(t))
}

// properties is an object of schemas that keeps the order of its descriptor.
type properties []property

type property struct {
	name   string
	schema *node
}

func (p properties) get(name string) *node {
	for _, each := range p {
		if each.name == name {
			return each.schema
		}
	}
	return nil
}

func (p properties) MarshalJSON() ([]byte, error) {
	var out bytes.Buffer
	for i, each := range p {
		out.WriteByte("{,"[min(i, 1)])
		member, err := marshal(map[string]*node{each.name: each.schema}, "")
		if err != nil {
			return nil, err
		}
		out.Write(bytes.TrimSuffix(member[1:], []byte("}")))
	}
	out.WriteByte('}')
	return out.Bytes(), nil
}

func (p *properties) UnmarshalJSON(text []byte) error {
	var members map[string]*node
	if err := decodeStrictly(text, &members); err != nil {
		return err
	}
	for name, schema := range members {
		*p = append(*p, property{name, schema})
	}
	slices.SortFunc(*p, func(a, b property) int { return strings.Compare(a.name, b.name) })
	return nil
}

// at returns the schema of the property that a JSON pointer into a document
// leads to: "" is n itself, "/error/code" the code inside of error.
func (n *node) at(pointer string) (*node, error) {
	current := n
	for _, name := range strings.Split(pointer, "/")[1:] {
		if current = current.Properties.get(name); current == nil {
			return nil, fmt.Errorf("no property %q on the way to %q", name, pointer)
		}
	}
	return current, nil
}

// render is the text of a schema file: indented, and with an array of scalars
// on one line where that fits, so that a property stays readable at a glance.
func render(n *node) ([]byte, error) {
	text, err := marshal(n, "  ")
	if err != nil {
		return nil, err
	}
	scalars := regexp.MustCompile(`\[\n[^\[\]{}]*\]`)
	return scalars.ReplaceAllFunc(text, func(array []byte) []byte {
		line := strings.Join(strings.Fields(string(array)), " ")
		line = strings.ReplaceAll(strings.ReplaceAll(line, "[ ", "["), " ]", "]")
		if len(line) > 100 {
			return array
		}
		return []byte(line)
	}), nil
}

// marshal encodes without escaping <, > and &, which patterns are full of.
func marshal(v any, indent string) ([]byte, error) {
	var out bytes.Buffer
	enc := json.NewEncoder(&out)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", indent)
	err := enc.Encode(v)
	if indent == "" {
		return bytes.TrimSuffix(out.Bytes(), []byte("\n")), err
	}
	return out.Bytes(), err
}

func decodeStrictly(text []byte, into any) error {
	dec := json.NewDecoder(bytes.NewReader(text))
	dec.DisallowUnknownFields()
	return dec.Decode(into)
}
