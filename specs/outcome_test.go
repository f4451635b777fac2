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
		"no target":  {Outcome{Unverified: "no target", Environment: true}, "environment: no target"},
		"errored":    {Outcome{Errored: "panic: x", Findings: []Finding{finding}, Unverified: "no world"}, "the suite failed: panic: x"},
		"found": {Outcome{Findings: []Finding{finding, pointed}, Exchanges: []*exchange.Exchange{post, get}},
			"violated: MUST import.union.exclusive\nexpected: 400 INVALID_ARGUMENT\n     got: 200\n      in: POST /v1/a\n" +
				"violated: MUST import.error.body\nexpected: a well formed error body\n     got: \"x\"\n      at: /error/status\n      in: GET /v1/b\n"},
		"found, then unverified": {Outcome{Findings: []Finding{finding}, Unverified: "no world"},
			"violated: MUST import.union.exclusive\nexpected: 400 INVALID_ARGUMENT\n     got: 200\nunverified: no world"},
		"open": {Outcome{Findings: []Finding{{Requirement: requirement.ImportTokenBadThoughAuthorized, Expected: "200", Got: "404"}}},
			"observed: MAY import.token.bad-though-authorized\nexpected: 200\n     got: 404\n"},
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

func TestWhatIsNobodysFaultFailsNothing(t *testing.T) {
	open := Finding{Requirement: requirement.ImportTokenBadThoughAuthorized}
	bound := Finding{Requirement: requirement.ImportUnionExclusive}
	for want, outcomes := range map[bool][]Outcome{
		false: {{}, {Unverified: "no world"}, {Findings: []Finding{open}}, {Findings: []Finding{open}, Unverified: "no world"}},
		true: {
			{Errored: "x"}, {Unverified: "no target", Environment: true}, {Findings: []Finding{bound}},
			{Findings: []Finding{open, bound}}, {Unverified: "no world", Findings: []Finding{bound}},
		},
	} {
		for _, outcome := range outcomes {
			if outcome.Fails() != want {
				t.Errorf("%+v: want %v", outcome, want)
			}
		}
	}
}
