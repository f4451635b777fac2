package cases_test

import (
	"encoding/json"
	"math"
	"strings"
	"testing"

	"customs.example/schemas"
	"customs.example/schemas/cases"
)

func text(t *testing.T, b cases.Body, doc map[string]any) string {
	t.Helper()
	got, err := b.Text(doc)
	if err != nil {
		t.Fatalf("%s: %v", b.Name, err)
	}
	return string(got)
}

func TestEncodeOrdersMembers(t *testing.T) {
	doc := map[string]any{"b": []any{1, nil, "<&>"}, "a": map[string]any{"y": 1.5, "x": true}, "c": json.Number("7")}
	for want, first := range map[string][]string{
		`{"a":{"x":true,"y":1.5},"b":[1,null,"<&>"],"c":7}`: nil,
		`{"c":7,"b":[1,null,"<&>"],"a":{"x":true,"y":1.5}}`: {"c", "absent", "b", "c"},
	} {
		got, err := cases.Encode(doc, first...)
		if err != nil || string(got) != want {
			t.Errorf("first %v: want %s, got %s, %v", first, want, got, err)
		}
	}
}

func TestEncodeSaysWhatIsNoJSON(t *testing.T) {
	_, err := cases.Encode(map[string]any{"a": map[string]any{"b": []any{math.NaN()}}})
	if err == nil || !strings.HasPrefix(err.Error(), "encoding a: encoding b: encoding item 0: ") {
		t.Errorf("want the way to the value, got %v", err)
	}
}

func TestTruncationsAreNoJSON(t *testing.T) {
	for _, doc := range []map[string]any{{}, importBody(), directoryBody()} {
		whole, _ := cases.Encode(doc)
		for _, b := range cases.Truncations() {
			got := text(t, b, doc)
			if got == "" || json.Valid([]byte(got)) || !strings.HasPrefix(string(whole), got) {
				t.Errorf("%s of %s: want a start that is no JSON, got %q", b.Name, whole, got)
			}
		}
	}
}

func TestTruncationsCutWhereTheySay(t *testing.T) {
	got := map[string]string{}
	for _, b := range cases.Truncations() {
		got[b.Name] = text(t, b, map[string]any{"domain": "d.example"})
	}
	same(t, map[string]string{
		"truncated-after-brace":   `{`,
		"truncated-in-name":       `{"d`,
		"truncated-after-colon":   `{"domain":`,
		"truncated-in-the-middle": `{"domain":"`,
		"truncated-before-end":    `{"domain":"d.example"`,
	}, got)
}

func TestMalformedBodies(t *testing.T) {
	got := map[string]string{}
	for _, b := range cases.Malformed()[len(cases.Truncations()):] {
		got[b.Name] = text(t, b, map[string]any{"domain": "d"})
	}
	same(t, map[string]string{
		"text":              `this is not JSON`,
		"text-after-object": `{"domain":"d"} and more`,
		"root-array":        `[{"domain":"d"}]`,
		"root-null":         `null`,
		"root-string":       `"text"`,
		"root-number":       `7`,
		"empty":             ``,
	}, got)
}

func TestBoundariesAreJSONWithinTheLimit(t *testing.T) {
	all := append(cases.Boundaries(schemas.ImportRequest(), cases.JSONNames), cases.Boundaries(schemas.DirectoryCustomerRequest(), cases.Writable)...)
	if want := (6+4+9)*20 + 2*3; len(all) != want {
		t.Errorf("want %d bodies, got %d", want, len(all))
	}
	seen := map[string]bool{}
	for _, b := range all {
		got := text(t, b, importBody())
		if !json.Valid([]byte(got)) || len(got) > cases.MaxBody || seen[b.Name] || b.Phrase == "" {
			t.Errorf("%s: want JSON of at most %d bytes under a name of its own, got %d bytes", b.Name, cases.MaxBody, len(got))
		}
		seen[b.Name] = true
		if strings.HasSuffix(b.Name, "-fills-256-kib") && len(got) != cases.MaxBody {
			t.Errorf("%s: want %d bytes, got %d", b.Name, cases.MaxBody, len(got))
		}
	}
}

func TestBoundariesKeepTheirEscapes(t *testing.T) {
	for _, b := range cases.Boundaries(schemas.ImportRequest(), cases.JSONNames) {
		switch b.Name {
		case "cloudIdentityId-nul-escape":
			same(t, `{"authToken":"t","cloudIdentityId":"a\u0000b","overwriteIfExists":true}`, text(t, b, importBody()))
		case "authToken-surrogate-pair-escape":
			same(t, `{"authToken":"\ud83d\ude00","domain":"d.example","overwriteIfExists":true}`, text(t, b, importBody()))
		}
	}
}

func TestNestings(t *testing.T) {
	all := cases.Nestings(schemas.ImportRequest(), cases.JSONNames)
	same(t, []string{
		"root-arrays-100-deep", "unknown-field-arrays-100-deep", "authToken-arrays-100-deep",
		"root-objects-100-deep", "unknown-field-objects-100-deep", "authToken-objects-100-deep",
		"root-arrays-10000-deep", "unknown-field-objects-10000-deep",
	}, bodyNames(all))
	for _, b := range all {
		got := text(t, b, importBody())
		opened := strings.Count(got, "[") + strings.Count(got, "{")
		closed := strings.Count(got, "]") + strings.Count(got, "}")
		if opened != closed || opened < 100 || strings.Contains(b.Name, "10000") && opened < 10_000 {
			t.Errorf("%s: want it closed and that deep, got %d opened and %d closed", b.Name, opened, closed)
		}
	}
}

func TestTextRefusesToGrowBeyondTheLimit(t *testing.T) {
	large := map[string]any{"domain": strings.Repeat("a", cases.MaxBody)}
	if _, err := cases.Truncations()[0].Text(large); err != nil {
		t.Errorf("a short cut of a large document is fine, got %v", err)
	}
	if _, err := cases.Truncations()[4].Text(large); err == nil || !strings.Contains(err.Error(), "want at most 262144 bytes, got") {
		t.Errorf("want the limit named, got %v", err)
	}
}
