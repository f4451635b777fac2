package target

import (
	"strings"
	"testing"
)

func TestAURLIsThatOfAServer(t *testing.T) {
	for text, want := range map[string]string{
		"http://localhost:8080":           "",
		"https://user:pass@a.example/v?w": "",
		"localhost:8080":                  `want a URL such as http://localhost:8080, got "localhost:8080"`,
		"http://":                         "want a URL such as",
		"ftp://a.example":                 "want a URL such as",
		"":                                "want a URL such as",
		"http://user:hush@a.example:port": `got "…@a.example:port"`,
	} {
		got := ""
		if _, err := ParseURL(text); err != nil {
			got = err.Error()
		}
		if (got == "") != (want == "") || !strings.Contains(got, want) || strings.Contains(got, "hush") {
			t.Errorf("%s: error %q, want %q", text, got, want)
		}
	}
}

func TestABaseEndsWithItsPath(t *testing.T) {
	for text, good := range map[string]bool{
		"http://a.example/path": true, "http://a.example?query": false, "http://a.example#fragment": false, "a.example": false,
	} {
		if parsed, err := ParseBase(text); (err == nil) != good || (parsed != nil) != good {
			t.Errorf("%s: %v, error %v", text, parsed, err)
		}
	}
}
