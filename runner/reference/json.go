package reference

import (
	"errors"
	"fmt"
	"maps"
	"slices"

	"github.com/go-json-experiment/json"
)

type object = map[string]any

// kind is the JSON type that a field takes.
type kind string

const (
	aString  kind = "a string"
	aBoolean kind = "a boolean"
	anObject kind = "an object"
)

// field is one field of a request message. Proto is its other name, which
// proto3 JSON parsers accept too.
type field struct {
	Name, Proto string
	Kind        kind
	Fields      []field
}

// Message is a decoded request: fields by JSON name. A field that was null is
// present and nil.
type Message map[string]any

// Text is a string field's value, and whether it was given and not null.
func (m Message) Text(name string) (string, bool) {
	text, ok := m[name].(string)
	return text, ok
}

// Format says what a method takes for a request body.
type Format struct {
	Fields []field
	// KnownOnly refuses fields that the method does not have.
	KnownOnly bool
}

// Decode reads a request body strictly: one JSON object in valid UTF-8,
// no name twice, every known field of its type.
func (f Format) Decode(body []byte) (Message, *Error) {
	var root any
	if err := json.Unmarshal(body, &root); err != nil {
		return nil, refuse(InvalidArgument, "Invalid JSON payload received. "+told(err))
	}
	given, ok := root.(object)
	if !ok {
		return nil, refuse(InvalidArgument, "Invalid JSON payload received. Expected an object.")
	}
	return f.fill(f.Fields, given)
}

// told is a decoder's error in words that are the same every time: the decoder
// words a value that it cannot take in one way or another, by chance.
func told(err error) string {
	if wrong := new(json.SemanticError); errors.As(err, &wrong) {
		return fmt.Sprintf("Value at %q: %v", wrong.JSONPointer, wrong.Err)
	}
	return err.Error()
}

// fill reads the fields in the order of their names, so that of several
// mistakes always the same one is told.
func (f Format) fill(fields []field, given object) (Message, *Error) {
	message := Message{}
	for _, name := range slices.Sorted(maps.Keys(given)) {
		known, ok := find(fields, name)
		switch {
		case !ok && f.KnownOnly:
			return nil, refuse(InvalidArgument, fmt.Sprintf("Invalid JSON payload received. Unknown name %q: Cannot find field.", name))
		case !ok:
			continue
		}
		if _, twice := message[known.Name]; twice {
			return nil, refuse(InvalidArgument, fmt.Sprintf("Invalid JSON payload received. Field %q is given twice.", known.Name))
		}
		converted, err := f.convert(known, given[name])
		if err != nil {
			return nil, err
		}
		message[known.Name] = converted
	}
	return message, nil
}

func (f Format) convert(known field, value any) (any, *Error) {
	switch value := value.(type) {
	case nil:
		return nil, nil
	case string:
		if known.Kind == aString {
			return value, nil
		}
	case bool:
		if known.Kind == aBoolean {
			return value, nil
		}
	case object:
		if known.Kind == anObject {
			return f.fill(known.Fields, value)
		}
	}
	return nil, refuse(InvalidArgument, fmt.Sprintf("Invalid value at %q: expected %s.", known.Name, known.Kind))
}

func find(fields []field, name string) (field, bool) {
	for _, known := range fields {
		if name == known.Name || (known.Proto != "" && name == known.Proto) {
			return known, true
		}
	}
	return field{}, false
}
