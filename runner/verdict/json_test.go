package verdict_test

import (
	"bytes"
	"encoding/json"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"customs.example/runner/verdict"
	"customs.example/runner/verdict/verdicttest/sample"
	"customs.example/specs/requirement"
)

// TestJSONHasEveryDocumentedMember reads the report as a script would, by the
// names and types that scripts rely on.
func TestJSONHasEveryDocumentedMember(t *testing.T) {
	report := readJSON(t, sample.Report())
	holds(t, "the report", report, members{
		"format": aString, "suite": anObject, "target": anObject, "seed": aNumber, "started": aString, "seconds": aNumber,
		"verdict": aString, "summary": anObject, "requirements": aList, "specs": aList, "traffic": anObject,
	})
	if report["format"] != "customs.report/v1" {
		t.Errorf("format %v", report["format"])
	}
	if _, err := time.Parse(time.RFC3339Nano, report["started"].(string)); err != nil {
		t.Error(err)
	}
	holds(t, "suite", report["suite"], members{"version": aString, "requirements": aString, "schemas": aString})
	holds(t, "target", report["target"], members{"url": aString, "mode": aString, "capabilities": aList})
	holds(t, "traffic", report["traffic"], members{"requests": aNumber, "repeated": aNumber, "restarted": aNumber})
	summary := report["summary"].(map[string]any)
	holds(t, "summary", summary, members{"must": anObject, "should": anObject, "observed": aNumber})
	for _, level := range []string{"must", "should"} {
		holds(t, "summary."+level, summary[level], members{"met": aNumber, "violated": aNumber, "unverified": aNumber}, "notApplicable")
	}
	for _, r := range report["requirements"].([]any) {
		holds(t, "a requirement", r, members{
			"id": aString, "level": aString, "status": aString, "statement": aString, "accepted": aString, "specs": aList, "source": anObject,
		}, "reason", "observed")
		holds(t, "a source", r.(map[string]any)["source"], members{"document": aString, "section": aString, "url": aString})
	}
	for _, s := range report["specs"].([]any) {
		holds(t, "a spec", s, members{
			"id": aString, "requirements": aList, "text": aString, "status": aString, "seconds": aNumber,
		}, "reason", "failure", "further", "observed")
	}
}

func TestJSONHasTheEvidence(t *testing.T) {
	spec := readJSON(t, sample.Report())["specs"].([]any)[1].(map[string]any)
	failures := append([]any{spec["failure"]}, spec["further"].([]any)...)
	for _, f := range failures {
		holds(t, "a failure", f, members{
			"requirement": aString, "fingerprint": aString, "expected": aString, "got": aString, "pointer": aString, "exchange": aNumber, "exchanges": aList, "curl": aString,
		})
	}
	exchanges := spec["failure"].(map[string]any)["exchanges"].([]any)
	if len(exchanges) != 2 {
		t.Fatalf("%d exchanges, want 2", len(exchanges))
	}
	for _, e := range exchanges {
		holds(t, "an exchange", e, members{"request": anObject, "response": anObject})
		holds(t, "a request", e.(map[string]any)["request"], members{"method": aString, "url": aString, "caller": aString}, "body")
		holds(t, "a response", e.(map[string]any)["response"], members{"status": aNumber}, "headers", "body", "error")
	}
}

// TestJSONSpellsItsWords holds the values of each enumeration.
func TestJSONSpellsItsWords(t *testing.T) {
	for _, words := range []struct {
		what string
		got  []any
		want string
	}{
		{"verdicts", []any{verdict.Conformant, verdict.Nonconformant, verdict.Incomplete, verdict.None}, "conformant nonconformant incomplete none"},
		{"modes", []any{verdict.Embedded, verdict.Seeded, verdict.Given, verdict.Replayed}, "embedded seeded given replayed"},
		{"statuses", []any{verdict.Met, verdict.Violated, verdict.Unverified, verdict.Observed, verdict.NotApplicable},
			"met violated unverified observed not-applicable"},
		{"statuses of specs", []any{verdict.Passed, verdict.Failed, verdict.SpecUnverified, verdict.Errored}, "passed failed unverified errored"},
		{"levels", []any{requirement.Must, requirement.Should, requirement.May}, "MUST SHOULD MAY"},
	} {
		text, err := json.Marshal(words.got)
		if err != nil {
			t.Fatal(err)
		}
		var read []string
		if err := json.Unmarshal(text, &read); err != nil {
			t.Fatalf("%s: %v", words.what, err)
		}
		if diff := cmp.Diff(strings.Fields(words.want), read); diff != "" {
			t.Errorf("%s (-want +got):\n%s", words.what, diff)
		}
	}
}

// TestJSONIsReadBackAsItWas goes there and back again.
func TestJSONIsReadBackAsItWas(t *testing.T) {
	var text bytes.Buffer
	if err := sample.Report().JSON(&text); err != nil {
		t.Fatal(err)
	}
	if !strings.Contains(text.String(), `"<html>\nno\n</html>"`) {
		t.Errorf("markup is escaped in\n%s", &text)
	}
	decoder := json.NewDecoder(&text)
	decoder.DisallowUnknownFields()
	var got verdict.Report
	if err := decoder.Decode(&got); err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(sample.Report(), &got); diff != "" {
		t.Errorf("read back (-want +got):\n%s", diff)
	}
}

// TestJSONOfAnEmptyReport has lists where there is nothing to list.
func TestJSONOfAnEmptyReport(t *testing.T) {
	empty := &verdict.Report{Specs: []verdict.Spec{}, Target: verdict.Target{Capabilities: []requirement.Capability{}}}
	empty.Conclude(nil)
	report := readJSON(t, empty)
	for _, list := range []any{report["requirements"], report["specs"], report["target"].(map[string]any)["capabilities"]} {
		if items, ok := list.([]any); !ok || len(items) != 0 {
			t.Errorf("got %v where a list of none is due", list)
		}
	}
}

type members map[string]func(any) bool

func aString(value any) bool  { _, ok := value.(string); return ok }
func aNumber(value any) bool  { _, ok := value.(float64); return ok }
func anObject(value any) bool { _, ok := value.(map[string]any); return ok }
func aList(value any) bool    { _, ok := value.([]any); return ok }

// holds expects an object with all of the members, each of its type, and with
// no other but the optional ones.
func holds(t *testing.T, what string, value any, want members, optional ...string) {
	t.Helper()
	object, ok := value.(map[string]any)
	if !ok {
		t.Fatalf("%s is %T, want an object", what, value)
	}
	for name, isOfType := range want {
		if !isOfType(object[name]) {
			t.Errorf("%s has %q: %v (%T)", what, name, object[name], object[name])
		}
	}
	for name, value := range object {
		if want[name] == nil && !slices.Contains(optional, name) {
			t.Errorf("%s has a member %q that is not documented", what, name)
		}
		if value == nil {
			t.Errorf("%s has null for %q", what, name)
		}
	}
}

func readJSON(t *testing.T, report *verdict.Report) map[string]any {
	t.Helper()
	var text bytes.Buffer
	if err := report.JSON(&text); err != nil {
		t.Fatal(err)
	}
	var read map[string]any
	if err := json.Unmarshal(text.Bytes(), &read); err != nil {
		t.Fatal(err)
	}
	return read
}
