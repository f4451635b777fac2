package capture_test

import (
	"encoding/base64"
	"maps"
	"strings"
	"testing"
	"time"

	"customs.example/runner/capture"
)

func TestWhatOfAnAnswerIsShown(t *testing.T) {
	packed := "\x1f\x8b\x08\x00\x00\x00\x00\x00\x02\xff\xab\xae\x05\x00\x43\xbf\xa6\xa3\x02\x00\x00\x00" // {} in gzip
	encoded := base64.StdEncoding.EncodeToString([]byte(profile))
	for _, tt := range []struct {
		name          string
		entry         object
		answer, body  bool
		text, headers string
	}{
		{"whole", entry("GET", profileURL, "", profile), true, true, profile, "application/json"},
		{"dropped", entry("GET", profileURL, "", profile, content(object{"text": nil})), true, false, "", ""},
		{"emptied", entry("GET", profileURL, "", profile, content(object{"text": ""})), true, false, "", ""},
		{"cut short", entry("GET", profileURL, "", profile[:20], content(object{"size": 90})), true, false, "", ""},
		{"rewritten", entry("GET", profileURL, "", `{"id":"redacted"}`, content(object{"size": 90})), true, false, "", ""},
		{"size not known", entry("GET", profileURL, "", profile, content(object{"size": -1})), true, true, profile, ""},
		{"size never filled in", entry("GET", profileURL, "", profile, content(object{"size": 0})), true, true, profile, ""},
		{"size in UTF-16 units", entry("GET", profileURL, "", `{"é":"𝄞"}`, content(object{"size": 10})), true, true, `{"é":"𝄞"}`, ""},
		{"without the byte order mark", entry("GET", profileURL, "", profile, content(object{"size": len(profile) + 3})), true, true, profile, ""},
		{"with the byte order mark", entry("GET", profileURL, "", "\uFEFF"+profile), true, true, profile, ""},
		{"in base64", entry("GET", profileURL, "", profile, content(object{"text": encoded, "encoding": "base64"})), true, true, profile, ""},
		{"not in base64", entry("GET", profileURL, "", profile, content(object{"text": "[redacted]", "encoding": "base64"})), true, false, "", "application/json"},
		{"packed", entry("GET", profileURL, "", "", content(object{"size": len(packed), "text": base64.StdEncoding.EncodeToString([]byte(packed)), "encoding": "base64"})), true, true, "{}", ""},
		{"packed in another way", entry("GET", profileURL, "", "\x01\x02", answering(object{"headers": headers("Content-Encoding", "br")})), true, false, "", ""},
		{"unpacked", entry("GET", profileURL, "", profile, answering(object{"headers": headers("content-encoding", "br")})), true, true, profile, ""},
		{"empty, says nobody but the file", entry("GET", profileURL, "", ""), true, false, "", ""},
		{"cut short, and the size not known", entry("GET", profileURL, "", profile[:20], content(object{"size": -1})), true, false, "", ""},
		{"cut short, and the size never filled in", entry("GET", profileURL, "", profile[:20], content(object{"size": 0})), true, false, "", ""},
		{"cut short by the target", entry("GET", profileURL, "", profile[:20]), true, true, profile[:20], ""},
		{"words cut short, says the header", entry("GET", profileURL, "", "some", content(object{"size": -1}), answering(object{"headers": headers("Content-Length", "90")})), true, false, "", ""},
		{"of its length, says the header", entry("GET", profileURL, "", profile[:20], content(object{"size": -1}), answering(object{"headers": headers("Content-Length", "20")})), true, true, profile[:20], ""},
		{"unpacked from another length", entry("GET", profileURL, "", profile, content(object{"size": -1}), answering(object{"headers": headers("Content-Length", "20", "Content-Encoding", "br")})), true, true, profile, ""},
		{"empty, says the header", entry("GET", profileURL, "", "", content(object{"text": nil}), answering(object{"headers": headers("content-length", "0")})), true, true, "", ""},
		{"empty, and some was received", entry("GET", profileURL, "", "", answering(object{"bodySize": 70})), true, false, "", ""},
		{"a placeholder", entry("GET", profileURL, "", "<body removed>"), true, false, "", ""},
		{"no content", entry("GET", profileURL, "", "", answering(object{"content": nil})), true, false, "", ""},
		{"from the browser's cache", entry("GET", profileURL, "", profile, answering(object{"bodySize": 0})), false, false, "", ""},
		{"from a cache on the way", entry("GET", profileURL, "", profile, answering(object{"headers": headers("Age", "12")})), false, false, "", ""},
		{"from nginx's cache", entry("GET", profileURL, "", profile, answering(object{"headers": headers("X-Cache-Status", "HIT")})), false, false, "", ""},
		{"from a cache of its age", entry("GET", profileURL, "", profile, answering(object{"headers": headers("X-Cache", "TCP_HIT from a", "Age", "0")})), false, false, "", ""},
		{"past a cache", entry("GET", profileURL, "", profile, answering(object{"headers": headers("X-Cache", "MISS", "Age", "0")})), true, true, profile, ""},
		{"from Firefox's cache", beside(entry("GET", profileURL, "", profile), object{"cache": object{"afterRequest": object{"fetchCount": 2}}}), false, false, "", ""},
		{"past Firefox's cache", beside(entry("GET", profileURL, "", profile), object{"cache": object{"afterRequest": nil, "beforeRequest": object{}}}), true, true, profile, ""},
		{"from Safari's cache", beside(entry("GET", profileURL, "", profile), object{"_fetchType": "Disk Cache"}), false, false, "", ""},
		{"past Safari's cache", beside(entry("GET", profileURL, "", profile), object{"_fetchType": "Network Load"}), true, true, profile, ""},
		{"from a service worker", entry("GET", profileURL, "", profile, answering(object{"_fetchedViaServiceWorker": true})), false, false, "", ""},
		{"an update by a service worker", entry("PUT", profileURL, "{}", profile, answering(object{"_fetchedViaServiceWorker": true})), false, false, "", ""},
		{"not by a service worker", entry("GET", profileURL, "", profile, answering(object{"_fetchedViaServiceWorker": false})), true, true, profile, ""},
		{"made up by a test", beside(entry("PUT", profileURL, "{}", profile), object{"_wasFulfilled": true}), false, false, "", ""},
		{"nothing received for an update", entry("PUT", profileURL, "{}", profile, answering(object{"bodySize": 0})), true, true, profile, ""},
		{"aborted on the way", entry("GET", profileURL, "", profile, answering(object{"_error": "net::ERR_ABORTED"})), false, false, "", ""},
		{"no error", entry("GET", profileURL, "", profile, answering(object{"_error": nil})), true, true, profile, ""},
		{"no answer", entry("GET", profileURL, "", "", answering(object{"status": 0})), false, false, "", ""},
		{"no media type but the content's", entry("GET", profileURL, "", profile, answering(object{"headers": headers("Server", "x")})), true, true, profile, "application/json"},
		{"no headers", entry("GET", profileURL, "", profile, answering(object{"headers": headers()})), true, true, profile, ""},
	} {
		t.Run(tt.name, func(t *testing.T) {
			s := read(t, harOf(tt.entry), capture.Bases{}).Entries[0]
			if s.Visible.Answer != tt.answer || s.Visible.Body != tt.body {
				t.Errorf("shown: answer %v, body %v, want %v and %v", s.Visible.Answer, s.Visible.Body, tt.answer, tt.body)
			}
			if s.Visible.Body && string(s.Body) != tt.text {
				t.Errorf("got the body %q, want %q", s.Body, tt.text)
			}
			if got := s.Header.Get("Content-Type"); tt.headers != "" && got != tt.headers {
				t.Errorf("got the media type %q, want %q", got, tt.headers)
			}
		})
	}
}

