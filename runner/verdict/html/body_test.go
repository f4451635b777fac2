package html

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestBodyMarksWhatThePointerLeadsTo(t *testing.T) {
	const refusal = `{"error":{"code":400,"details":[{"a":1.0},{}],"status":"X\u003c"}}`
	for _, tt := range []struct {
		name, text, pointer string
		want                body
	}{
		{"nothing without a pointer", `{"a":1}`, "", body{Before: "{\n  \"a\": 1\n}"}},
		{"a member with its name", refusal, "/error/code", body{
			Before: "{\n  \"error\": {\n    ", Hit: `"code": 400`,
			After: ",\n    \"details\": [\n      {\n        \"a\": 1.0\n      },\n      {}\n    ],\n    \"status\": \"X\\u003c\"\n  }\n}",
		}},
		{"an element", `[1,[2, 3],[]]`, "/1", body{Before: "[\n  1,\n  ", Hit: "[\n    2,\n    3\n  ]", After: ",\n  []\n]"}},
		{"an escaped name", `{"a/b~":null}`, "/a~1b~0", body{Before: "{\n  ", Hit: `"a/b~": null`, After: "\n}"}},
		{"the place of what is missing", `{"error":{"code":1}}`, "/error/status", body{
			Before: "{\n  \"error\": {", Absent: "/error/status", After: "\n    \"code\": 1\n  }\n}",
		}},
		{"the place in an empty object", `{}`, "/a/b", body{Before: "{", Absent: "/a/b", After: "}"}},
		{"the root where a scalar is in the way", `{"error":"no"}`, "/error/status", body{
			Before: "{", Absent: "/error/status", After: "\n  \"error\": \"no\"\n}",
		}},
		{"nothing in what is no JSON", "<html>\nno\n</html>", "/error", body{Before: "<html>\nno\n</html>"}},
		{"what came before a body was cut", `{"a":1,"b":"cut of…`, "/a", body{Before: "{\n  ", Hit: `"a": 1`, After: ",\n  \"b\":\"cut of…"}},
		{"each of two values", "1 2\n", "/a", body{Before: "1\n2"}},
		{"nothing in nothing", "", "/a", body{}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			if diff := cmp.Diff(tt.want, newBody(tt.text, tt.pointer)); diff != "" {
				t.Errorf("body (-want +got):\n%s", diff)
			}
		})
	}
}

func TestBodyOfDeepNestingStaysSmall(t *testing.T) {
	const depth = 2000
	shown := newBody(strings.Repeat("[", depth)+strings.Repeat("]", depth), "/0/0")
	if size := len(shown.Before) + len(shown.Hit) + len(shown.After); size > 200_000 {
		t.Errorf("%d brackets take %d bytes", 2*depth, size)
	}
}

// FuzzBodyKeepsEveryToken holds printing to changing space alone.
func FuzzBodyKeepsEveryToken(f *testing.F) {
	for _, seed := range []string{`{"a":[1,{"b":"c d"}]}`, "[[]", "{\"a\"", "<html>", `{"a":1}{"a":2}`, "\xff\x00", `"\ud800"`, `{"a":1}}`} {
		f.Add(seed, "/a/0")
	}
	unspaced := strings.NewReplacer(" ", "", "\n", "", "\t", "", "\r", "", ":", "", ",", "")
	f.Fuzz(func(t *testing.T, text, pointer string) {
		shown := newBody(text, pointer)
		if got, want := unspaced.Replace(shown.Before+shown.Hit+shown.After), unspaced.Replace(text); got != want {
			t.Errorf("shown as %q, is %q", got, want)
		}
	})
}
