package secret

import (
	"regexp"
	"strings"
)

// Redacted stands in place of a credential that is nobody's in particular.
const Redacted = "<redacted>"

// Bearer and AuthToken are kinds of credentials that roles hold.
const (
	Bearer    = "bearer"
	AuthToken = "authToken"
)

// Placeholder stands in place of a credential that has a name, such as
// bearer:reseller.
func Placeholder(name string) string { return "<" + name + ">" }

// PlaceholderOf stands in place of a role's credential.
func PlaceholderOf(kind, role string) string { return Placeholder(kind + ":" + role) }

// IsPlaceholder tells whether a text is a placeholder, of whoever's making.
func IsPlaceholder(text string) bool { return placeholder.MatchString(text) }

var (
	placeholder = regexp.MustCompile(`^<[^<>]*>$`)
	ofRole      = regexp.MustCompile(`<(` + Bearer + `|` + AuthToken + `):([a-z0-9-]+)>`)
)

// ReplacePlaceholders puts something else into a text for each placeholder of a
// role's credential.
func ReplacePlaceholders(text string, with func(kind, role string) string) string {
	return ofRole.ReplaceAllStringFunc(text, func(found string) string {
		parts := ofRole.FindStringSubmatch(found)
		return with(parts[1], parts[2])
	})
}

// HolderOf is the role whose credential a text is the placeholder of, "" where
// it is no such placeholder.
func HolderOf(kind, text string) (role string) {
	if parts := ofRole.FindStringSubmatch(text); parts != nil && text == PlaceholderOf(kind, parts[2]) {
		return parts[2]
	}
	return ""
}

// escapeAngles spells a placeholder as encoding/json does.
var escapeAngles = strings.NewReplacer("<", `\u003c`, ">", `\u003e`)
