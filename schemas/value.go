package schemas

import (
	"encoding/json"
	"errors"
	"fmt"
	"math"
	"strconv"
)

// inspect reports whether v can be handed to the checker as it is, and every
// value inside that no JSON decoder gives.
//
// A value is not ready when it holds a number that is no json.Number, since the
// checker lets a float64 pass any schema, or one so large that the checker
// fails on it.
func inspect(v any) (ready bool, foreign []Violation) {
	switch v := v.(type) {
	case nil, string, bool:
		return true, nil
	case json.Number:
		return inspectNumber(v)
	case float64:
		return false, foreignIf(math.IsNaN(v) || math.IsInf(v, 0), v)
	case int, int32, int64:
		return false, nil
	case map[string]any:
		ready = true
		for name, member := range v {
			ready, foreign = inspectMember(member, name, ready, foreign)
		}
		return ready, foreign
	case []any:
		ready = true
		for i, item := range v {
			ready, foreign = inspectMember(item, strconv.Itoa(i), ready, foreign)
		}
		return ready, foreign
	}
	return false, foreignIf(true, v)
}

func inspectMember(member any, name string, ready bool, foreign []Violation) (bool, []Violation) {
	memberReady, found := inspect(member)
	for _, f := range found {
		f.Pointer = "/" + escape(name) + f.Pointer
		foreign = append(foreign, f)
	}
	return ready && memberReady, foreign
}

func inspectNumber(n json.Number) (bool, []Violation) {
	_, err := strconv.ParseFloat(string(n), 64)
	return err == nil, foreignIf(errors.Is(err, strconv.ErrSyntax), n)
}

func foreignIf(is bool, v any) []Violation {
	if !is {
		return nil
	}
	return []Violation{{Keyword: "type", Message: fmt.Sprintf("is the Go %T, must be a value that a JSON decoder gives", v)}}
}

// prepared is a copy of v with every number as a json.Number that the checker
// can handle: one beyond a float64 becomes the largest integer of its sign that
// is not, which is as far out of any schema's bounds as the number itself.
func prepared(v any) any {
	switch v := v.(type) {
	case json.Number:
		f, err := strconv.ParseFloat(string(v), 64)
		if err == nil {
			return v
		}
		return json.Number(strconv.FormatFloat(math.Copysign(math.MaxFloat64, f), 'g', -1, 64))
	case float64:
		return json.Number(strconv.FormatFloat(v, 'g', -1, 64))
	case int, int32, int64:
		return json.Number(fmt.Sprint(v))
	case map[string]any:
		object := make(map[string]any, len(v))
		for name, member := range v {
			object[name] = prepared(member)
		}
		return object
	case []any:
		array := make([]any, len(v))
		for i, item := range v {
			array[i] = prepared(item)
		}
		return array
	}
	return v
}
