// Package change is the vocabulary in which deliberate faults and permitted
// variants of the reference are written: each wraps one rule, one method or one
// step of the wire.
package change

import (
	"maps"
	"net/http"

	"customs.example/fixtures"
	"customs.example/runner/reference"
)

// Change is what a fault or a variant does to a reference.
type Change = func(*reference.Options)

// Object is a JSON object of an answer.
type Object = map[string]any

// Rules changes rules.
func Rules(alter func(*reference.Rules)) Change {
	return func(o *reference.Options) { alter(o.Rules) }
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

// ImportCall is an import on its way through a change.
type ImportCall struct {
	Rules   *reference.Rules
	Tx      *reference.Tx
	Caller  fixtures.Caller
	Parent  reference.Parent
	Message reference.Message
	Body    []byte
	// Next is what would have happened.
	Next func() (Object, *reference.Error)
}

// Text is a member of the request, "" where it has none.
func (c ImportCall) Text(name string) string {
	text, _ := c.Message.Text(name)
	return text
}

// Consents tells whether the request consents to overwriting.
func (c ImportCall) Consents() bool { return c.Rules.Import.Overwrites(c.Message) }

// Again makes the import with another parent or caller.
func (c ImportCall) Again(caller fixtures.Caller, parent reference.Parent) (Object, *reference.Error) {
	return c.Rules.Methods.Import(c.Rules, c.Tx, caller, parent, c.Body)
}

// Healthy takes the steps of the healthy method, with the call as it is now.
func (c ImportCall) Healthy() (Object, *reference.Error) {
	return reference.Healthy().Methods.Import(c.Rules, c.Tx, c.Caller, c.Parent, c.Body)
}

// Without makes the import as if it did not have some of its members.
func (c ImportCall) Without(members ...string) (Object, *reference.Error) {
	for _, member := range members {
		delete(c.Message, member)
	}
	c.Body = Encode(c.Message)
	return c.Healthy()
}

// Consenting makes the import with the consent to overwriting.
func (c ImportCall) Consenting() (Object, *reference.Error) {
	c.Message["overwriteIfExists"] = true
	c.Body = Encode(c.Message)
	return c.Healthy()
}

// Importing wraps the whole method.
func Importing(wrap func(c ImportCall) (Object, *reference.Error)) Change {
	return Rules(func(r *reference.Rules) {
		next := r.Methods.Import
		r.Methods.Import = func(r *reference.Rules, tx *reference.Tx, caller fixtures.Caller, parent reference.Parent, body []byte) (Object, *reference.Error) {
			message, _ := r.Import.Format.Decode(body)
			return wrap(ImportCall{r, tx, caller, parent, message, body, func() (Object, *reference.Error) {
				return next(r, tx, caller, parent, body)
			}})
		}
	})
}

// ImportAnswer changes what a successful import answers, and nothing else.
func ImportAnswer(alter func(c ImportCall, answer Object)) Change {
	return Importing(func(c ImportCall) (Object, *reference.Error) {
		answer, err := c.Next()
		if err == nil {
			alter(c, answer)
		}
		return answer, err
	})
}

// ImportRefusal changes how an import is refused.
func ImportRefusal(alter func(c ImportCall, err *reference.Error) *reference.Error) Change {
	return Importing(func(c ImportCall) (Object, *reference.Error) {
		answer, err := c.Next()
		if err != nil {
			err = alter(c, err)
		}
		return answer, err
	})
}

// Refuse is a refusal with a code.
func Refuse(code reference.Code) *reference.Error {
	return &reference.Error{Code: code, Message: "The request was refused."}
}

// ProfileCall is a Directory call on its way through a change.
type ProfileCall struct {
	Rules   *reference.Rules
	Tx      *reference.Tx
	Caller  fixtures.Caller
	Key     string
	Message reference.Message
	Body    []byte
	Next    func() (Object, *reference.Error)
}

// Identity is the customer that the key names.
func (c ProfileCall) Identity() (reference.Identity, bool) {
	return c.Tx.Identity(c.Rules.Directory.Key(c.Caller, c.Key))
}

// Getting wraps GET.
func Getting(wrap func(c ProfileCall) (Object, *reference.Error)) Change {
	return Rules(func(r *reference.Rules) {
		next := r.Methods.Get
		r.Methods.Get = func(r *reference.Rules, tx *reference.Tx, caller fixtures.Caller, key string) (Object, *reference.Error) {
			return wrap(ProfileCall{Rules: r, Tx: tx, Caller: caller, Key: key, Next: func() (Object, *reference.Error) {
				return next(r, tx, caller, key)
			}})
		}
	})
}

// Gotten changes what a successful GET answers.
func Gotten(alter func(c ProfileCall, answer Object)) Change {
	return Getting(func(c ProfileCall) (Object, *reference.Error) { return changed(c, alter) })
}

// Putting wraps PUT.
func Putting(wrap func(c ProfileCall) (Object, *reference.Error)) Change {
	return Rules(func(r *reference.Rules) { r.Methods.Put = writing(r.Methods.Put, wrap) })
}

// Patching wraps PATCH.
func Patching(wrap func(c ProfileCall) (Object, *reference.Error)) Change {
	return Rules(func(r *reference.Rules) { r.Methods.Patch = writing(r.Methods.Patch, wrap) })
}

// Put changes what a successful PUT answers.
func Put(alter func(c ProfileCall, answer Object)) Change {
	return Putting(func(c ProfileCall) (Object, *reference.Error) { return changed(c, alter) })
}

func changed(c ProfileCall, alter func(ProfileCall, Object)) (Object, *reference.Error) {
	answer, err := c.Next()
	if err == nil {
		alter(c, answer)
	}
	return answer, err
}

type writer = func(r *reference.Rules, tx *reference.Tx, caller fixtures.Caller, key string, body []byte) (Object, *reference.Error)

func writing(next writer, wrap func(c ProfileCall) (Object, *reference.Error)) writer {
	return func(r *reference.Rules, tx *reference.Tx, caller fixtures.Caller, key string, body []byte) (Object, *reference.Error) {
		message, _ := r.Directory.Format.Decode(body)
		return wrap(ProfileCall{r, tx, caller, key, message, body, func() (Object, *reference.Error) {
			return next(r, tx, caller, key, body)
		}})
	}
}

// Stored changes what an update stores, after it was filled in.
func Stored(alter func(was, is *reference.Identity, message reference.Message)) Change {
	return Rules(func(r *reference.Rules) {
		next := r.Directory.Fill
		r.Directory.Fill = func(identity *reference.Identity, message reference.Message) {
			was := *identity
			profile := *was.Profile
			profile.PostalAddress = maps.Clone(profile.PostalAddress)
			was.Profile = &profile
			next(identity, message)
			alter(&was, identity, message)
		}
	})
}

// Address is the postal address of an answer, nil where it has none.
func Address(answer Object) map[string]string {
	lines, _ := answer["postalAddress"].(map[string]string)
	return lines
}
