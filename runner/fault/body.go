package fault

import (
	"encoding/json"

	"customs.example/runner/alter"
	"customs.example/runner/reference"
	"customs.example/specs/requirement"
)

func bodyFaults() []Fault {
	return []Fault{
		{"body-error-without-code", requirement.DirectoryErrorBody, nil,
			"an error of the Directory has no code", directoryErrors(func(_ *reference.Error, e alter.Object) { delete(e, "code") })},
		{"body-error-of-another-code", requirement.DirectoryErrorBody, nil,
			"an unknown customer is refused with a code of 400 in an answer of 404", directoryErrors(func(err *reference.Error, e alter.Object) {
				if err.Code == reference.NotFound {
					e["code"] = 400
				}
			})},
		{"body-error-without-message", requirement.DirectoryErrorBody, nil,
			"an error of the Directory has an empty message", directoryErrors(func(_ *reference.Error, e alter.Object) { e["message"] = "" })},
		{"body-errors-no-list", requirement.DirectoryErrorBody, nil,
			"errors is an object", directoryErrors(func(_ *reference.Error, e alter.Object) { e["errors"] = alter.Object{"reason": "invalid"} })},
		{"body-numbers-for-texts", requirement.DirectoryRequestTypes, nil,
			"an update takes numbers for texts", updateBodies(func(m alter.Object) { texts(m, func(v any) bool { _, ok := v.(float64); return ok }) })},
		{"body-objects-dropped", requirement.DirectoryRequestTypes, nil,
			"an update drops objects where texts are due", updateBodies(func(m alter.Object) { dropNested(m, isObject) })},
		{"body-address-of-any-type", requirement.DirectoryRequestTypes, nil,
			"an address that is no object is dropped", updateBodies(func(m alter.Object) {
				if _, ok := m["postalAddress"].(alter.Object); !ok {
					delete(m, "postalAddress")
				}
			})},
		{"body-lines-of-any-type", requirement.DirectoryRequestTypes, nil,
			"the second address line may have any type", updateBodies(func(m alter.Object) {
				if lines, ok := m["postalAddress"].(alter.Object); ok {
					keepText(lines, "addressLine2")
				}
			})},
		{"body-wrong-type-conflicts", requirement.DirectoryRequestTypes, nil,
			"a wrong type is refused as a conflict", alter.Putting(func(c alter.ProfileCall) (alter.Object, *reference.Error) {
				answer, err := c.Next()
				if err != nil && c.Message == nil && raw(c) != nil {
					err = alter.Refuse(reference.AlreadyExists)
				}
				return answer, err
			})},
		{"body-cut-at-the-end", requirement.DirectoryRequestMalformed, nil,
			"a missing last brace is added", updateTexts(func(body []byte) []byte {
				if closed := append(append([]byte{}, body...), '}'); json.Valid(closed) {
					return closed
				}
				return body
			})},
		{"body-root-array", requirement.DirectoryRequestMalformed, nil,
			"an array of one profile is taken for the profile", updateTexts(func(body []byte) []byte {
				var list []alter.Object
				if json.Unmarshal(body, &list) != nil || len(list) != 1 {
					return body
				}
				return alter.Encode(list[0])
			})},
		{"body-text-is-empty", requirement.DirectoryRequestMalformed, nil,
			"a body that is no JSON is taken for an empty one", updateTexts(func(body []byte) []byte {
				if len(body) > 0 && body[0] == 't' {
					return []byte("{}")
				}
				return body
			})},
	}
}

func directoryErrors(edit func(err *reference.Error, body alter.Object)) alter.Change {
	return alter.Rules(func(r *reference.Rules) {
		next := r.Wire.DirectoryError
		r.Wire.DirectoryError = func(e *reference.Error) any {
			body := next(e).(alter.Object)
			edit(e, body["error"].(alter.Object))
			return body
		}
	})
}

// updateTexts rewrites the bodies of updates before they are read.
func updateTexts(rewrite func(body []byte) []byte) alter.Change {
	return alter.Putting(func(c alter.ProfileCall) (alter.Object, *reference.Error) {
		return reference.Healthy().Methods.Put(c.Rules, c.Tx, c.Caller, c.Key, rewrite(c.Body))
	})
}

// updateBodies rewrites the objects of updates before they are read.
func updateBodies(rewrite func(m alter.Object)) alter.Change {
	return updateTexts(func(body []byte) []byte {
		var m alter.Object
		if json.Unmarshal(body, &m) != nil || m == nil {
			return body
		}
		rewrite(m)
		return alter.Encode(m)
	})
}

// texts makes texts of some values, at every depth.
func texts(m alter.Object, which func(any) bool) {
	for name, value := range m {
		if inner, ok := value.(alter.Object); ok {
			texts(inner, which)
		}
		if which(value) {
			m[name] = string(alter.Encode(value))
		}
	}
}

// dropNested drops some values, but never the address itself.
func dropNested(m alter.Object, which func(any) bool) {
	for name, value := range m {
		if inner, ok := value.(alter.Object); ok && name == "postalAddress" {
			dropNested(inner, which)
		} else if which(value) {
			delete(m, name)
		}
	}
}
