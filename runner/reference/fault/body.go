package fault

import (
	"encoding/json"

	"customs.example/runner/reference"
	"customs.example/runner/reference/change"
	"customs.example/specs/requirement"
)

func bodyFaults() []Fault {
	return []Fault{
		{"body-error-without-code", requirement.DirectoryErrorBody, nil,
			"an error of the Directory has no code", directoryErrors(func(_ *reference.Error, e change.Object) { delete(e, "code") })},
		{"body-error-of-another-code", requirement.DirectoryErrorBody, nil,
			"an unknown customer is refused with a code of 400 in an answer of 404", directoryErrors(func(err *reference.Error, e change.Object) {
				if err.Code == reference.NotFound {
					e["code"] = 400
				}
			})},
		{"body-error-without-message", requirement.DirectoryErrorBody, nil,
			"an error of the Directory has an empty message", directoryErrors(func(_ *reference.Error, e change.Object) { e["message"] = "" })},
		{"body-errors-no-list", requirement.DirectoryErrorBody, nil,
			"errors is an object", directoryErrors(func(_ *reference.Error, e change.Object) { e["errors"] = change.Object{"reason": "invalid"} })},
		{"body-numbers-for-texts", requirement.DirectoryRequestTypes, nil,
			"an update takes numbers for texts", updateBodies(func(m change.Object) { texts(m, func(v any) bool { _, ok := v.(float64); return ok }) })},
		{"body-objects-dropped", requirement.DirectoryRequestTypes, nil,
			"an update drops objects where texts are due", updateBodies(func(m change.Object) { dropNested(m, isObject) })},
		{"body-address-of-any-type", requirement.DirectoryRequestTypes, nil,
			"an address that is no object is dropped", updateBodies(func(m change.Object) {
				if _, ok := m["postalAddress"].(change.Object); !ok {
					delete(m, "postalAddress")
				}
			})},
		{"body-lines-of-any-type", requirement.DirectoryRequestTypes, nil,
			"the second address line may have any type", updateBodies(func(m change.Object) {
				if lines, ok := m["postalAddress"].(change.Object); ok {
					keepText(lines, "addressLine2")
				}
			})},
		{"body-wrong-type-conflicts", requirement.DirectoryRequestTypes, nil,
			"a wrong type is refused as a conflict", change.Putting(func(c change.ProfileCall) (change.Object, *reference.Error) {
				answer, err := c.Next()
				if err != nil && c.Message == nil && raw(c) != nil {
					err = change.Refuse(reference.AlreadyExists)
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
				var list []change.Object
				if json.Unmarshal(body, &list) != nil || len(list) != 1 {
					return body
				}
				return change.Encode(list[0])
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

func directoryErrors(edit func(err *reference.Error, body change.Object)) change.Change {
	return change.Rules(func(r *reference.Rules) {
		next := r.Wire.DirectoryError
		r.Wire.DirectoryError = func(e *reference.Error) any {
			body := next(e).(change.Object)
			edit(e, body["error"].(change.Object))
			return body
		}
	})
}

// updateTexts rewrites the bodies of updates before they are read.
func updateTexts(rewrite func(body []byte) []byte) change.Change {
	return change.Putting(func(c change.ProfileCall) (change.Object, *reference.Error) {
		return reference.Healthy().Methods.Put(c.Rules, c.Tx, c.Caller, c.Key, rewrite(c.Body))
	})
}

// updateBodies rewrites the objects of updates before they are read.
func updateBodies(rewrite func(m change.Object)) change.Change {
	return updateTexts(func(body []byte) []byte {
		var m change.Object
		if json.Unmarshal(body, &m) != nil || m == nil {
			return body
		}
		rewrite(m)
		return change.Encode(m)
	})
}

// texts makes texts of some values, at every depth.
func texts(m change.Object, which func(any) bool) {
	for name, value := range m {
		if inner, ok := value.(change.Object); ok {
			texts(inner, which)
		}
		if which(value) {
			m[name] = string(change.Encode(value))
		}
	}
}

// dropNested drops some values, but never the address itself.
func dropNested(m change.Object, which func(any) bool) {
	for name, value := range m {
		if inner, ok := value.(change.Object); ok && name == "postalAddress" {
			dropNested(inner, which)
		} else if which(value) {
			delete(m, name)
		}
	}
}
