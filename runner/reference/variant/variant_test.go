package variant_test

import (
	"context"
	"net/http"
	"net/http/httptest"
	"net/http/httptrace"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"

	"customs.example/runner/reference"
	"customs.example/runner/reference/change/changetest"
	"customs.example/runner/reference/variant"
	"customs.example/specs/requirement"
)

var kebab = regexp.MustCompile(`^[a-z0-9]+(-[a-z0-9]+)+$|^[a-z]+$`)

func TestEveryVariantIsToldApart(t *testing.T) {
	all := variant.All()
	if err := variant.Validate(all); err != nil {
		t.Error(err)
	}
	lines := map[string]string{}
	for _, v := range all {
		if !kebab.MatchString(v.ID) {
			t.Errorf("%q is not written as ids are", v.ID)
		}
		if other, twice := lines[v.Line]; twice || v.Line == "" {
			t.Errorf("%s says %q, as %q does", v.ID, v.Line, other)
		}
		lines[v.Line] = v.ID
	}
}

func TestValidateFindsBrokenRecords(t *testing.T) {
	for says, broken := range map[string][]variant.Variant{
		"two variants have this id":            {{ID: "slow"}, {ID: "slow"}},
		"is no requirement of level SHOULD":    {{ID: "slow", Warned: []requirement.ID{requirement.ImportUnionExclusive}}},
		`"no.such" is no requirement of level`: {{ID: "slow", Warned: []requirement.ID{"no.such"}}},
	} {
		if err := variant.Validate(broken); err == nil || !strings.Contains(err.Error(), says) {
			t.Errorf("got %v, want an error that says %q", err, says)
		}
	}
}

func TestAVariantIsFoundByItsID(t *testing.T) {
	if v, ok := variant.Lookup("slow"); !ok || v.ID != "slow" {
		t.Errorf("got %+v, %t", v, ok)
	}
	if v, ok := variant.Lookup("fast"); ok {
		t.Errorf("got %+v for an id that no variant has", v)
	}
}

// behindTheAnswer are the variants that answer as the reference does: what
// differs are the connection, the time, what depends on headers, and texts that no
// plain world has; tests of their own look there.
var behindTheAnswer = []string{"connection-closed-unannounced", "slow", "not-modified", "customer-letters-composed-when-read"}

func TestEveryVariantAnswersSomethingElse(t *testing.T) {
	healthy := changetest.Talk(reference.Options{})
	for _, v := range variant.All() {
		differs := !slices.Equal(healthy, changetest.Talk(v.Options()))
		if differs == slices.Contains(behindTheAnswer, v.ID) {
			t.Errorf("%s: its answers differ from those of the reference: %t", v.ID, differs)
		}
	}
}

// neverTheSame are the variants that put the time or chance into their answers.
var neverTheSame = []string{"more-members", "etag-of-each-write", "etag-of-each-read", "mixture-gateway"}

func TestTwoReferencesOfAVariantShareNothing(t *testing.T) {
	for _, v := range variant.All() {
		one, other := v.Options(), v.Options()
		if one.Rules == other.Rules {
			t.Errorf("%s: two references have the same rules", v.ID)
		}
		same := slices.Equal(changetest.Talk(one), changetest.Talk(other))
		if !same && !slices.Contains(neverTheSame, v.ID) {
			t.Errorf("%s: what was said to one reference shows in another", v.ID)
		}
	}
}

func TestAMixtureDiffersInEachOfItsWays(t *testing.T) {
	mixed, ok := variant.Lookup("mixture-careful")
	if !ok {
		t.Fatal("there is no such mixture")
	}
	p := changetest.Open(mixed.Options())
	answer := p.Do(changetest.ReadBack("anonymous", "accounts/C0/customers/S0"))
	if answer.Header.Get("Connection") != "close" {
		t.Errorf("got %v, want a connection that closes", answer)
	}
}

func TestAConnectionIsClosedWithoutAWord(t *testing.T) {
	v, _ := variant.Lookup("connection-closed-unannounced")
	server := httptest.NewServer(reference.New(v.Options()))
	defer server.Close()
	for range 2 {
		reused := false
		ctx := httptrace.WithClientTrace(context.Background(), &httptrace.ClientTrace{GotConn: func(c httptrace.GotConnInfo) { reused = c.Reused }})
		request, err := http.NewRequestWithContext(ctx, http.MethodGet, server.URL+"/admin/directory/v1/customers/my_customer", nil)
		if err != nil {
			t.Fatal(err)
		}
		response, err := server.Client().Do(request)
		if err != nil {
			t.Fatal(err)
		}
		_ = response.Body.Close()
		if reused || response.Close || response.StatusCode != http.StatusUnauthorized {
			t.Errorf("got %s, on a connection that was used before: %t, announced to close: %t", response.Status, reused, response.Close)
		}
	}
}

func TestSomeAnswersTakeTheirTime(t *testing.T) {
	v, _ := variant.Lookup("slow")
	p := changetest.Open(v.Options())
	started := time.Now()
	for range 64 {
		p.Do(changetest.ReadBack("anonymous", "accounts/C0/customers/S0"))
	}
	const least = 2 * time.Millisecond
	if took := time.Since(started); took < least {
		t.Errorf("64 answers took %v, want %v or more", took, least)
	}
}
