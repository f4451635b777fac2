package specs

import (
	"encoding/json"
	"errors"
	"reflect"
	"strings"
	"testing"

	"customs.example/fixtures/role"
	"customs.example/runner/secret"
	"customs.example/specs/exchange"
	"customs.example/specs/exchange/exchangetest"
	"customs.example/specs/match"
	"github.com/google/go-cmp/cmp"
)

// told is everything of an outcome that anybody could write down. JSON alone
// would hide bodies in base64 and errors altogether.
func told(t *testing.T, o *Outcome) string {
	t.Helper()
	var text strings.Builder
	encoder := json.NewEncoder(&text)
	encoder.SetEscapeHTML(false)
	if err := encoder.Encode(o); err != nil {
		t.Fatalf("an outcome cannot be reported: %v", err)
	}
	all := text.String() + o.String()
	for _, e := range o.Exchanges {
		all += string(e.Call.Body) + string(e.Body)
		if e.Lost != nil {
			all += e.Lost.Error()
		}
	}
	return all
}

// wantNoSecret scans an outcome for every secret of its cast.
func wantNoSecret(t *testing.T, o *Outcome) {
	t.Helper()
	if o.Passed() && len(o.Observed) == 0 {
		t.Error("the spec passed: nothing was told")
	}
	all := told(t, o)
	for name, value := range cast().Secrets() {
		if n := strings.Index(all, value); n >= 0 {
			t.Errorf("%s is told: …%s…", name, all[max(0, n-60):min(len(all), n+len(value)+20)])
		}
	}
}

// everySecret is a text that holds them all.
func everySecret() string {
	var all []string
	for _, value := range cast().Secrets() {
		all = append(all, value)
	}
	return strings.Join(all, " ")
}

func TestTheCastHasSecretsToKeep(t *testing.T) {
	for _, placeholder := range []string{
		"<bearer:reseller>", "<bearer:other-reseller>", "<bearer:customer>", "<bearer:unknown>", "<bearer:extended>", "<bearer:truncated>",
		"<authToken:valid>", "<authToken:expired>", "<authToken:invalid>", "<authToken:extended>", "<authToken:truncated>",
	} {
		if !strings.Contains(secret.NewRedactor(cast().Secrets()).Text(everySecret()), placeholder) {
			t.Errorf("no %s among the secrets", placeholder)
		}
	}
}

func TestNoPartOfAnExchangeTellsASecret(t *testing.T) {
	secrets := everySecret()
	escaped := strings.ReplaceAll(secrets, " ", "%20")
	plant := map[string]func(*exchange.Call, *exchange.Exchange){
		"path":         func(c *exchange.Call, _ *exchange.Exchange) { c.Path += "/" + escaped },
		"query":        func(c *exchange.Call, _ *exchange.Exchange) { c.Query = "access_token=" + escaped },
		"request body": func(c *exchange.Call, _ *exchange.Exchange) { c.Body = []byte(`{"authToken":"` + secrets + `"}`) },
		"header":       func(_ *exchange.Call, e *exchange.Exchange) { e.Header["Server"] = []string{"a", secrets} },
		"cookie":       func(_ *exchange.Call, e *exchange.Exchange) { e.Header["Set-Cookie"] = []string{secrets} },
		"response body": func(_ *exchange.Call, e *exchange.Exchange) {
			e.Body = []byte(`{"error":{"message":"Bearer ` + secrets + `"}}`)
		},
		"no JSON": func(_ *exchange.Call, e *exchange.Exchange) { e.Body = []byte(secrets) },
		"lost connection": func(_ *exchange.Call, e *exchange.Exchange) {
			e.Lost = errors.New("malformed HTTP response " + secrets)
		},
	}
	for name, into := range plant {
		t.Run(name, func(t *testing.T) {
			answer := exchangetest.Answered(500, "{}")
			target := &fake{answer: func(int, exchange.Call) (*exchange.Exchange, error) { return answer, nil }}
			outcome := run(t, target, func(s *Situation) {
				call := s.importText(AccountParent, []byte(`{}`))
				into(&call, answer)
				s.Expect(s.send(call)).To(match.BeOK())
			})
			wantNoSecret(t, outcome)
			if want := "<bearer:other-reseller>"; name != "cookie" && !strings.Contains(told(t, outcome), want) {
				t.Errorf("no %s stands in its place", want)
			}
		})
	}
}