// beside is an entry with what stands beside its request and its answer.
func beside(e, more object) object {
	maps.Copy(e, more)
	return e
}

func TestWhatOfARequestIsShown(t *testing.T) {
	post := func(text string, more ...func(object, object)) object {
		return entry("POST", importURL, text, "{}", more...)
	}
	for _, tt := range []struct {
		name  string
		entry object
		shown bool
	}{
		{"an object", post(`{"domain":"a.example"}`), true},
		{"an object of its length", post(`{}`, asking(object{"bodySize": 2})), true},
		{"an object of another length", post(`{}`, asking(object{"bodySize": 90})), false},
		{"of another length, says the header", post(`{}`, asking(object{"headers": headers("content-length", "90"), "bodySize": 2})), false},
		{"words of a length", post(`some words`, asking(object{"bodySize": 10})), true},
		{"words of no length", post(`some words`), false},
		{"nothing", post(``), false},
		{"nothing, says the header", post(``, asking(object{"headers": headers("Content-Length", "0")})), true},
		{"an empty text", post(``, asking(object{"postData": object{"text": ""}, "bodySize": 0})), true},
		{"an empty text in place of some", post(``, asking(object{"postData": object{"text": ""}, "bodySize": 7})), false},
		{"an empty text of no length", post(``, asking(object{"postData": object{"text": ""}, "bodySize": -1})), false},
		{"parameters", post(``, asking(object{"postData": object{"text": "", "params": []object{{"name": "a"}}}, "bodySize": 0})), false},
		{"packed", post(`{}`, asking(object{"headers": headers("Content-Encoding", "deflate")})), false},
	} {
		t.Run(tt.name, func(t *testing.T) {
			if s := read(t, harOf(tt.entry), capture.Bases{}).Entries[0]; s.Visible.Request != tt.shown {
				t.Errorf("request shown: %v, want %v", s.Visible.Request, tt.shown)
			}
		})
	}
}

