package directory

import (
	"customs.example/specs"
	"customs.example/specs/exchange"
	"customs.example/specs/requirement"
)

// write is one of the two methods that change a customer.
type write func(a specs.Actor, key string, profile specs.Object) *exchange.Exchange

var writes = specs.NewAxis("write", []specs.Value[write]{
	{ID: "put", Phrase: "an update", Is: specs.Actor.Put},
	{ID: "patch", Phrase: "a patch", Is: specs.Actor.Patch},
})

// ofEachWrite is a case of updates, and one of patches for targets that have them.
func ofEachWrite(of func(writes specs.Axis[write]) specs.Case) []specs.Case {
	return []specs.Case{of(writes.Only("put")), of(writes.Only("patch")).With(requirement.DirectoryPatch)}
}
