// Package change is the vocabulary in which deliberate faults and permitted
// variants of the reference are written: each change wraps one rule, one method
// or one step of the wire, and leaves the rest as it is.
package change

import (
	"net/http"

	"customs.example/runner/reference"
)

// Change is what a fault or a variant does to a reference. One that remembers
// calls makes its memory when it is applied, so that no two references share it.
type Change = func(*reference.Options)

// Object is a JSON object of an answer.
type Object = map[string]any

// Rules changes rules.
func Rules(edit func(*reference.Rules)) Change {
	return func(o *reference.Options) { edit(o.Rules) }
}

// Together makes several changes, in their order.
func Together(changes ...Change) Change {
	return func(o *reference.Options) {
		for _, change := range changes {
			change(o)
		}
	}
}

// Around changes what passes between the wire and the methods. Of several, the
// last is the nearest to the wire.
func Around(wrap func(w http.ResponseWriter, r *http.Request, next http.Handler)) Change {
	return func(o *reference.Options) {
		inner := o.Around
		o.Around = func(next http.Handler) http.Handler {
			if inner != nil {
				next = inner(next)
			}
			return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) { wrap(w, r, next) })
		}
	}
}

// Refuse is a refusal with a code.
func Refuse(code reference.Code) *reference.Error {
	return &reference.Error{Code: code, Message: "The request was refused."}
}
