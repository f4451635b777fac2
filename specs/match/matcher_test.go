package match

import (
	"strings"
	"testing"

	"customs.example/schemas/cases"
	"customs.example/specs/api"
	"customs.example/specs/exchange"
	"customs.example/specs/exchange/exchangetest"
	"github.com/onsi/gomega"
)

// matchers are one of each kind.
func matchers() map[string]Matcher {
	all := contentMatchers()
	for name, m := range map[string]Matcher{
		"BeOK":            BeOK(),
		"BeAnswered":      BeAnswered(200, 404),
		"BeRefused":       BeRefused(400, 403),
		"BeAnyRefusal":    BeAnyRefusal(),
		"BeSettled":       BeSettled(),
		"BeServed":        BeServed(),
		"BeRefusedAs":     BeRefusedAs(api.NotFound),
		"All":             All(BeOK(), HaveSomeName()),
		"WhereOK":         WhereOK(HaveSomeName()),
		"HaveAnErrorBody": HaveAnErrorBody(),
		"RefusedOr":       RefusedOr(BeRefused(409), HaveSomeName()),
		"NotDisclose":     NotDisclose("x"),
	} {
		all[name] = m
	}
	return all
}

// contentMatchers are those that expect a success with content.
func contentMatchers() map[string]Matcher {
	earlier := exchangetest.OK(customer)
	return map[string]Matcher{
		"HaveText":          HaveText("/name", "n"),
		"HaveFolded":        HaveFolded("/domain", "d"),
		"HaveName":          HaveName("n"),
		"HaveSomeName":      HaveSomeName(),
		"BeACustomerOf":     BeACustomerOf("accounts/C1"),
		"HaveRegion":        HaveRegion("US"),
		"HaveDomain":        HaveDomain("d"),
		"HavePrimaryDomain": HavePrimaryDomain("d"),
		"BearPartner":       BearPartner("C2"),
		"IdentifyAs":        IdentifyAs("C3"),
		"Serve":             Serve("C3"),
		"HaveWhereGiven":    HaveWhereGiven("/customerType", "TEAM"),
		"Conform":           Conform(),
		"LieUnder":          LieUnder("accounts/C1"),
		"AgreeWithItself":   AgreeWithItself(),
		"BeTheResourceOf":   BeTheResourceOf(earlier),
		"Carry":             Echo(exchange.Object{"a": "b"}, "/a"),
		"CarryOneOf":        EchoOneOf([]exchange.Object{{"a": "b"}}, "/a"),
		"CarryOneOf none":   EchoOneOf(nil, "/a"),
		"Keep":              Keep(earlier, "/name"),
		"KeepTimes":         KeepTimes(earlier),
		"NotBear":           NotBear(exchange.Object{"a": "b"}, "/a"),
	}
}

func TestNoMatcherTakesAnAnswerWithoutContentForContent(t *testing.T) {
	for name, m := range contentMatchers() {
		expected := m.(matcher).expected
		if !strings.HasPrefix(expected, "200 with ") {
			t.Errorf("%s expects %q, want it to begin with the status", name, expected)
		}
		judgeAll(t, m, expected, contentless())
	}
}

func TestWhatIsNoExchangeIsAnErrorToEveryMatcher(t *testing.T) {
	for name, m := range matchers() {
		for _, actual := range []any{nil, "200", 200, *exchangetest.Answered(200, ""), (*exchange.Exchange)(nil), &exchange.Call{}} {
			failures := failuresOf(func(g gomega.Gomega) {
				g.Expect(actual).To(m)
				g.Expect(actual).NotTo(m)
			})
			if len(failures) != 2 || !strings.Contains(failures[0], "exchange to judge") || failures[0] != failures[1] {
				t.Errorf("%s: %T and its negation fail with %q, want twice that it is no exchange", name, actual, failures)
			}
		}
	}
}

// failuresOf are the failures of Gomega assertions.
func failuresOf(assert func(gomega.Gomega)) []string {
	var failures []string
	assert(gomega.NewGomega(func(message string, _ ...int) { failures = append(failures, message) }))
	return failures
}

func TestAMatcherNamesTheTypeThatItWasGiven(t *testing.T) {
	_, err := BeOK().Match(cases.Claim{})
	if err == nil || err.Error() != "expected an exchange to judge, got cases.Claim" {
		t.Errorf("got %v", err)
	}
	_, err = BeOK().Judge(nil)
	if err == nil || err.Error() != "no exchange to judge: expected 200" {
		t.Errorf("got %v", err)
	}
}

func TestGomegaSpeaksTheMatchersWords(t *testing.T) {
	failures := failuresOf(func(g gomega.Gomega) {
		g.Expect(exchangetest.OK(`{"name":7}`)).To(HaveName("n"))
		g.Expect(exchangetest.Refusal(404, "NOT_FOUND")).NotTo(BeRefusedAs(api.NotFound))
		g.Expect(exchangetest.OK("")).To(gomega.Or(HaveName("n"), BeAnswered(404)))
	})
	want := []string{
		"expected: 200 with \"n\"\n     got: 7\n      at: \"/name\"",
		"expected anything but: 404 NOT_FOUND\n     got: 404 NOT_FOUND",
	}
	if len(failures) != 3 || failures[0] != want[0] || failures[1] != want[1] {
		t.Errorf("got %q, want %q and one more", failures, want)
	}
}
