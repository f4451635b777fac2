package fault

import (
	"bytes"
	"encoding/json"
	"net/http"
	"strings"

	"customs.example/runner/reference"
	"customs.example/runner/reference/change"
	"customs.example/specs/requirement"
)

// standardFaults depart from what all Google APIs have in common: media types,
// query parameters, and how a body is read.
func standardFaults() []Fault {
	return []Fault{
		{"standard-update-in-plain-text", requirement.DirectoryResponseMediaType,
			"what an update answers is declared as plain text", typingSuccesses(isUpdate, "text/plain; charset=utf-8")},
		{"standard-read-by-my-customer-untyped", requirement.DirectoryResponseMediaType,
			"my_customer is read without a media type", heading(readsMyCustomer, withoutType)},
		{"standard-quota-user-refused", requirement.DirectoryRequestClientQueries,
			"the parameter quotaUser is refused", answering(asks(isDirectory, "quotaUser="), refusedQuery)},
		{"standard-print-of-updates-refused", requirement.DirectoryRequestClientQueries,
			"an update with prettyPrint=false is refused", answering(asks(isUpdate, "prettyPrint=false"), refusedQuery)},
		{"standard-all-fields-are-none", requirement.DirectoryRequestClientQueries,
			"an update with fields=* is answered with an empty object", answeringEmptily(asks(isUpdate, "fields=*"))},
		{"standard-patch-in-json-refused", requirement.DirectoryRequestClientQueries,
			"a patch with alt=json is refused", answering(asks(isPatch, "alt=json"), refusedQuery)},
		{"standard-second-object-passed-over", requirement.DirectoryRequestMalformed,
			"what follows the first object of a body is passed over", readingUpdates(theFirstObject)},
		{"standard-second-line-passed-over", requirement.DirectoryRequestMalformed,
			"a body is read to the end of its first line", readingUpdates(theFirstLine)},
		{"standard-empty-array-is-empty-object", requirement.DirectoryRequestMalformed,
			"an empty array is taken for an empty object", readingUpdates(emptyArrayIsEmptyObject)},
		{"standard-patch-takes-any-type", requirement.DirectoryRequestTypes,
			"a patch drops top-level texts that are none", readingPatches(asObject(fieldsAreTextsOrAbsent))},
		{"standard-patch-takes-lines-of-any-type", requirement.DirectoryRequestTypes,
			"a patch drops address lines that are no texts", readingPatches(asObject(linesAreTextsOrAbsent))},
	}
}

func isPatch(r *http.Request) bool { return r.Method == http.MethodPatch }

func readsMyCustomer(r *http.Request) bool {
	return r.Method == http.MethodGet && strings.HasSuffix(r.URL.Path, "/my_customer")
}

// asks are some requests with a pair in their query.
func asks(where func(*http.Request) bool, pair string) func(*http.Request) bool {
	return func(r *http.Request) bool { return where(r) && strings.Contains(r.URL.RawQuery, pair) }
}

func typingSuccesses(where func(*http.Request) bool, media string) change.Change {
	return heading(where, func(header http.Header, status int) int {
		if status == http.StatusOK {
			header.Set("Content-Type", media)
		}
		return status
	})
}

// withoutType has no media type declared, nor one guessed.
func withoutType(header http.Header, status int) int {
	if status == http.StatusOK {
		header["Content-Type"] = nil
	}
	return status
}

// answeringEmptily makes what is asked for, and answers {}.
func answeringEmptily(where func(*http.Request) bool) change.Change {
	return change.Around(func(w http.ResponseWriter, r *http.Request, next http.Handler) {
		if where(r) {
			next.ServeHTTP(&discarding{header: http.Header{}}, r)
			emptyObject(w)
			return
		}
		next.ServeHTTP(w, r)
	})
}

// discarding is a writer of answers that nobody is told.
type discarding struct{ header http.Header }

func (d *discarding) Header() http.Header            { return d.header }
func (d *discarding) Write(text []byte) (int, error) { return len(text), nil }
func (d *discarding) WriteHeader(int)                {}

// readingPatches rewrites the bodies of patches before they are read.
func readingPatches(rewrite func(body []byte) []byte) change.Change {
	return change.Patch(func(c change.ProfileCall) (change.Object, *reference.Error) {
		c.Body = rewrite(c.Body)
		return c.Healthy()
	})
}

func theFirstLine(body []byte) []byte {
	first, _, _ := bytes.Cut(body, []byte("\n"))
	if json.Valid(body) {
		return body
	}
	return first
}

func emptyArrayIsEmptyObject(body []byte) []byte {
	if string(body) == "[]" {
		return []byte("{}")
	}
	return body
}

func fieldsAreTextsOrAbsent(m change.Object) {
	for name := range m {
		if name != "postalAddress" {
			keepText(m, name)
		}
	}
}

func linesAreTextsOrAbsent(m change.Object) {
	if lines, ok := m["postalAddress"].(change.Object); ok {
		for name := range lines {
			keepText(lines, name)
		}
	}
}
