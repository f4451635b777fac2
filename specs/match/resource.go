package match

import (
	"errors"
	"fmt"
	"net/http"
	"net/url"
	"strings"

	"customs.example/specs/exchange"
)

// Carry expects a success that bears what was sent at each of the JSON
// pointers. To expect what was not sent is a mistake of the spec.
func Echo(sent exchange.Object, pointers ...string) Matcher {
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
func EchoOneOf(bodies []exchange.Object, pointers ...string) Matcher {
	carrying := make([]matcher, len(bodies))
	for n, body := range bodies {
		carrying[n] = Echo(body, pointers...).(matcher)
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

// NotDisclose expects an answer in which none of the texts stand, escaped or
// not, be it in the body or in a header.
func NotDisclose(texts ...string) Matcher {
	return matcher{expected: "nothing of the resource in the answer", judge: func(e *exchange.Exchange) verdict {
		document, _ := e.Document()
		told := strings.ToLower(string(e.Body) + fmt.Sprint(document) + unescaped(e.Header))
		for _, text := range texts {
			if text != "" && strings.Contains(told, strings.ToLower(text)) {
				return differs(show(text, true), "")
			}
		}
		return fine
	}}
}

// unescaped are the values of a header as they are and without percent-encoding.
func unescaped(header http.Header) string {
	var text strings.Builder
	for _, values := range header {
		for _, value := range values {
			plain, _ := url.QueryUnescape(value)
			fmt.Fprintln(&text, value, plain)
		}
	}
	return text.String()
}
