package match

import (
	"strings"
	"sync"

	"customs.example/schemas"
	"customs.example/specs/api"
)

// documented is a resource without what its schema does not know: an answer may
// hold more than is documented, and that may change as it likes.
func documented(api api.API, document any) any {
	tree := documentedFields()[api]
	return tree.prune(document)
}

// fields are the documented members of an object by name; a member that is no
// object of documented members has none.
type fields map[string]fields

// prune leaves out what is not documented. What is documented as a whole stays
// as it is.
func (f fields) prune(value any) any {
	object, ok := value.(map[string]any)
	if !ok || len(f) == 0 {
		return value
	}
	kept := make(map[string]any, len(object))
	for name, member := range object {
		if inner, known := f[name]; known {
			kept[name] = inner.prune(member)
		}
	}
	return kept
}

// documentedFields are read from the schemas once.
var documentedFields = sync.OnceValue(func() map[api.API]fields {
	return map[api.API]fields{
		api.Channel:   fieldsOf(schemas.ChannelCustomer()),
		api.Directory: fieldsOf(schemas.DirectoryCustomer()),
	}
})

func fieldsOf(s *schemas.Schema) fields {
	root := fields{}
	for _, p := range s.Properties() {
		at := root
		for _, name := range strings.Split(p.Pointer, "/")[1:] {
			if at[name] == nil {
				at[name] = fields{}
			}
			at = at[name]
		}
	}
	return root
}
