package variant

import (
	"slices"

	"customs.example/runner/reference/change"
)

// mixture is several variants that go well together: one implementation
// differs in more than one way.
type mixture struct {
	id, line string
	of       []string
}

func mixtures(alone []Variant) []Variant {
	var mixed []Variant
	for _, m := range []mixture{
		{"mixture-strict", "refuses all that may be refused", []string{
			"absent-consent-refused", "agreeing-customer-refused", "admin-address-invalid", "exact-domains", "bad-token-always-refused",
			"unknown-key-forbidden", "own-domain-address-refused", "foreign-receiver-forbidden"}},
		{"mixture-lenient", "serves all that may be served", []string{
			"verified-domain-serves", "linked-elsewhere-moves", "body-partner-wins", "path-parent-wins", "former-domain-serves"}},
		{"mixture-gateway", "stands behind a gateway that compresses, splits and pads", []string{
			"gzip", "more-members", "nulls", "pretty-printed", "anonymous-forbidden"}},
		{"mixture-modern", "is written anew, with other ids, other times and detailed errors", []string{
			"uuid-names", "offset-times", "error-details", "directory-errors-with-status", "put-replaces", "lower-case-domains"}},
		{"mixture-careful", "tells no more than it must and closes every connection", []string{
			"privacy-not-found", "connection-closed", "etag-absent", "critical-fields-alone"}},
	} {
		mixed = append(mixed, m.mix(alone))
	}
	return mixed
}

// mix makes the changes in the order in which the variants stand alone.
func (m mixture) mix(alone []Variant) Variant {
	mixed := Variant{ID: m.id, Line: m.line}
	var changes []change.Change
	for _, v := range alone {
		if slices.Contains(m.of, v.ID) {
			changes = append(changes, v.change)
			mixed.Warned = append(mixed.Warned, v.Warned...)
		}
	}
	mixed.change = change.Together(changes...)
	return mixed
}
