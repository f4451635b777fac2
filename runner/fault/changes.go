package fault

import (
	"maps"
	"net/http"

	"customs.example/fixtures"
	"customs.example/runner/reference"
	"customs.example/specs/requirement"
)

// The ways to change a reference, in which the records are written.

// change is a fault's doing.
type change = func(*reference.Options)

// object is a JSON object of an answer.
type object = map[string]any

// also lists further requirements.
func also(ids ...requirement.ID) []requirement.ID { return ids }

// rules changes rules.
func rules(alter func(*reference.Rules)) change {
	return func(o *reference.Options) { alter(o.Rules) }
}

// around changes what passes between the wire and the methods.
func around(wrap func(w http.ResponseWriter, r *http.Request, next http.Handler)) change {
	return func(o *reference.Options) {
		o.Around = func(next http.Handler) http.Handler {
			return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) { wrap(w, r, next) })
		}
	}
}

// importCall is an import on its way through a fault.
type importCall struct {
	Rules   *reference.Rules
	Tx      *reference.Tx
	Caller  fixtures.Caller
	Parent  reference.Parent
	Message reference.Message
	Body    []byte
	// Next is what would have happened.
	Next func() (object, *reference.Error)
}

// text is a member of the request, "" where it has none.
func (c importCall) text(name string) string {
	text, _ := c.Message.Text(name)
	return text
}

func (c importCall) consents() bool { return c.Rules.Import.Overwrites(c.Message) }

// again makes the import with another parent or caller.
func (c importCall) again(caller fixtures.Caller, parent reference.Parent) (object, *reference.Error) {
	return c.Rules.Methods.Import(c.Rules, c.Tx, caller, parent, c.Body)
}

// importing wraps the whole method.
func importing(wrap func(c importCall) (object, *reference.Error)) change {
	return rules(func(r *reference.Rules) {
		next := r.Methods.Import
		r.Methods.Import = func(r *reference.Rules, tx *reference.Tx, caller fixtures.Caller, parent reference.Parent, body []byte) (object, *reference.Error) {
			message, _ := r.Import.Format.Decode(body)
			return wrap(importCall{r, tx, caller, parent, message, body, func() (object, *reference.Error) {
				return next(r, tx, caller, parent, body)
			}})
		}
	})
}

// importAnswer changes what a successful import answers, and nothing else.
func importAnswer(alter func(c importCall, answer object)) change {
	return importing(func(c importCall) (object, *reference.Error) {
		answer, err := c.Next()
		if err == nil {
			alter(c, answer)
		}
		return answer, err
	})
}

// importRefusal changes how an import is refused.
func importRefusal(alter func(c importCall, err *reference.Error) *reference.Error) change {
	return importing(func(c importCall) (object, *reference.Error) {
		answer, err := c.Next()
		if err != nil {
			err = alter(c, err)
		}
		return answer, err
	})
}

// recoded answers one refusal in place of another.
func recoded(from, to reference.Code) change {
	return importRefusal(func(_ importCall, err *reference.Error) *reference.Error {
		if err.Code == from {
			return refuse(to)
		}
		return err
	})
}

func refuse(code reference.Code) *reference.Error {
	return &reference.Error{Code: code, Message: "The request was refused."}
}

// profileCall is a Directory call on its way through a fault.
type profileCall struct {
	Rules   *reference.Rules
	Tx      *reference.Tx
	Caller  fixtures.Caller
	Key     string
	Message reference.Message
	Body    []byte
	Next    func() (object, *reference.Error)
}

// identity is the customer that the key names.
func (c profileCall) identity() (reference.Identity, bool) {
	return c.Tx.Identity(c.Rules.Directory.Key(c.Caller, c.Key))
}

// getting wraps GET.
func getting(wrap func(c profileCall) (object, *reference.Error)) change {
	return rules(func(r *reference.Rules) {
		next := r.Methods.Get
		r.Methods.Get = func(r *reference.Rules, tx *reference.Tx, caller fixtures.Caller, key string) (object, *reference.Error) {
			return wrap(profileCall{Rules: r, Tx: tx, Caller: caller, Key: key, Next: func() (object, *reference.Error) {
				return next(r, tx, caller, key)
			}})
		}
	})
}

// gotten changes what a successful GET answers.
func gotten(alter func(c profileCall, answer object)) change {
	return getting(func(c profileCall) (object, *reference.Error) { return changed(c, alter) })
}

// putting wraps PUT.
func putting(wrap func(c profileCall) (object, *reference.Error)) change {
	return rules(func(r *reference.Rules) { r.Methods.Put = writing(r.Methods.Put, wrap) })
}

// patching wraps PATCH.
func patching(wrap func(c profileCall) (object, *reference.Error)) change {
	return rules(func(r *reference.Rules) { r.Methods.Patch = writing(r.Methods.Patch, wrap) })
}

// put changes what a successful PUT answers.
func put(alter func(c profileCall, answer object)) change {
	return putting(func(c profileCall) (object, *reference.Error) { return changed(c, alter) })
}

func changed(c profileCall, alter func(profileCall, object)) (object, *reference.Error) {
	answer, err := c.Next()
	if err == nil {
		alter(c, answer)
	}
	return answer, err
}

type writer = func(r *reference.Rules, tx *reference.Tx, caller fixtures.Caller, key string, body []byte) (object, *reference.Error)

func writing(next writer, wrap func(c profileCall) (object, *reference.Error)) writer {
	return func(r *reference.Rules, tx *reference.Tx, caller fixtures.Caller, key string, body []byte) (object, *reference.Error) {
		message, _ := r.Directory.Format.Decode(body)
		return wrap(profileCall{r, tx, caller, key, message, body, func() (object, *reference.Error) {
			return next(r, tx, caller, key, body)
		}})
	}
}

// stored changes what an update stores, after it was filled in.
func stored(alter func(was, is *reference.Identity, message reference.Message)) change {
	return rules(func(r *reference.Rules) {
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

// address is the postal address of an answer, nil where it has none.
func address(answer object) map[string]string {
	lines, _ := answer["postalAddress"].(map[string]string)
	return lines
}