func TestAPartOfAResource(t *testing.T) {
	for query, want := range map[string]bool{
		"":                                   false,
		"?alt=json&prettyPrint=false":        false,
		"?%24alt=json%3Benum-encoding%3Dint": false,
		"?$alt=json;enum-encoding=int":       false,
		"?fields=id":                         true,
		"?%24fields=id":                      true,
		"?alt=proto":                         true,
		"?$alt=media":                        true,
		"?callback=show":                     true,
	} {
		if s := read(t, harOf(entry("GET", profileURL+query, "", profile)), capture.Bases{}).Entries[0]; s.Partial != want {
			t.Errorf("%q asks for a part: %v, want %v", query, s.Partial, want)
		}
	}
	for name, value := range map[string]string{"x-goog-fieldmask": "id", "accept": "application/x-protobuf", "range": "bytes=0-9"} {
		s := read(t, harOf(entry("GET", profileURL, "", profile, asking(object{"headers": headers(name, value)}))), capture.Bases{}).Entries[0]
		if !s.Partial {
			t.Errorf("%s: %s asks for the whole", name, value)
		}
	}
	s := read(t, harOf(entry("POST", importURL+"?$alt=json;enum-encoding=int", "{}", "{}")), capture.Bases{}).Entries[0]
	if !strings.Contains(s.Call.Query, "enum-encoding%3Dint") {
		t.Errorf("the query is %q, want it as the official client spells it", s.Call.Query)
	}
}

func TestTimes(t *testing.T) {
	at := func(changes object) object {
		e := entry("GET", profileURL, "", profile)
		for name, value := range changes {
			e[name] = value
		}
		return e
	}
	began := time.Date(2026, 2, 1, 10, 0, 0, 0, time.UTC)
	for _, tt := range []struct {
		name    string
		changes object
		took    time.Duration
		known   bool
	}{
		{"milliseconds", object{"time": 12.5}, 12500 * time.Microsecond, true},
		{"another zone", object{"startedDateTime": "2026-02-01T11:00:00.000+01:00"}, 5 * time.Millisecond, true},
		{"a zone without a colon", object{"startedDateTime": "2026-02-01T11:00:00.000+0100"}, 5 * time.Millisecond, true},
		{"no zone", object{"startedDateTime": "2026-02-01T10:00:00"}, 5 * time.Millisecond, true},
		{"no time at all", object{"time": 0}, time.Second, true},
		{"no duration", object{"time": nil}, 0, false},
		{"a negative duration", object{"time": -1}, 0, false},
		{"an absurd duration", object{"time": 1e300}, 0, false},
	} {
		t.Run(tt.name, func(t *testing.T) {
			s := read(t, harOf(at(tt.changes)), capture.Bases{}).Entries[0]
			if !s.Began.Equal(began) {
				t.Errorf("began %v, want %v", s.Began, began)
			}
			if tt.known && s.Ended.Sub(s.Began) != tt.took || !tt.known && s.Ended.Sub(s.Began) < 100*24*time.Hour {
				t.Errorf("took %v, want %v", s.Ended.Sub(s.Began), tt.took)
			}
		})
	}
	mixed := read(t, harOf(at(nil), at(object{"startedDateTime": "yesterday"})), capture.Bases{}).Entries
	if !mixed[1].Began.IsZero() {
		t.Errorf("a time that is not shown is %v", mixed[1].Began)
	}
	none := read(t, harOf(at(object{"startedDateTime": ""}), at(object{"startedDateTime": ""})), capture.Bases{}).Entries
	if !none[0].Ordered || none[0].Ended.After(none[1].Began) {
		t.Error("entries without any time do not follow the order of the file")
	}
}