func TestNoWordOfAnOutcomeTellsASecret(t *testing.T) {
	secrets := everySecret()
	for name, test := range map[string]struct {
		answer *exchange.Exchange
		body   func(*Situation)
	}{
		"expected":   {exchangetest.OK(customer), func(s *Situation) { s.Expect(importing(s)).To(match.HaveName(secrets)) }},
		"got":        {exchangetest.OK(`{"name":"` + secrets + `"}`), func(s *Situation) { s.Expect(importing(s)).To(match.HaveName("n")) }},
		"pointer":    {exchangetest.OK(customer), func(s *Situation) { s.Expect(importing(s)).To(match.HaveText("/"+secrets, "n")) }},
		"watched":    {exchangetest.OK(`{"name":"` + secrets + `"}`), func(s *Situation) { importing(s) }},
		"unverified": {exchangetest.Refusal(404, secrets), func(s *Situation) { s.Assume(importing(s)).To(match.BeOK()) }},
		"observed":   {exchangetest.Refusal(404, secrets), func(s *Situation) { s.Observe(importing(s)) }},
		"panic":      {exchangetest.OK(customer), func(s *Situation) { importing(s); panic(secrets) }},
		"fault":      {exchangetest.OK(customer), func(s *Situation) { importing(s); s.fault("%s", secrets) }},
	} {
		t.Run(name, func(t *testing.T) { wantNoSecret(t, run(t, inTurn(test.answer), test.body)) })
	}
}

func TestAnUnreachableTargetsErrorTellsNoSecret(t *testing.T) {
	target := &fake{answer: func(int, exchange.Call) (*exchange.Exchange, error) {
		return nil, errors.New("proxy: " + everySecret())
	}}
	wantNoSecret(t, run(t, target, func(s *Situation) { importing(s) }))
}

func TestRolesStandForWhatWasRedacted(t *testing.T) {
	outcome := run(t, answering(403, `{"error":{"message":"`+cast().Bearer(role.Extended)+`"}}`), func(s *Situation) {
		s.Expect(s.As(role.Extended).Import(AccountParent, s.ByID(role.Customer), s.WithToken(role.TruncatedToken))).To(match.BeOK())
	})
	e := outcome.Exchanges[0]
	got := []string{e.Call.Bearer, string(e.Body), string(e.Call.Body)}
	want := []string{
		"<bearer:extended>", `{"error":{"message":"<bearer:extended>"}}`,
		`{"cloudIdentityId":"` + cast().Identity(role.Customer).ID + `","authToken":"<authToken:truncated>"}`,
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("-want +got:\n%s", diff)
	}
}

func TestJudgingSeesWhatRedactionHides(t *testing.T) {
	const echo = "/orgDisplayName"
	bearer := cast().Bearer(role.Reseller)
	body := strings.TrimSuffix(customer, "}") + `,"orgDisplayName":"` + bearer + `"}`
	outcome := run(t, answering(200, body), func(s *Situation) { s.Expect(importing(s)).To(match.HaveText(echo, bearer)) })
	if !outcome.Passed() {
		t.Error(outcome)
	}
}

func TestLongTextsAreClippedAfterTheyWereRedacted(t *testing.T) {
	filler := strings.Repeat("é", 145) // 290 bytes: a bearer would be cut in two at 300
	outcome := run(t, answering(200, `{"name":"`+filler+cast().Bearer(role.Reseller)+`"}`), func(s *Situation) {
		s.Expect(importing(s)).To(match.HaveName("n"))
	})
	want := `"` + filler + "<bearer:r…"
	if got := outcome.Findings[0].Got; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}

// TestASessionWithoutARedactorShowsNothing, and blames the suite: whoever provides
// sessions cannot forget it.
func TestASessionWithoutARedactorShowsNothing(t *testing.T) {
	target := answering(500, everySecret())
	target.unredacted = true
	target.end = func(*Outcome) error { return errors.New("not restored: " + everySecret()) }
	want := &Outcome{Errored: "the session has no redactor, so that nothing of it may be shown; whoever provides it has to set one"}
	spec := about(func(s *Situation) {
		s.Observe(importing(s))
		s.Expect(importing(s)).To(match.BeOK())
	})
	session, _ := target.Stage(t.Context(), spec)
	for how, outcome := range map[string]*Outcome{"staged": RunOn(t.Context(), target, spec), "given": Run(t.Context(), spec, session)} {
		want.Spec = spec
		if !reflect.DeepEqual(want, outcome) {
			t.Errorf("%s: got %+v", how, outcome)
		}
	}
	if len(target.calls) > 0 {
		t.Errorf("%d calls were made", len(target.calls))
	}
}

// TestWhatIsGatheredWithoutARedactorIsNotHandedOn, whoever made the calls.
func TestWhatIsGatheredWithoutARedactorIsNotHandedOn(t *testing.T) {
	target := answering(200, everySecret())
	target.unredacted = true
	session, _ := target.Stage(t.Context(), about(nil))
	session.Gather(func([]*exchange.Exchange) error {
		t.Error("something was handed on")
		return nil
	})
	if _, err := session.Send(t.Context(), exchange.Call{}); err != nil {
		t.Fatal(err)
	}
	if err := session.Close(t.Context(), &Outcome{}); err == nil || !strings.Contains(err.Error(), "no redactor") {
		t.Errorf("error %v", err)
	}
}
