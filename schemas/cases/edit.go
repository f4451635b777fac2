package cases

import (
	"strings"

	"customs.example/schemas"
)

// edit sets a value at a pointer, or removes what is there.
type edit struct {
	pointer string
	value   any
	remove  bool
}

func (e edit) apply(doc map[string]any) {
	names := strings.Split(e.pointer, "/")[1:]
	object := doc
	for _, name := range names[:len(names)-1] {
		inner, is := object[unescape(name)].(map[string]any)
		if !is {
			if e.remove {
				return
			}
			inner = map[string]any{}
			object[unescape(name)] = inner
		}
		object = inner
	}
	last := unescape(names[len(names)-1])
	if e.remove {
		delete(object, last)
		return
	}
	object[last] = clone(e.value)
}

func unescape(name string) string {
	return strings.ReplaceAll(strings.ReplaceAll(name, "~1", "/"), "~0", "~")
}

func clone(v any) any {
	switch v := v.(type) {
	case map[string]any:
		object := make(map[string]any, len(v))
		for name, member := range v {
			object[name] = clone(member)
		}
		return object
	case []any:
		array := make([]any, len(v))
		for i, item := range v {
			array[i] = clone(item)
		}
		return array
	}
	return v
}

// replace sets p to a value and removes what would be a second fault beside it:
// the other members of its oneof, and the same field under its other name.
func replace(s *schemas.Schema, p schemas.Property, value any) []edit {
	var edits []edit
	for _, other := range s.Properties() {
		sameUnion := p.Oneof != "" && other.Oneof == p.Oneof
		if other.Pointer == p.Pointer || other.Parent() != p.Parent() || !sameUnion && field(other) != field(p) {
			continue
		}
		edits = append(edits, edit{pointer: other.Pointer, remove: true})
	}
	return append(edits, edit{pointer: p.Pointer, value: value})
}

// field is the JSON name of the field that p is a name of.
func field(p schemas.Property) string {
	if p.AliasOf != "" {
		return p.AliasOf
	}
	return p.Name()
}

// dotted is a pointer as names of cases spell it: postalAddress.locality.
func dotted(pointer string) string {
	return strings.ReplaceAll(strings.TrimPrefix(pointer, "/"), "/", ".")
}
