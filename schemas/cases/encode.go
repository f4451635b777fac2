package cases

import (
	"bytes"
	"encoding/json"
	"fmt"
	"maps"
	"slices"
)

// literal is JSON text that is spliced into a document as it is: escapes, depth
// and all, which a decode and encode would normalise away.
type literal string

// Encode is doc as JSON text, without spaces. The members named by first come
// first, in that order, and then the others by name: the order of a union's
// members is part of the case. Names that doc lacks are passed over. An error
// says which value is none of JSON.
func Encode(doc map[string]any, first ...string) ([]byte, error) {
	return appendObject(nil, doc, first)
}

func appendObject(text []byte, object map[string]any, first []string) ([]byte, error) {
	var err error
	text = append(text, '{')
	for i, name := range memberOrder(object, first) {
		if i > 0 {
			text = append(text, ',')
		}
		if text, err = appendValue(text, name); err != nil {
			return nil, err
		}
		if text, err = appendValue(append(text, ':'), object[name]); err != nil {
			return nil, fmt.Errorf("encoding %s: %w", name, err)
		}
	}
	return append(text, '}'), nil
}

func memberOrder(object map[string]any, first []string) []string {
	var order []string
	for _, name := range append(slices.Clone(first), slices.Sorted(maps.Keys(object))...) {
		if _, has := object[name]; has && !slices.Contains(order, name) {
			order = append(order, name)
		}
	}
	return order
}

func appendValue(text []byte, v any) ([]byte, error) {
	switch v := v.(type) {
	case literal:
		return append(text, v...), nil
	case map[string]any:
		return appendObject(text, v, nil)
	case []any:
		return appendArray(text, v)
	}
	return appendScalar(text, v)
}

func appendArray(text []byte, array []any) ([]byte, error) {
	var err error
	text = append(text, '[')
	for i, item := range array {
		if i > 0 {
			text = append(text, ',')
		}
		if text, err = appendValue(text, item); err != nil {
			return nil, fmt.Errorf("encoding item %d: %w", i, err)
		}
	}
	return append(text, ']'), nil
}

func appendScalar(text []byte, v any) ([]byte, error) {
	var scalar bytes.Buffer
	enc := json.NewEncoder(&scalar)
	enc.SetEscapeHTML(false)
	if err := enc.Encode(v); err != nil {
		return nil, err
	}
	return append(text, bytes.TrimSuffix(scalar.Bytes(), []byte("\n"))...), nil
}
