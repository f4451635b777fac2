package fault

import (
	"bytes"
	"io"
	"net/http"
	"regexp"
	"strings"

	"customs.example/runner/reference/change"
	"customs.example/specs/requirement"
)

func wireFaults() []Fault {
	return []Fault{
		{"wire-enum-query-refused", requirement.ImportRequestClientQueries,
			"the query of the gapic client is refused", answering(asksForEnums, refusedQuery)},
		{"wire-pretty-print-refused", requirement.ImportRequestClientQueries,
			"the query of the generated clients is refused", answering(asksForPrettyPrint, refusedQuery)},
		{"wire-method-not-checked", requirement.ImportHTTPMethod,
			"the import's path serves GET", answering(getsImport, emptyObject)},
		{"wire-put-is-post", requirement.ImportHTTPMethod,
			"the import's path takes PUT for POST", change.Around(importByPut)},
		{"wire-long-values-fail", requirement.ImportRobustNoServerError,
			"an import of more than 64 KiB fails", meeting(isImport, longerThan64KiB, fail)},
		{"wire-nul-fails", requirement.ImportRobustNoServerError,
			"an import with a NUL character fails", meeting(isImport, holding(`\u0000`), fail)},
		{"wire-deep-nesting-drops", requirement.ImportRobustNoServerError,
			"an import that is nested deeply loses its connection", meeting(isImport, holding(strings.Repeat("[", 1000)), drop)},
		{"wire-empty-partner-fails", requirement.ImportRobustNoServerError,
			"an import with an empty channelPartnerId fails", meeting(isImport, holding(`"channelPartnerId":""`), fail)},
		{"wire-error-in-plain-text", requirement.ImportErrorBody,
			"a refusal of Cloud Channel is declared as plain text", typingRefusals(isChannel, "text/plain")},
		{"wire-unauthorized-in-html", requirement.ImportErrorBody,
			"a missing bearer is answered in HTML", answering(isAnonymousImport, unauthorizedPage)},
		{"wire-race-on-new-customers", requirement.ImportConcurrentOneCustomer,
			"imports at the same time each make a customer", crowding(renameByTurn)},
		{"wire-conflict-on-new-customers", requirement.ImportConcurrentOneCustomer,
			"imports at the same time all fail", crowding(abort)},
		{"wire-directory-error-without-type", requirement.DirectoryErrorBody,
			"a refusal of the Directory is declared as plain text", typingRefusals(isDirectory, "text/plain")},
		{"wire-directory-long-values-fail", requirement.DirectoryRobustNoServerError,
			"an update with a very long locality fails", meeting(isDirectory, longLocality, fail)},
		{"wire-directory-surrogates-drop", requirement.DirectoryRobustNoServerError,
			"an update with half a surrogate pair loses its connection", meeting(isDirectory, holding(`\ud800"`), drop)},
		{"wire-directory-null-root-fails", requirement.DirectoryRobustNoServerError,
			"an update whose root is null fails", meeting(isDirectory, nullRoot, fail)},
	}
}

func isImport(r *http.Request) bool    { return strings.HasSuffix(r.URL.Path, ":import") }
func isChannel(r *http.Request) bool   { return strings.HasPrefix(r.URL.Path, "/v1/") }
func isDirectory(r *http.Request) bool { return strings.HasPrefix(r.URL.Path, "/admin/") }

func asksForEnums(r *http.Request) bool       { return strings.Contains(r.URL.RawQuery, "%24alt") }
func asksForPrettyPrint(r *http.Request) bool { return r.URL.Query().Has("prettyPrint") }
func getsImport(r *http.Request) bool         { return r.Method == http.MethodGet && isImport(r) }

func isAnonymousImport(r *http.Request) bool {
	return isChannel(r) && r.Header.Get("Authorization") == ""
}

// reply is an answer that no method gave.
type reply func(w http.ResponseWriter)

func refusedQuery(w http.ResponseWriter) {
	answer(w, http.StatusBadRequest, `{"error":{"code":400,"message":"Unknown query.","status":"INVALID_ARGUMENT"}}`)
}

func emptyObject(w http.ResponseWriter) { answer(w, http.StatusOK, `{}`) }

func unauthorizedPage(w http.ResponseWriter) {
	w.Header().Set("Content-Type", "text/html")
	answer(w, http.StatusUnauthorized, "<html>Unauthorized</html>")
}

func fail(w http.ResponseWriter) {
	answer(w, http.StatusInternalServerError, `{"error":{"code":500,"message":"Internal error.","status":"INTERNAL"}}`)
}

// drop loses the connection.
func drop(http.ResponseWriter) { panic(http.ErrAbortHandler) }

func answer(w http.ResponseWriter, status int, body string) {
	if w.Header().Get("Content-Type") == "" {
		w.Header().Set("Content-Type", "application/json")
	}
	w.WriteHeader(status)
	_, _ = io.WriteString(w, body) // the client is gone: there is nobody to tell
}

// answering gives a reply to some requests.
func answering(where func(*http.Request) bool, reply reply) change.Change {
	return change.Around(func(w http.ResponseWriter, r *http.Request, next http.Handler) {
		if where(r) {
			reply(w)
			return
		}
		next.ServeHTTP(w, r)
	})
}

// meeting gives a reply to some bodies.
func meeting(where func(*http.Request) bool, is func(body []byte) bool, reply reply) change.Change {
	return change.Around(func(w http.ResponseWriter, r *http.Request, next http.Handler) {
		body, err := io.ReadAll(r.Body)
		if err == nil && where(r) && is(body) {
			reply(w)
			return
		}
		r.Body = io.NopCloser(bytes.NewReader(body))
		next.ServeHTTP(w, r)
	})
}

func holding(text string) func(body []byte) bool {
	return func(body []byte) bool { return bytes.Contains(body, []byte(text)) }
}

func longerThan64KiB(body []byte) bool { return len(body) > 64<<10 }
func nullRoot(body []byte) bool        { return string(body) == "null" }

var thousandLetters = regexp.MustCompile(`"locality":"a{1000}`)

func longLocality(body []byte) bool { return thousandLetters.Match(body) }

func importByPut(w http.ResponseWriter, r *http.Request, next http.Handler) {
	if r.Method == http.MethodPut && isImport(r) {
		r.Method = http.MethodPost
	}
	next.ServeHTTP(w, r)
}
