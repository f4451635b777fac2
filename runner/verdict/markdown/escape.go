package markdown

import (
	"fmt"
	"net/url"
	"strings"

	"customs.example/runner/verdict"
)

// Code is a text as a code span, in which nothing is a mention, a link or
// markup. Its fence is longer than any run of backticks in it.
func Code(text string) string {
	const most = 240
	shown := verdict.Bounded(verdict.Visible(text), most)
	if shown == "" {
		return "nothing"
	}
	fence := "`"
	for strings.Contains(shown, fence) {
		fence += "`"
	}
	if strings.HasPrefix(shown, "`") || strings.HasSuffix(shown, "`") || strings.HasPrefix(shown, " ") {
		shown = " " + shown + " " // a parser takes one space off of either end
	}
	return fence + shown + fence
}

// escapes are for text that is not in a code span. GitHub finds mentions and
// references after it has read the Markdown, so escaping their sign would not
// do: a space of no width parts it from the name.
var escapes = strings.NewReplacer(
	"\\", "\\\\", "`", "\\`", "*", "\\*", "_", "\\_", "[", "\\[", "]", "\\]", "<", "\\<", ">", "\\>",
	"|", "\\|", "~", "\\~", "$", "\\$", "&", "\\&", "!", "\\!", ":", "\\:", "www.", "www\\.", "WWW.", "WWW\\.",
	"@", "@\u200b", "#", "#\u200b",
)

// Plain is a text as words of a paragraph.
func Plain(text string) string {
	const most = 600
	return escapes.Replace(verdict.Bounded(verdict.Visible(text), most))
}

// Link leads to an address of the web; other addresses leave the text as it is.
func Link(markdown, address string) string {
	target := WebAddress(address)
	if target == "" {
		return markdown
	}
	return "[" + markdown + "](" + strings.ReplaceAll(target, "&", "&amp;") + ")"
}

// WebAddress is an address that can be linked to, with what is not of a URL
// percent-encoded; "" for any other.
func WebAddress(address string) string {
	const most = 500
	u, err := url.Parse(address)
	if err != nil || u.Scheme != "https" && u.Scheme != "http" || u.Host == "" || len(address) > most {
		return ""
	}
	var encoded strings.Builder
	for _, b := range []byte(address) {
		if isOfURL(b) {
			encoded.WriteByte(b)
		} else {
			fmt.Fprintf(&encoded, "%%%02X", b)
		}
	}
	return encoded.String()
}

// isOfURL leaves brackets and quotes out, which would end a link.
func isOfURL(b byte) bool {
	return 'a' <= b && b <= 'z' || 'A' <= b && b <= 'Z' || '0' <= b && b <= '9' || strings.IndexByte("-._~:/?#@!$&*+,;=%", b) >= 0
}
