package exchange_test

import (
	"testing"

	"customs.example/specs/exchange"
	"customs.example/specs/exchange/exchangetest"
	"github.com/google/go-cmp/cmp"
)

func TestAtFollowsAPointer(t *testing.T) {
	e := exchangetest.OK(`{"a":{"b":[1,{"c":null}]},"x/y":{"~":"z"},"":"empty"}`)
	for pointer, want := range map[string]any{
		"/a/b/0":     1.0,
		"/a/b/1":     map[string]any{"c": nil},
		"/a/b/1/c":   nil,
		"/x~1y/~0":   "z",
		"/":          "empty",
		"/a/b/1/c/d": "nothing",
		"/a/b/2":     "nothing",
		"/a/b/-1":    "nothing",
		"/a/b/one":   "nothing",
		"/a/c":       "nothing",
	} {
		got, found := e.At(pointer)
		if !found {
			got = "nothing"
		}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("At(%q), -want +got:\n%s", pointer, diff)
		}
	}
	if _, found := exchangetest.OK("").At(""); found {
		t.Error("there is something in an empty body")
	}
	if whole, found := exchangetest.OK("[]").At(""); !found || !cmp.Equal(whole, []any{}) {
		t.Errorf("the root is %v, %v", whole, found)
	}
	if sent, found := exchange.Lookup(exchange.Object{"a": exchange.Object{"b": "c"}}, "/a/b"); !found || sent != "c" {
		t.Errorf("got %v, %v", sent, found)
	}
}

func TestTextIsAString(t *testing.T) {
	e := exchangetest.OK(`{"name":"n","code":404,"gone":null}`)
	for pointer, want := range map[string]string{"/name": "n", "/code": "", "/gone": "", "/none": ""} {
		if got := e.Text(pointer); got != want {
			t.Errorf("Text(%q) is %q, want %q", pointer, got, want)
		}
	}
}

func TestAnAnswerInAFewWords(t *testing.T) {
	for want, e := range map[string]*exchange.Exchange{
		"200":                         exchangetest.OK(`{"error":{"status":"NOT_FOUND"}}`),
		"404 NOT_FOUND":               exchangetest.Refusal(404, "NOT_FOUND"),
		"400":                         exchangetest.Answered(400, "<html>"),
		"500":                         exchangetest.Answered(500, `{"error":{"code":500}}`),
		"no answer: connection reset": exchangetest.Lost(),
	} {
		if got := e.Outcome(); got != want {
			t.Errorf("got %q, want %q", got, want)
		}
	}
}
