package secret

import (
	"net/url"
	"strings"
)

// eachParameter tells of the values of the parameters of a query that are
// credentials by their names.
func eachParameter(query string, found func(value string)) {
	for pair := range strings.SplitSeq(query, "&") {
		if name, value, _ := strings.Cut(pair, "="); inParameter(unescaped(name)) {
			found(value)
		}
	}
}

// withoutParameterValues is a query with placeholders for such values.
func withoutParameterValues(query string) string {
	pairs := strings.Split(query, "&")
	for n, pair := range pairs {
		name, value, _ := strings.Cut(pair, "=")
		if value != "" && !IsPlaceholder(value) && inParameter(unescaped(name)) {
			pairs[n] = name + "=" + Redacted
		}
	}
	return strings.Join(pairs, "&")
}

func unescaped(text string) string {
	if plain, err := url.QueryUnescape(text); err == nil {
		return plain
	}
	return text
}
