package change

import (
	"maps"

	"customs.example/fixtures"
	"customs.example/runner/reference"
)

// Get wraps GET.
func Get(wrap func(c ProfileCall) (Object, *reference.Error)) Change {
	return Rules(func(r *reference.Rules) {
		next := r.Methods.Get
		r.Methods.Get = func(r *reference.Rules, tx *reference.Tx, caller fixtures.Caller, key string) (Object, *reference.Error) {
			return wrap(ProfileCall{
				Rules: r, Tx: tx, Caller: caller, Key: key,
				Next:    func() (Object, *reference.Error) { return next(r, tx, caller, key) },
				healthy: healthyGet,
			})
		}
	})
}

// Put wraps PUT.
func Put(wrap func(c ProfileCall) (Object, *reference.Error)) Change {
	return Rules(func(r *reference.Rules) {
		r.Methods.Put = writing(r.Methods.Put, reference.Healthy().Methods.Put, wrap)
	})
}

// Patch wraps PATCH.
func Patch(wrap func(c ProfileCall) (Object, *reference.Error)) Change {
	return Rules(func(r *reference.Rules) {
		r.Methods.Patch = writing(r.Methods.Patch, reference.Healthy().Methods.Patch, wrap)
	})
}

// GetAnswer changes what a successful GET answers.
func GetAnswer(edit func(c ProfileCall, answer Object)) Change { return Get(answered(edit)) }

// PutAnswer changes what a successful PUT answers, or what it leaves behind.
func PutAnswer(edit func(c ProfileCall, answer Object)) Change { return Put(answered(edit)) }

// PatchAnswer changes what a successful PATCH answers, or what it leaves behind.
func PatchAnswer(edit func(c ProfileCall, answer Object)) Change { return Patch(answered(edit)) }

func answered(edit func(c ProfileCall, answer Object)) func(ProfileCall) (Object, *reference.Error) {
	return func(c ProfileCall) (Object, *reference.Error) {
		answer, err := c.Next()
		if err == nil {
			edit(c, answer)
		}
		return answer, err
	}
}

// RefusePut refuses updates before any of their steps is taken.
func RefusePut(code reference.Code, where func(c ProfileCall) bool) Change {
	return Put(func(c ProfileCall) (Object, *reference.Error) {
		if where(c) {
			return nil, Refuse(code)
		}
		return c.Next()
	})
}

// AfterPutRefusal writes, and keeps, though the update was refused.
func AfterPutRefusal(write func(c ProfileCall, err *reference.Error)) Change {
	return Put(refused(write))
}

// AfterPatchRefusal writes, and keeps, though the patch was refused.
func AfterPatchRefusal(write func(c ProfileCall, err *reference.Error)) Change {
	return Patch(refused(write))
}

func refused(write func(c ProfileCall, err *reference.Error)) func(ProfileCall) (Object, *reference.Error) {
	return func(c ProfileCall) (Object, *reference.Error) {
		answer, err := c.Next()
		if err != nil {
			write(c, err)
			c.Tx.Commit()
		}
		return answer, err
	}
}

// Fill changes what an update makes of a profile: was is the customer before,
// is the one that will be stored.
func Fill(edit func(was, is *reference.Identity, message reference.Message)) Change {
	return Rules(func(r *reference.Rules) {
		next := r.Directory.Fill
		r.Directory.Fill = func(identity *reference.Identity, message reference.Message) {
			was := *identity
			profile := *was.Profile
			profile.PostalAddress = maps.Clone(profile.PostalAddress)
			was.Profile = &profile
			next(identity, message)
			edit(&was, identity, message)
		}
	})
}

// Address is the postal address of an answer, nil where it has none.
func Address(answer Object) map[string]string {
	lines, _ := answer["postalAddress"].(map[string]string)
	return lines
}

// write is PUT or PATCH.
type write = func(r *reference.Rules, tx *reference.Tx, caller fixtures.Caller, key string, body []byte) (Object, *reference.Error)

func writing(next, healthy write, wrap func(c ProfileCall) (Object, *reference.Error)) write {
	return func(r *reference.Rules, tx *reference.Tx, caller fixtures.Caller, key string, body []byte) (Object, *reference.Error) {
		message, _ := r.Directory.Format.Decode(body)
		return wrap(ProfileCall{
			Rules: r, Tx: tx, Caller: caller, Key: key, Message: message, Body: body,
			Next: func() (Object, *reference.Error) { return next(r, tx, caller, key, body) },
			healthy: func(c ProfileCall) (Object, *reference.Error) {
				return healthy(c.Rules, c.Tx, c.Caller, c.Key, c.Body)
			},
		})
	}
}

func healthyGet(c ProfileCall) (Object, *reference.Error) {
	return reference.Healthy().Methods.Get(c.Rules, c.Tx, c.Caller, c.Key)
}
