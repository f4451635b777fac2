package specs

import (
	"testing"

	"customs.example/specs/exchange"
	"customs.example/specs/requirement"
	"github.com/google/go-cmp/cmp"
)

// wantFindings holds an outcome to its findings, in order.
func wantFindings(t *testing.T, outcome *Outcome, want ...Finding) {
	t.Helper()
	if outcome.Errored != "" {
		t.Errorf("the suite failed: %s", outcome.Errored)
	}
	if diff := cmp.Diff(want, outcome.Findings); diff != "" {
		t.Errorf("findings, -want +got:\n%s", diff)
	}
}

func TestAnOutcomeForAPersonAtATerminal(t *testing.T) {
	finding := Finding{Requirement: requirement.ImportUnionExclusive, Expected: "400 INVALID_ARGUMENT", Got: "200"}
	pointed := Finding{Requirement: requirement.ImportErrorBody, Expected: "a well formed error body", Got: `"x"`, Pointer: "/error/status", Exchange: 1}
	post, get := &exchange.Exchange{Call: exchange.Call{Method: "POST", Path: "/v1/a"}}, &exchange.Exchange{Call: exchange.Call{Method: "GET", Path: "/v1/b"}}
	tests := map[string]struct {
		outcome Outcome
		want    string
	}{
		"passed":     {Outcome{}, ""},
		"unverified": {Outcome{Unverified: "no world"}, "unverified: no world"},
		"errored":    {Outcome{Errored: "panic: x", Findings: []Finding{finding}, Unverified: "no world"}, "the suite failed: panic: x"},
		"found": {Outcome{Findings: []Finding{finding, pointed}, Exchanges: []*exchange.Exchange{post, get}},
			"import.union.exclusive\nexpected: 400 INVALID_ARGUMENT\n     got: 200\n      in: POST /v1/a\n" +
				"import.error.body\nexpected: a well formed error body\n     got: \"x\"\n      at: /error/status\n      in: GET /v1/b\n"},
		"found, then unverified": {Outcome{Findings: []Finding{finding}, Unverified: "no world"},
			"import.union.exclusive\nexpected: 400 INVALID_ARGUMENT\n     got: 200\nunverified: no world"},
	}
	for name, test := range tests {
		if diff := cmp.Diff(test.want, test.outcome.String()); diff != "" {
			t.Errorf("%s, -want +got:\n%s", name, diff)
		}
		if passed := test.outcome.Passed(); passed != (name == "passed") {
			t.Errorf("%s: Passed is %v", name, passed)
		}
	}
}

func TestOnlyALackOfTheWorldIsUndecided(t *testing.T) {
	for want, outcomes := range map[bool][]Outcome{
		true: {{Unverified: "no world"}},
		false: {
			{}, {Errored: "x"}, {Unverified: "no target", Environment: true},
			{Findings: []Finding{{}}}, {Unverified: "no world", Findings: []Finding{{}}},
		},
	} {
		for _, outcome := range outcomes {
			if outcome.Undecided() != want {
				t.Errorf("%+v: want %v", outcome, want)
			}
		}
	}
}
