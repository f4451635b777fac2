package secret

import "testing"

func TestPlaceholders(t *testing.T) {
	for text, want := range map[string]bool{
		Redacted: true, PlaceholderOf(Bearer, "reseller"): true, Placeholder("world-hook:password"): true, "<body: 5000 bytes>": true,
		"": false, "redacted": false, "<a><b>": false, "Bearer <bearer:reseller>": false, "<bearer:reseller>x": false,
	} {
		if got := IsPlaceholder(text); got != want {
			t.Errorf("%q is a placeholder: %v, want %v", text, got, want)
		}
	}
}

func TestHolders(t *testing.T) {
	for text, want := range map[string]string{
		"<bearer:other-reseller>": "other-reseller", "<authToken:valid>": "", "<bearer:>": "", "<bearer:a> <bearer:b>": "", "x<bearer:a>": "", "ya29": "", "": "",
	} {
		if got := HolderOf(Bearer, text); got != want {
			t.Errorf("%q is held by %q, want %q", text, got, want)
		}
	}
}

func TestPlaceholdersAreReplaced(t *testing.T) {
	got := ReplacePlaceholders("'<bearer:reseller>' <authToken:valid> <redacted> <other:a> <authToken:>", func(kind, role string) string { return kind + " of " + role })
	if want := "'bearer of reseller' authToken of valid <redacted> <other:a> <authToken:>"; got != want {
		t.Errorf("got %s, want %s", got, want)
	}
}
