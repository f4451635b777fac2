package capture_test

import (
	"path/filepath"
	"strings"
	"testing"

	"customs.example/runner/capture"
)

func TestFilesThatCannotBeRead(t *testing.T) {
	for _, tt := range []struct{ name, text, want string }{
		{"empty", "", "the file is empty; export the traffic again"},
		{"blank", "\uFEFF \n", "the file is empty"},
		{"truncated", harOf(entry("GET", profileURL, "", profile))[:200], "the JSON ends in the middle, after 200 bytes; export the traffic again"},
		{"broken", `{"log": oops}`, "no JSON: invalid character 'o'"},
		{"two documents", harOf() + harOf(), "no JSON: invalid character '{' after top-level value"},
		{"other JSON", `{"openapi":"3.0.0"}`, "JSON, but no HAR: it has no log.entries"},
		{"no entries", `{"log":{}}`, "it has no log.entries"},
		{"entries of another type", `{"log":{"entries":{}}}`, "JSON, but no HAR: log.entries is a JSON object"},
		{"array", `[]`, "JSON, but no HAR: it is a JSON array"},
		{"entry of another type", `{"log":{"entries":[7]}}`, "entry 1 is no HAR entry: json: cannot unmarshal number"},
		{"broken entry", harOf(entry("GET", profileURL, "", profile, answering(object{"status": "OK"}))), "entry 1 is no HAR entry"},
		{"zip", "PK\x03\x04rest", "it is a zip file; unpack it and name the HAR in it"},
		{"gzip", "\x1f\x8brest", "it is a gzip file"},
		{"words", "some words", "want a HAR file (JSON), or a go-vcr cassette (YAML)"},
		{"other YAML", "a: b\n", "field a not found"},
		{"cassette of another version", "version: 1\ninteractions: []\n", "version 1: want a cassette of version 2"},
		{"cassette in JSON, broken", `{"interactions":7}`, "cannot unmarshal"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			path := file(t, "traffic", tt.text)
			_, err := capture.Read(path, capture.Bases{})
			if err == nil || !strings.Contains(err.Error(), tt.want) || !strings.Contains(err.Error(), path) || !strings.HasPrefix(err.Error(), "read ") {
				t.Errorf("got %v, want the file and %q", err, tt.want)
			}
		})
	}
	if _, err := capture.Read(t.TempDir(), capture.Bases{}); err == nil || !strings.Contains(err.Error(), "is a directory; name the files in it") {
		t.Errorf("a directory: got %v", err)
	}
	if _, err := capture.Read(filepath.Join(t.TempDir(), "none.har"), capture.Bases{}); err == nil || !strings.Contains(err.Error(), "none.har: no such file") {
		t.Errorf("no file: got %v", err)
	}
}

func TestOtherHostsMayBeBroken(t *testing.T) {
	broken := entry("GET", "https://tracker.example/", "", "x", content(object{"text": "!", "encoding": "base64"}), answering(object{"status": "OK"}))
	capture := read(t, harOf(broken, entry("GET", profileURL, "", profile)), capture.Bases{})
	if len(capture.Entries) != 1 || capture.Others != 1 {
		t.Errorf("%d exchanges, %d others, want one of each", len(capture.Entries), capture.Others)
	}
}

func TestNames(t *testing.T) {
	for _, tt := range []struct{ files, want string }{
		{"a.har b/c.har", "a.har c.har"},
		{"x/a.har y/a.har", "x/a.har y/a.har"},
		{"../a.har ./b/../b/a.har", "../a.har b/a.har"},
		{"ä.har", "_.har"},
		{"ä.har ö.har", "1-_.har 2-_.har"},
	} {
		if got := strings.Join(capture.Names(strings.Fields(tt.files)), " "); got != tt.want {
			t.Errorf("%s are named %s, want %s", tt.files, got, tt.want)
		}
	}
}
