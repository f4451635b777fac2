package variant

import (
	"encoding/json"
	"net/http"
	"strings"

	"golang.org/x/text/unicode/norm"

	"customs.example/runner/reference"
	"customs.example/runner/reference/change"
)

// sayNotModified answers a read with no body where the client has what it would
// be told.
func sayNotModified(w http.ResponseWriter, r *http.Request, next http.Handler) {
	answer := recorded(r, next)
	var read struct{ ETag string }
	if has := r.Header.Get("If-None-Match"); has != "" && json.Unmarshal(answer.Body.Bytes(), &read) == nil && read.ETag == has {
		w.WriteHeader(http.StatusNotModified)
		return
	}
	copyHead(w, answer)
	_, _ = w.Write(answer.Body.Bytes()) // the client is gone: there is nobody to tell
}

// answerParts leaves out of a Directory answer what the client did not ask for.
func answerParts(w http.ResponseWriter, r *http.Request, next http.Handler) {
	fields := r.URL.Query()["fields"]
	answer := recorded(r, next)
	body := answer.Body.Bytes()
	whole := len(fields) == 0 || fields[0] == "*" || !strings.HasPrefix(r.URL.Path, "/admin/") || answer.Code != http.StatusOK
	switch {
	case whole:
	case fields[0] == "":
		w.WriteHeader(http.StatusNoContent)
		return
	default:
		body = part(body, strings.Split(fields[0], ","))
	}
	copyHead(w, answer)
	_, _ = w.Write(body) // the client is gone: there is nobody to tell
}

func part(body []byte, names []string) []byte {
	var all change.Object
	if json.Unmarshal(body, &all) != nil {
		return body
	}
	some := change.Object{}
	for _, name := range names {
		if value, known := all[name]; known {
			some[name] = value
		}
	}
	return change.Encode(some)
}

func keepAddressInSmallLetters(_, is *reference.Identity, _ reference.Message) {
	is.Profile.AlternateEmail = strings.ToLower(is.Profile.AlternateEmail)
}

// spellingLetters spells the texts of a customer in one form.
func spellingLetters(form norm.Form) func(answer change.Object) {
	return func(answer change.Object) {
		for name, line := range change.Address(answer) {
			change.Address(answer)[name] = form.String(line)
		}
	}
}

// ignoringDomain makes updates that name a domain which is none as if they named
// none.
func ignoringDomain(none any) change.Change {
	return change.Put(func(c change.ProfileCall) (change.Object, *reference.Error) {
		sent := c.Sent()
		if domain, named := sent["customerDomain"]; !named || domain != none {
			return c.Next()
		}
		delete(sent, "customerDomain")
		c.Body = change.Encode(sent)
		return c.Healthy()
	})
}

func namesNullDomain(c change.ProfileCall) bool {
	domain, named := c.Sent()["customerDomain"]
	return named && domain == nil
}

func holdsNothing(c change.ProfileCall) bool {
	sent := c.Sent()
	return sent != nil && len(sent) == 0
}
