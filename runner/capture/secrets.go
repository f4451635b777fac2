package capture

import "customs.example/runner/secret"

// collect adds the credentials that a record shows to those that were seen.
func (r record) collect(who caller, seen *secret.Collector) {
	seen.Caller(secret.WithoutScheme(r.asked.Get("Authorization")), string(who.role))
	seen.Header(r.asked)
	seen.Header(r.answered)
	seen.Cookies(r.cookies...)
	seen.Address(r.address)
	seen.Body(r.sent.bytes)
	seen.Body(r.answer.bytes)
}
