package fault

import (
	"bytes"
	"encoding/json"

	"customs.example/runner/reference"
	"customs.example/runner/reference/change"
)

// readingImports rewrites the bodies of imports before they are read.
func readingImports(rewrite func(body []byte) []byte) change.Change {
	return change.Import(func(c change.ImportCall) (change.Object, *reference.Error) {
		c.Body = rewrite(c.Body)
		return c.Healthy()
	})
}

// readingUpdates rewrites the bodies of updates before they are read.
func readingUpdates(rewrite func(body []byte) []byte) change.Change {
	return change.Put(func(c change.ProfileCall) (change.Object, *reference.Error) {
		c.Body = rewrite(c.Body)
		return c.Healthy()
	})
}

// asObject rewrites bodies that are JSON objects.
func asObject(edit func(m change.Object)) func(body []byte) []byte {
	return func(body []byte) []byte {
		var m change.Object
		if json.Unmarshal(body, &m) != nil || m == nil {
			return body
		}
		edit(m)
		return change.Encode(m)
	}
}

// ignoring makes some imports as if they did not have a member.
func ignoring(member string, where func(c change.ImportCall) bool) change.Change {
	return change.Import(func(c change.ImportCall) (change.Object, *reference.Error) {
		if where(c) {
			return c.Without(member)
		}
		return c.Next()
	})
}

func theFirstObject(body []byte) []byte {
	var first change.Object
	if json.Valid(body) || json.NewDecoder(bytes.NewReader(body)).Decode(&first) != nil || first == nil {
		return body
	}
	return change.Encode(first)
}

func theOnlyElement(body []byte) []byte {
	var list []change.Object
	if json.Unmarshal(body, &list) != nil || len(list) != 1 {
		return body
	}
	return change.Encode(list[0])
}

func withLastBrace(body []byte) []byte {
	if closed := append(bytes.Clone(body), '}'); json.Valid(closed) {
		return closed
	}
	return body
}

// numbersAreTexts makes texts of numbers, at every depth.
func numbersAreTexts(m change.Object) {
	for name, value := range m {
		switch value := value.(type) {
		case change.Object:
			numbersAreTexts(value)
		case float64:
			m[name] = string(change.Encode(value))
		}
	}
}

func isObject(value any) bool { _, ok := value.(change.Object); return ok }
func isArray(value any) bool  { _, ok := value.([]any); return ok }
func isText(value any) bool   { _, ok := value.(string); return ok }

// keepText drops a member that is no text.
func keepText(m change.Object, name string) {
	if !isText(m[name]) {
		delete(m, name)
	}
}
