package specs

import (
	"strings"

	"customs.example/specs/exchange"
)

// noRedactor is what a session without one comes to. It is not told what the
// session's calls were, nor what was answered.
const noRedactor = "the session has no redactor, so that nothing of it may be shown; whoever provides it has to set one"

// tells tells whether there is anything of the target's in an outcome.
func (o *Outcome) tells() bool { return !o.Passed() || len(o.Observed) > 0 }

// redact takes out what must not leave the process wherever it stands: in what
// was found or observed, and in the exchanges.
func (o *Outcome) redact(r exchange.Redactor) {
	for n, f := range o.Findings {
		f.Expected, f.Got = clip(r.Text(f.Expected)), clip(r.Text(f.Got))
		f.Pointer = r.Text(f.Pointer)
		o.Findings[n] = f
	}
	for n, observed := range o.Observed {
		o.Observed[n] = clip(r.Text(observed))
	}
	o.Unverified, o.Errored = clip(r.Text(o.Unverified)), r.Text(o.Errored)
	for n, e := range o.Exchanges {
		o.Exchanges[n] = exchange.Redacted(e, r)
	}
}

// clip shortens what a person reads. It comes after redaction: half a secret
// would not be recognized.
func clip(text string) string {
	const most = 300
	if len(text) <= most {
		return text
	}
	return strings.ToValidUTF8(text[:most], "") + "…"
}
