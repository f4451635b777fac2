package specs

import (
	"net/http"
	"slices"
	"testing"

	"customs.example/fixtures/role"
	"customs.example/specs/requirement"
	"github.com/google/go-cmp/cmp"
)

// operations make one call of each operation.
func operations() map[Operation]func(*Situation) *Exchange {
	return map[Operation]func(*Situation) *Exchange{
		Import:       importing,
		ReadBack:     func(s *Situation) *Exchange { return s.ReadBack(s.Linked(role.Reseller, role.Customer).Name) },
		GetProfile:   func(s *Situation) *Exchange { return s.Get(MyCustomer) },
		PutProfile:   func(s *Situation) *Exchange { return s.Put(MyCustomer, s.Profile(role.Customer)) },
		PatchProfile: func(s *Situation) *Exchange { return s.Patch(MyCustomer, s.Profile(role.Customer)) },
		Elsewhere:    func(s *Situation) *Exchange { return s.Elsewhere(http.MethodGet, AccountParent) },
	}
}

// watchRow is a watched requirement on an operation: an exchange that meets it
// and one that does not.
type watchRow struct {
	requirement requirement.ID
	on          Operation
	good, bad   *Exchange
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
	html := as("text/html", answered(403, "<p>no"))
	htmlSeen := `Content-Type "text/html"`
	kindless := ok(`{"id":"C1","customerDomain":"d.example"}`)
	legacy := answered(403, `{"error":{"code":403,"message":"no"}}`)
	rows := []watchRow{
		{requirement.ImportRobustNoServerError, Import, ok(customer), answered(500, "{}"), answers, "500", ""},
		{requirement.ImportErrorBody, Import, refusal(409, "ALREADY_EXISTS"), html, errorForm, htmlSeen, ""},
		{requirement.ImportResponseSchema, Import, ok(customer), ok(`{"name":"` + account + `/customers/S1","domain":7}`),
			conforms, `"/domain": is integer, must be string or null (type)`, "/domain"},
		{requirement.ImportResponseParent, Import, ok(customer), ok(`{"name":"` + account + `1/customers/S1"}`),
			"200 with a name under " + account, `"` + account + `1/customers/S1"`, "/name"},
		{requirement.ImportResponseConsistent, Import, ok(customer), ok(`{"name":"` + account + `/customers/S1","domain":"d.example","cloudIdentityInfo":{"primaryDomain":"e.example"}}`),
			"200 with one primary domain throughout", `"e.example"`, "/cloudIdentityInfo/primaryDomain"},
		{requirement.DirectoryGetSchema, GetProfile, ok(profile), kindless, conforms, `"": lacks kind (required)`, ""},
		{requirement.DirectoryUpdateRoundTrip, PutProfile, ok(profile), kindless, conforms, `"": lacks kind (required)`, ""},
		{requirement.DirectoryPatchMerges, PatchProfile, ok(profile), kindless, conforms, `"": lacks kind (required)`, ""},
	}
	for _, operation := range []Operation{GetProfile, PutProfile, PatchProfile} {
		rows = append(rows,
			watchRow{requirement.DirectoryRobustNoServerError, operation, ok(profile), lost(), answers, "no answer: connection reset", ""},
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
	outcome := run(t, answering(500, ""), func(s *Situation) { operations()[ReadBack](s) })
	if !outcome.Passed() {
		t.Errorf("found %v", outcome.Findings)
	}
}
