package secret

import (
	"strings"
	"testing"

	"customs.example/runner/secret/secrettest"
)

// knowing is a redactor of credentials by name and value, in turn.
func knowing(pairs ...string) *Redactor {
	return NewRedactor(func(yield func(name, value string) bool) {
		for n := 0; n < len(pairs) && yield(pairs[n], pairs[n+1]); n += 2 {
		}
	})
}

// unknowing is a redactor that was told of no credential.
func unknowing() *Redactor { return knowing() }

// redactors are all kinds of them.
func redactors() map[string]*Redactor {
	return map[string]*Redactor{"of a session": unknowing(), "of a capture": new(Collector).Redactor()}
}

// TestWhatAScanFindsIsRedacted, whoever shows it.
func TestWhatAScanFindsIsRedacted(t *testing.T) {
	for whose, r := range redactors() {
		for _, p := range secrettest.Texts() {
			clean := r.Text(p.Text)
			if strings.Contains(clean, p.Secret) || !strings.Contains(clean, Redacted) {
				t.Errorf("the redactor %s leaves %q of %q", whose, clean, p.Text)
			}
			expectClean(t, clean)
		}
	}
}

func TestTheLongerCredentialGoesFirst(t *testing.T) {
	r := knowing("truncated", "bearer-0a1b2c3d4", "reseller", "bearer-0a1b2c3d4e", "extended", "bearer-0a1b2c3d4ex")
	for value, want := range map[string]string{"bearer-0a1b2c3d4": "<truncated>", "bearer-0a1b2c3d4e": "<reseller>", "bearer-0a1b2c3d4ex": "<extended>"} {
		if got := r.Text("Bearer " + value + "."); got != "Bearer "+want+"." {
			t.Errorf("%s is shown as %q", value, got)
		}
	}
}

// TestOneValueOfTwoNames is shown by the same of them each time.
func TestOneValueOfTwoNames(t *testing.T) {
	for range 10 {
		if got := knowing("b", "one-value-of-two", "a", "one-value-of-two").Text("one-value-of-two"); got != "<a>" {
			t.Errorf("got %s", got)
		}
	}
}

// TestWhatTheSuiteSendsIsEvidence, where only its own credentials are taken out;
// what others sent may be theirs by its name alone.
func TestWhatTheSuiteSendsIsEvidence(t *testing.T) {
	for whose, want := range map[string]struct{ body, query string }{
		"of a session": {`{"authToken":"word","domain":"a.example"}`, "alt=json&code=ab"},
		"of a capture": {`{"authToken":"<redacted>","domain":"a.example"}`, "alt=json&code=<redacted>"},
	} {
		r := redactors()[whose]
		if got := r.Text(`{"authToken":"word","domain":"a.example"}`); got != want.body {
			t.Errorf("the redactor %s shows %s", whose, got)
		}
		if got := r.Query("alt=json&code=ab"); got != want.query {
			t.Errorf("the redactor %s shows %s", whose, got)
		}
	}
}

// TestTheFirstParameterIsOneToo, though nothing stands before it.
func TestTheFirstParameterIsOneToo(t *testing.T) {
	for whose, r := range redactors() {
		for query, want := range map[string]string{"": "", "alt=json": "alt=json", "key=s3same&alt=json": "key=<redacted>&alt=json", "alt=json&access_token=<redacted>": "alt=json&access_token=<redacted>"} {
			if got := r.Query(query); got != want {
				t.Errorf("the redactor %s shows %q of %q", whose, got, query)
			}
		}
	}
}

// TestCredentialsAreAskedForOnce, and only where there is something to show.
func TestCredentialsAreAskedForOnce(t *testing.T) {
	asked := 0
	r := NewRedactor(func(yield func(name, value string) bool) {
		asked++
		yield("bearer:reseller", "bearer-of-marty")
	})
	if asked != 0 {
		t.Error("the credentials were asked for before there was anything to show")
	}
	for range 2 {
		if got := r.Text("bearer-of-marty"); got != "<bearer:reseller>" || asked != 1 {
			t.Errorf("got %s, asked %d times", got, asked)
		}
	}
}
