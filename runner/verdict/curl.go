package verdict

import (
	"maps"
	"slices"
	"strings"

	"customs.example/runner/secret"
)

var notInNames = strings.NewReplacer("-", "_")

// Curl is a command line that repeats a request. What a report does not show
// is a shell variable in it, named after the secret's role.
func Curl(r Request, authorized bool) string {
	words := []string{"curl", "-sS", "-X", r.Method, quote(r.URL)}
	if authorized {
		words = append(words, "-H", `"Authorization: Bearer `+variable(secret.Bearer, r.Caller)+`"`)
	}
	for _, name := range slices.Sorted(maps.Keys(r.Headers)) {
		words = append(words, "-H", quote(name+": "+r.Headers[name]))
	}
	if r.Body != "" {
		words = append(words, "-H", quote("Content-Type: application/json"), "--data-raw", quote(r.Body))
	}
	return strings.Join(words, " ")
}

// quote is a word for a POSIX shell, with variables for what was redacted.
func quote(text string) string {
	quoted := "'" + strings.ReplaceAll(text, "'", `'\''`) + "'"
	return secret.ReplacePlaceholders(quoted, func(kind, role string) string { return `'"` + variable(kind, role) + `"'` })
}

// variable is the shell variable of a secret, such as $BEARER_RESELLER.
func variable(kind, role string) string {
	prefix := map[string]string{secret.Bearer: "BEARER_", secret.AuthToken: "AUTH_TOKEN_"}[kind]
	return "$" + prefix + strings.ToUpper(notInNames.Replace(role))
}
