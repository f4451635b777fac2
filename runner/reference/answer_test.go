package reference_test

import (
	"encoding/json"
	"fmt"
	"io"
	"maps"
	"net/http"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// answer is what came of a call. Body is nil where the text is no JSON object.
type answer struct {
	t           *testing.T
	status      int
	contentType string
	text        string
	body        body
}

// send makes a call. It may be called from any goroutine: where no answer
// came it fails the test, and what it returns has the status 0.
func send(t *testing.T, method, address string, header http.Header, text string) answer {
	t.Helper()
	none := answer{t: t}
	request, err := http.NewRequestWithContext(t.Context(), method, address, strings.NewReader(text))
	if err != nil {
		t.Errorf("%s %s: %v", method, address, err)
		return none
	}
	request.Header = header
	response, err := http.DefaultClient.Do(request)
	if err != nil {
		t.Errorf("%s %s: %v", method, address, err)
		return none
	}
	defer response.Body.Close() //nolint:errcheck // it was only read
	read, err := io.ReadAll(response.Body)
	if err != nil {
		t.Errorf("%s %s: read the answer: %v", method, address, err)
		return none
	}
	a := answer{t: t, status: response.StatusCode, contentType: response.Header.Get("Content-Type"), text: string(read)}
	_ = json.Unmarshal(read, &a.body) // what is no JSON object leaves it nil
	return a
}

// accepted is the body of a 200.
func (a answer) accepted() body {
	a.t.Helper()
	if a.status != http.StatusOK || a.body == nil {
		a.t.Fatalf("got %d %s, want a 200 with a JSON object", a.status, a.text)
	}
	return a.body
}

// outcome is the status, and the code or reason of a refusal: "200",
// "409 ALREADY_EXISTS", "409 duplicate".
func (a answer) outcome() string {
	said := at(a.body, "error", "status")
	if list, ok := at(a.body, "error", "errors").([]any); ok {
		said = at(list[0], "reason")
	}
	if said == nil {
		return fmt.Sprint(a.status)
	}
	return fmt.Sprint(a.status, " ", said)
}

func (a answer) wantOutcome(want string) {
	a.t.Helper()
	if got := a.outcome(); got != want {
		a.t.Errorf("got %s, want %s; the answer: %s", got, want, a.text)
	}
}

// at is what lies at the end of a path of names, nil where there is nothing.
func at(value any, path ...string) any {
	for _, name := range path {
		inner, _ := value.(map[string]any)
		value = inner[name]
	}
	return value
}

// without is the resource but for some of its fields.
func without(resource body, fields ...string) body {
	rest := maps.Clone(resource)
	for _, field := range fields {
		delete(rest, field)
	}
	return rest
}

func wantEqual(t *testing.T, what string, got, want any) {
	t.Helper()
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("%s, -want +got:\n%s", what, diff)
	}
}
