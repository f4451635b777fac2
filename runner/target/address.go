package target

import (
	"errors"
	"fmt"
	"net/url"
	"strings"
)

// ParseURL reads the URL of a server. Its error shows no password.
func ParseURL(text string) (*url.URL, error) {
	parsed, err := url.Parse(text)
	if err != nil || (parsed.Scheme != "http" && parsed.Scheme != "https") || parsed.Host == "" {
		return nil, fmt.Errorf("want a URL such as http://localhost:8080, got %q", withoutPassword(text))
	}
	return parsed, nil
}

// ParseBase reads a URL that paths are appended to.
func ParseBase(text string) (*url.URL, error) {
	parsed, err := ParseURL(text)
	if err == nil && (parsed.RawQuery != "" || parsed.Fragment != "") {
		return nil, errors.New("want a URL without query and fragment: paths are appended to it")
	}
	return parsed, err
}

// withoutPassword hides the password of a URL that may not even parse.
func withoutPassword(text string) string {
	at := strings.LastIndex(text, "@")
	if at < 0 {
		return text
	}
	return "…" + text[at:]
}
