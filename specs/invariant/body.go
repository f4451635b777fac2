package invariant

import (
	"bytes"
	"encoding/json"
	"errors"
	"io"
	"slices"
	"strings"

	"customs.example/schemas"
	"customs.example/specs/api"
	"customs.example/specs/match"
	"customs.example/specs/requirement"
)

// request is what follows from the body of an import alone.
func request() []Rule {
	return []Rule{
		{requirement.ImportRequestTypes, "body", "an import in which a field has a value of a wrong type is refused", ruleOn(wronglyTyped)},
		{requirement.ImportRequestMalformed, "body", "an import whose body is no JSON object is refused", ruleOn(func(s *Sighting) bool {
			return s.malformed(cut, text, trailed, rootArray, rootNull, nothing)
		})},
		{requirement.ImportRequestUnknownField, "body", "an import with a field that the method does not have is refused", ruleOn(unknownField)},
		{requirement.ImportRequestParentDiffers, "body", "an import whose body names another account serves that of its path", parentDiffers},
	}
}

// directoryRequest is what follows from the body of a PUT alone.
func directoryRequest() []Rule {
	put := func(described func(*Sighting) bool) func(*History, *Sighting) *Claim {
		return func(_ *History, s *Sighting) *Claim {
			// A conflict may be found before the type of another field.
			if s.Call.Operation != api.PutProfile || !s.decides() || s.Status == 409 || !described(s) {
				return nil
			}
			return claim(match.BeRefused(400))
		}
	}
	return []Rule{
		{requirement.DirectoryRequestTypes, "body", "an update in which a field has a value of a wrong type is refused", put(wronglyTypedProfile)},
		{requirement.DirectoryRequestMalformed, "body", "an update whose body is cut short, plain text or an array is refused", put(func(s *Sighting) bool {
			return s.malformed(cut, text, rootArray)
		})},
	}
}

// wronglyTyped looks at JSON names alone: who does not know a proto name may
// pass over it.
func wronglyTyped(s *Sighting) bool {
	sent, known := s.message()
	return known && s.declaredJSON() && slices.ContainsFunc(schemas.ImportRequest().Check(sent), func(v schemas.Violation) bool {
		name := strings.TrimPrefix(v.Pointer, "/")
		_, alias := aliases[name]
		return v.Keyword == "type" && !alias && name != "parent" && name != "" && safelyWrong(name, sent[name])
	})
}

// safelyWrong leaves out what parsers make a boolean of.
func safelyWrong(name string, value any) bool {
	if name != "overwriteIfExists" {
		return true
	}
	switch value := value.(type) {
	case float64:
		return false
	case string:
		return !slices.Contains([]string{"", "true", "false", "yes", "no", "on", "off", "t", "f", "y", "n", "0", "1"}, strings.ToLower(strings.TrimSpace(value)))
	}
	return true
}

func wronglyTypedProfile(s *Sighting) bool {
	sent, known := s.message()
	return known && s.declaredJSON() && slices.ContainsFunc(schemas.DirectoryCustomerRequest().Check(sent), func(v schemas.Violation) bool {
		return v.Keyword == "type" && (v.Pointer == "/postalAddress" || slices.Contains(writable(), v.Pointer))
	})
}

// unknownField leaves out names that differ from a known one in spelling alone,
// and those that begin like an annotation.
func unknownField(s *Sighting) bool {
	sent, known := s.message()
	if !known || !s.declaredJSON() {
		return false
	}
	fold := func(name string) string { return strings.ToLower(strings.NewReplacer("_", "", "-", "").Replace(name)) }
	for name := range sent {
		spelling := slices.ContainsFunc(schemas.ImportRequest().Properties(), func(p schemas.Property) bool { return fold(p.Name()) == fold(name) })
		if !spelling && name != "" && !strings.ContainsAny(name[:1], "$@") {
			return true
		}
	}
	return false
}

// defect is a way of not being one JSON object that every parser refuses.
type defect func(body []byte) bool

// malformed tells whether a body has one of several defects.
func (s *Sighting) malformed(defects ...defect) bool {
	body := bytes.TrimSpace(s.Call.Body)
	return s.RequestShown && s.declaredJSON() && slices.ContainsFunc(defects, func(has defect) bool { return has(body) })
}

func nothing(body []byte) bool  { return len(body) == 0 }
func rootNull(body []byte) bool { return string(body) == "null" }
func rootArray(body []byte) bool {
	return body != nil && bytes.HasPrefix(body, []byte("[")) && json.Valid(body)
}

// cut is an object that ends in the middle.
func cut(body []byte) bool {
	var object json.RawMessage
	return bytes.HasPrefix(body, []byte("{")) && errors.Is(json.NewDecoder(bytes.NewReader(body)).Decode(&object), io.ErrUnexpectedEOF)
}

// text begins with words. What lenient parsers read, such as names without
// quotes, begins otherwise.
func text(body []byte) bool {
	first, rest, _ := bytes.Cut(body, []byte(" "))
	return len(rest) > 0 && !json.Valid(body) && isWord(first)
}

// trailed is an object with words behind it.
func trailed(body []byte) bool {
	var object map[string]any
	decoder := json.NewDecoder(bytes.NewReader(body))
	if !bytes.HasPrefix(body, []byte("{")) || decoder.Decode(&object) != nil {
		return false
	}
	rest := bytes.TrimSpace(body[decoder.InputOffset():])
	first, _, _ := bytes.Cut(rest, []byte(" "))
	return isWord(first)
}

func isWord(text []byte) bool {
	return len(text) > 0 && bytes.IndexFunc(text, func(r rune) bool { return (r < 'a' || r > 'z') && (r < 'A' || r > 'Z') }) < 0
}

// parentDiffers has the body name another account than the path.
func parentDiffers(_ *History, s *Sighting) *Claim {
	fields, _, known := s.fields()
	parent, _ := fields["parent"].(string)
	named := strings.Split(parent, "/")
	if s.Call.Operation != api.Import || !known || !s.ok() || len(named) < 2 || named[0] != "accounts" || named[1] == "" {
		return nil
	}
	if strings.EqualFold("accounts/"+named[1], s.Call.Account) {
		return nil
	}
	return claim(match.LieUnder(s.Call.Account))
}
