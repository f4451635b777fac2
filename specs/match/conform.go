package match

import (
	"fmt"
	"mime"
	"net/http"
	"strings"

	"customs.example/schemas"
	"customs.example/specs/api"
	"customs.example/specs/exchange"
)

// Conform expects a success whose body conforms to the schema of its operation. Enum
// values that the descriptors do not know are as good as those that they do.
func Conform() Matcher {
	return onSuccess("a body that conforms to its schema", func(e *exchange.Exchange) verdict {
		document, _ := e.Document()
		return firstViolation(withoutNewEnums(responseSchema(e.Call), document))
	})
}

func firstViolation(violations []schemas.Violation) verdict {
	if len(violations) == 0 {
		return fine
	}
	return differs(violations[0].String(), violations[0].Pointer)
}

// responseSchema is the schema of a success. Enums may be numbers for a client
// that asked for numbers.
func responseSchema(call exchange.Call) *schemas.Schema {
	switch {
	case call.API == api.Directory:
		return schemas.DirectoryCustomer()
	case strings.Contains(call.Query, "enum-encoding%3Dint"):
		return schemas.ChannelCustomerEnumInt()
	default:
		return schemas.ChannelCustomer()
	}
}

// LieUnder expects a Customer whose name lies under the account of the request.
func LieUnder(account string) Matcher {
	return onSuccess("a name under "+account, func(e *exchange.Exchange) verdict {
		if strings.HasPrefix(e.Name(), account+"/") {
			return fine
		}
		value, found := e.At("/name")
		return differs(show(value, found), "/name")
	})
}

// AgreeWithItself expects cloudIdentityInfo.primaryDomain, where it is given,
// to be the domain.
func AgreeWithItself() Matcher {
	return onSuccess("one primary domain throughout", func(e *exchange.Exchange) verdict {
		const pointer = "/cloudIdentityInfo/primaryDomain"
		value, found := e.At(pointer)
		domain := e.Text("/domain")
		if !found || value == nil || domain == "" || strings.EqualFold(fmt.Sprint(value), domain) {
			return fine
		}
		return differs(show(value, found), pointer)
	})
}

// HaveAnErrorBody expects a refusal to carry the error body of its API.
func HaveAnErrorBody() Matcher {
	return matcher{expected: "a well formed error body", judge: func(e *exchange.Exchange) verdict {
		if media, _, err := mime.ParseMediaType(e.Header.Get("Content-Type")); err != nil || media != "application/json" {
			return differs("Content-Type "+show(e.Header.Get("Content-Type"), true), "")
		}
		document, err := e.Document()
		if err != nil {
			return differs(err.Error(), "")
		}
		// What is null is as absent, and what is absent may have to be there.
		if v := firstViolation(errorSchema(e.Call.API).Check(withoutNull(document))); !v.ok {
			return v
		}
		return errorAgrees(e)
	}}
}

func withoutNull(value any) any {
	object, ok := value.(map[string]any)
	if !ok {
		return value
	}
	kept := map[string]any{}
	for name, member := range object {
		if member != nil {
			kept[name] = withoutNull(member)
		}
	}
	return kept
}

func errorSchema(of api.API) *schemas.Schema {
	if of == api.Directory {
		return schemas.DirectoryError()
	}
	return schemas.ChannelError()
}

// errorAgrees holds the body's code, and its name where it has one, to the
// HTTP status.
func errorAgrees(e *exchange.Exchange) verdict {
	code, found := e.At("/error/code")
	if fmt.Sprint(code) != fmt.Sprint(e.Status) {
		return differs(show(code, found)+" in an answer of "+fmt.Sprint(e.Status), "/error/code")
	}
	if e.Call.API == api.Directory {
		return fine
	}
	name := e.Text("/error/status")
	if status, _ := schemas.HTTPStatus(name); status != e.Status {
		return differs(fmt.Sprintf("%q in an answer of %d %s", name, e.Status, http.StatusText(e.Status)), "/error/status")
	}
	return fine
}
