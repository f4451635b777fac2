package match

import (
	"errors"
	"fmt"
	"maps"
	"slices"
	"strconv"
	"strings"

	"customs.example/specs/exchange"
)

// BeTheResourceOf expects a success whose body equals that of an earlier
// exchange in all that is documented. Members at the given JSON pointers may
// differ.
func BeTheResourceOf(earlier *exchange.Exchange, except ...string) Matcher {
	return onSuccess("the resource that came before", func(e *exchange.Exchange) verdict {
		want, err := earlier.Document()
		if err != nil {
			return differs("before: "+err.Error(), "")
		}
		got, _ := e.Document()
		want, got = documented(e.Call.API, want), documented(e.Call.API, got)
		pointer, same := compare(want, got, "", except)
		if same {
			return fine
		}
		before, had := exchange.Lookup(want, pointer)
		now, has := exchange.Lookup(got, pointer)
		return differs(show(now, has)+" where "+show(before, had)+" was", pointer)
	})
}

// Carry expects a success that bears what was sent at each of the JSON
// pointers. To expect what was not sent is a mistake of the spec.
func Carry(sent exchange.Object, pointers ...string) Matcher {
	for _, pointer := range pointers {
		if _, ok := exchange.Lookup(sent, pointer); !ok {
			return matcher{mistake: errors.New("a spec expects an answer to carry what it did not send at " + pointer)}
		}
	}
	return onSuccess("the values that were sent", func(e *exchange.Exchange) verdict {
		for _, pointer := range pointers {
			want, _ := exchange.Lookup(sent, pointer)
			got, found := e.At(pointer)
			if _, same := compare(want, got, pointer, nil); !same {
				return differs(show(got, found)+" where "+show(want, true)+" was sent", pointer)
			}
		}
		return fine
	})
}

// CarryOneOf expects a success that bears one of several bodies whole, at all of
// the JSON pointers. Where nothing was accepted, there is nothing to bear.
func CarryOneOf(bodies []exchange.Object, pointers ...string) Matcher {
	carrying := make([]matcher, len(bodies))
	for n, body := range bodies {
		carrying[n] = Carry(body, pointers...).(matcher)
		if carrying[n].mistake != nil {
			return carrying[n]
		}
	}
	return onSuccess("one of the bodies that were accepted, and no mixture", func(e *exchange.Exchange) verdict {
		last := fine
		for _, body := range carrying {
			if last = body.judge(e); last.ok {
				return fine
			}
		}
		return last
	})
}

// Keep expects a success with the values that an earlier exchange had at the
// JSON pointers.
func Keep(earlier *exchange.Exchange, pointers ...string) Matcher {
	return onSuccess("what was there before", func(e *exchange.Exchange) verdict {
		for _, pointer := range pointers {
			was, had := earlier.At(pointer)
			is, has := e.At(pointer)
			if _, same := compare(was, is, pointer, nil); !same {
				return differs(show(is, has)+" where "+show(was, had)+" was", pointer)
			}
		}
		return fine
	})
}

// NotDisclose expects an answer in which none of the texts stand, escaped or not.
func NotDisclose(texts ...string) Matcher {
	return matcher{expected: "nothing of the resource in the answer", judge: func(e *exchange.Exchange) verdict {
		document, _ := e.Document()
		told := strings.ToLower(string(e.Body) + fmt.Sprint(document))
		for _, text := range texts {
			if text != "" && strings.Contains(told, strings.ToLower(text)) {
				return differs(show(text, true), "")
			}
		}
		return fine
	}}
}

// foldedNames are those of domains and language codes, which have no case.
var foldedNames = []string{"customerDomain", "domain", "primaryDomain", "language", "languageCode"}

func folded(pointer string) bool {
	return slices.Contains(foldedNames, pointer[strings.LastIndexByte(pointer, '/')+1:])
}

// compare finds the first JSON pointer, in sorted order, at which two decoded
// values differ. A member that is null is as one that is absent.
func compare(want, got any, at string, except []string) (pointer string, same bool) {
	if slices.Contains(except, at) {
		return "", true
	}
	switch want := want.(type) {
	case map[string]any:
		got, ok := got.(map[string]any)
		if !ok {
			return at, false
		}
		return compareMembers(want, got, at, except)
	case []any:
		got, ok := got.([]any)
		if !ok || len(want) != len(got) {
			return at, false
		}
		for n := range want {
			if pointer, same := compare(want[n], got[n], at+"/"+strconv.Itoa(n), except); !same {
				return pointer, false
			}
		}
		return "", true
	case string:
		text, ok := got.(string)
		if strings.HasSuffix(at, "Time") {
			return at, ok && sameInstant(want, text)
		}
		if folded(at) {
			return at, ok && strings.EqualFold(want, text)
		}
	}
	return at, want == got
}

func compareMembers(want, got map[string]any, at string, except []string) (pointer string, same bool) {
	names := slices.Collect(maps.Keys(want))
	for name := range got {
		if _, both := want[name]; !both {
			names = append(names, name)
		}
	}
	slices.Sort(names)
	for _, name := range names {
		pointer := at + "/" + escapePointer.Replace(name)
		if pointer, same := compare(want[name], got[name], pointer, except); !same {
			return pointer, false
		}
	}
	return "", true
}

var escapePointer = strings.NewReplacer("~", "~0", "/", "~1")
