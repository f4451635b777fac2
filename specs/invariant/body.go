package invariant

import (
	"bytes"
	"encoding/json"
	"errors"
	"io"
	"net/http"
	"slices"
	"strings"
	"sync"

	"customs.example/schemas"
	"customs.example/specs/api"
	"customs.example/specs/exchange"
	"customs.example/specs/match"
	"customs.example/specs/requirement"
)

// request is what follows from the body of an import alone.
func request() []Rule {
	return []Rule{
		{requirement.ImportRequestTypes, "body", imports, aRequest, alone, "an import in which a field has a value of a wrong type is refused", ruleOn(wronglyTyped)},
		{requirement.ImportRequestMalformed, "body", imports, aRequest, alone, "an import whose body is no JSON object is refused", ruleOn(func(s *step) bool {
			return s.malformed(cut, text, trailed, followed, rootArray, rootNull, nothing)
		})},
		{requirement.ImportRequestUnknownField, "body", imports, aRequest, alone, "an import with a field that the method does not have is refused", ruleOn(unknownField)},
		{requirement.ImportRequestParentDiffers, "body", imports, both, alone, "an import whose body names another account serves that of its path", parentDiffers},
	}
}

// directoryRequest is what follows from the body of a PUT alone.
func directoryRequest() []Rule {
	put := func(described func(*step) bool) func(*history, *step) *Claim {
		return func(_ *history, s *step) *Claim {
			// A conflict may be found before the type of another field.
			if s.Call.Operation != api.PutProfile || !s.decides() || s.Status == http.StatusConflict || !described(s) {
				return nil
			}
			return claim(match.BeRefused(http.StatusBadRequest))
		}
	}
	return []Rule{
		{requirement.DirectoryRequestTypes, "body", puts, aRequest, alone, "an update in which a field has a value of a wrong type is refused", put(wronglyTypedProfile)},
		{requirement.DirectoryRequestMalformed, "body", puts, aRequest, alone, "an update whose body is cut short, plain text or an array is refused", put(func(s *step) bool {
			return s.malformed(cut, text, rootArray)
		})},
	}
}

// wronglyTyped tells whether a field of an import has a value of a wrong type.
func wronglyTyped(s *step) bool {
	sent, known := s.message()
	return known && s.declaredJSON() && slices.ContainsFunc(importFields(), func(p schemas.Property) bool {
		value, there := sent[p.Name()]
		return there && !p.Admits(value) && safelyWrong(p.Name(), value)
	})
}

// importFields are the fields of an import by their JSON names: who does not know
// a proto name may pass over it. A parent belongs to the path.
var importFields = sync.OnceValue(func() []schemas.Property {
	return slices.DeleteFunc(schemas.ImportRequest().Properties(), func(p schemas.Property) bool {
		_, alias := aliases[p.Name()]
		return alias || p.Name() == "parent"
	})
})

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

func wronglyTypedProfile(s *step) bool {
	sent, known := s.message()
	return known && s.declaredJSON() && slices.ContainsFunc(profileFields(), func(p schemas.Property) bool {
		value, there := exchange.Lookup(sent, p.Pointer)
		return there && !p.Admits(value)
	})
}

// profileFields are the members of a profile that a client may set.
var profileFields = sync.OnceValue(func() []schemas.Property {
	return slices.DeleteFunc(schemas.DirectoryCustomerRequest().Properties(), func(p schemas.Property) bool {
		return p.Pointer != "/postalAddress" && !slices.Contains(writable(), p.Pointer)
	})
})

// unknownField leaves out names that differ from a known one in spelling alone,
// and those that begin like an annotation.
func unknownField(s *step) bool {
	sent, known := s.message()
	if !known || !s.declaredJSON() {
		return false
	}
	for name := range sent {
		if !knownSpelling(name) && name != "" && !strings.ContainsAny(name[:1], "$@") {
			return true
		}
	}
	return false
}

// knownSpelling tells whether a name is a field's, or is one but for its spelling.
func knownSpelling(name string) bool {
	names := fieldNames()
	return names[name] || names[folded(name)]
}

// fieldNames are those of an import, as they are and folded.
var fieldNames = sync.OnceValue(func() map[string]bool {
	names := map[string]bool{}
	for _, p := range schemas.ImportRequest().Properties() {
		names[p.Name()], names[folded(p.Name())] = true, true
	}
	return names
})

// separators are what spellings of a name differ in, beside the case.
var separators = strings.NewReplacer("_", "", "-", "")

func folded(name string) string { return strings.ToLower(separators.Replace(name)) }

// defect is a way of not being one JSON object that every parser refuses.
type defect func(body []byte) bool

// malformed tells whether a body has one of several defects.
func (s *step) malformed(defects ...defect) bool {
	if _, sound := s.message(); sound {
		return false
	}
	body := bytes.TrimSpace(s.Call.Body)
	return s.Visible.Request && s.declaredJSON() && slices.ContainsFunc(defects, func(has defect) bool { return has(body) })
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

// followed is an object with another one behind it.
func followed(body []byte) bool {
	var first, second map[string]any
	decoder := json.NewDecoder(bytes.NewReader(body))
	return bytes.HasPrefix(body, []byte("{")) && decoder.Decode(&first) == nil && decoder.Decode(&second) == nil && second != nil
}

func isWord(text []byte) bool {
	return len(text) > 0 && bytes.IndexFunc(text, func(r rune) bool { return (r < 'a' || r > 'z') && (r < 'A' || r > 'Z') }) < 0
}

// parentDiffers has the body name another account than the path.
func parentDiffers(_ *history, s *step) *Claim {
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
