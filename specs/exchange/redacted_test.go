package exchange_test

import (
	"errors"
	"net/http"
	"strings"
	"testing"
	"time"

	"customs.example/specs/exchange"
	"github.com/google/go-cmp/cmp"
)

// marking shows of everything what it was asked for as.
type marking struct{}

func (marking) Text(text string) string   { return "text " + text }
func (marking) Query(query string) string { return "query " + query }
func (marking) Header(header http.Header) http.Header {
	return http.Header{"Names": {strings.Join(header["Server"], " ")}}
}

func TestEveryPartOfAnExchangeIsRedacted(t *testing.T) {
	made := &exchange.Exchange{
		Call:   exchange.Call{Method: "GET", Path: "/v1", Query: "alt=json", Bearer: "b", Header: http.Header{"If-Match": {"e"}}, Body: []byte("{}"), Caller: "reseller", Turn: 3},
		Status: 200, Header: http.Header{"Server": {"s"}}, Body: []byte("[]"), Lost: errors.New("EOF"), Took: time.Second,
	}
	got := exchange.Redacted(made, marking{})
	want := exchange.Call{Method: "GET", Path: "text /v1", Query: "query alt=json", Bearer: "text b", Header: http.Header{"If-Match": {"text e"}}, Body: []byte("text {}"), Caller: "reseller", Turn: 3}
	if diff := cmp.Diff(want, got.Call); diff != "" {
		t.Errorf("the call, -want +got:\n%s", diff)
	}
	if got.Status != 200 || got.Took != time.Second || string(got.Body) != "text []" || got.Lost.Error() != "text EOF" || got.Header.Get("Names") != "s" {
		t.Errorf("got %+v", got)
	}
	if made.Call.Path != "/v1" || made.Call.Header.Get("If-Match") != "e" || string(made.Body) != "[]" || made.Header.Get("Server") != "s" {
		t.Errorf("the exchange itself was changed: %+v", made)
	}
}

func TestACallWithoutABodyHasNone(t *testing.T) {
	got := exchange.Redacted(&exchange.Exchange{}, marking{})
	if got.Call.Body != nil || got.Lost != nil {
		t.Errorf("got %+v", got)
	}
}
