package specs

import (
	"net/http"
	"slices"
	"testing"

	"customs.example/fixtures/role"
	"customs.example/specs/api"
	"customs.example/specs/exchange"
	"customs.example/specs/exchange/exchangetest"
	"customs.example/specs/requirement"
	"github.com/google/go-cmp/cmp"
)

// operations make one call of each operation.
func operations() map[api.Operation]func(*Situation) *exchange.Exchange {
	return map[api.Operation]func(*Situation) *exchange.Exchange{
		api.Import:       importing,
		api.ReadBack:     func(s *Situation) *exchange.Exchange { return s.ReadBack(s.Linked(role.Reseller, role.Customer).Name) },
		api.GetProfile:   func(s *Situation) *exchange.Exchange { return s.Get(api.MyCustomer) },
		api.PutProfile:   func(s *Situation) *exchange.Exchange { return s.Put(api.MyCustomer, s.Profile(role.Customer)) },
		api.PatchProfile: func(s *Situation) *exchange.Exchange { return s.Patch(api.MyCustomer, s.Profile(role.Customer)) },
		api.Elsewhere:    func(s *Situation) *exchange.Exchange { return s.Elsewhere(http.MethodGet, AccountParent) },
	}
}

// watchRow is a watched requirement on an operation: an exchange that meets it
// and one that does not.
type watchRow struct {
	requirement requirement.ID
	on          api.Operation
	good, bad   *exchange.Exchange
	// expected, got and pointer are what is found in the bad exchange.
	expected, got, pointer string
}

const (
	conforms  = "200 with a body that conforms to its schema"
	errorForm = "a well formed error body"
	answers   = "an answer below 500"
)

func watchRows() []watchRow {
	account := cast().Account(role.Reseller)
	html := exchangetest.As("text/html", exchangetest.Answered(403, "<p>no"))
	htmlSeen := `Content-Type "text/html"`
	kindless := exchangetest.OK(`{"id":"C1","customerDomain":"d.example"}`)
	legacy := exchangetest.Answered(403, `{"error":{"code":403,"message":"no"}}`)
	rows := []watchRow{
		{requirement.ImportRobustNoServerError, api.Import, exchangetest.OK(customer), exchangetest.Answered(500, "{}"), answers, "500", ""},
		{requirement.ImportErrorBody, api.Import, exchangetest.Refusal(409, "ALREADY_EXISTS"), html, errorForm, htmlSeen, ""},
		{requirement.ImportResponseSchema, api.Import, exchangetest.OK(customer), exchangetest.OK(`{"name":"` + account + `/customers/S1","domain":7}`),
			conforms, `"/domain": is integer, must be string or null (type)`, "/domain"},
		{requirement.ImportResponseParent, api.Import, exchangetest.OK(customer), exchangetest.OK(`{"name":"` + account + `1/customers/S1"}`),
			"200 with a name under " + account, `"` + account + `1/customers/S1"`, "/name"},
		{requirement.ImportResponseConsistent, api.Import, exchangetest.OK(customer), exchangetest.OK(`{"name":"` + account + `/customers/S1","domain":"d.example","cloudIdentityInfo":{"primaryDomain":"e.example"}}`),
			"200 with one primary domain throughout", `"e.example"`, "/cloudIdentityInfo/primaryDomain"},
		{requirement.DirectoryGetSchema, api.GetProfile, exchangetest.OK(profile), kindless, conforms, `"": lacks kind (required)`, ""},
		{requirement.DirectoryUpdateRoundTrip, api.PutProfile, exchangetest.OK(profile), kindless, conforms, `"": lacks kind (required)`, ""},
		{requirement.DirectoryPatchMerges, api.PatchProfile, exchangetest.OK(profile), kindless, conforms, `"": lacks kind (required)`, ""},
	}
	for _, operation := range []api.Operation{api.GetProfile, api.PutProfile, api.PatchProfile} {
		rows = append(rows,
			watchRow{requirement.DirectoryRobustNoServerError, operation, exchangetest.OK(profile), exchangetest.Lost(), answers, "no answer: connection reset", ""},
			watchRow{requirement.DirectoryErrorBody, operation, legacy, html, errorForm, htmlSeen, ""})
	}
	return rows
}

func TestTheRowsAreAllThatIsWatched(t *testing.T) {
	var want, tested []string
	for _, w := range watches {
		for _, operation := range w.operations {
			want = append(want, string(w.requirement)+" on "+string(operation))
		}
	}
	for _, row := range watchRows() {
		tested = append(tested, string(row.requirement)+" on "+string(row.on))
	}
	slices.Sort(want)
	slices.Sort(tested)
	if diff := cmp.Diff(want, tested); diff != "" {
		t.Errorf("what is watched and what is tested, -watched +tested:\n%s", diff)
	}
}

func TestEachWatchTellsAGoodExchangeFromABadOne(t *testing.T) {
	for _, row := range watchRows() {
		t.Run(string(row.requirement)+"/"+string(row.on), func(t *testing.T) {
			call := func(s *Situation) { operations()[row.on](s) }
			good := run(t, inTurn(row.good), call)
			if !good.Passed() {
				t.Errorf("the good exchange: %s", good)
			}
			bad := run(t, inTurn(row.bad), call)
			wantFindings(t, bad, Finding{Requirement: row.requirement, Expected: row.expected, Got: row.got, Pointer: row.pointer})
		})
	}
}

func TestServerErrorsOfReadBackAreLeftToTheSpec(t *testing.T) {
	outcome := run(t, answering(500, ""), func(s *Situation) { operations()[api.ReadBack](s) })
	if !outcome.Passed() {
		t.Errorf("found %v", outcome.Findings)
	}
}
