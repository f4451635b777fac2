package capture_test

import (
	"fmt"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"customs.example/runner/capture"
	"customs.example/specs/invariant"
)

// TestSamples reads files in the shapes that different programs export, and
// judges what is in them.
func TestSamples(t *testing.T) {
	for _, tt := range []struct {
		file                string
		entries             []string
		others, otherWrites int
		violated            []string
	}{
		{
			"chrome.har",
			[]string{
				"3 accounts.customers.import 200 by anonymous at https://cloudchannel.googleapis.com: request, answer, body",
				"4 accounts.customers.import 200 by anonymous at https://cloudchannel.googleapis.com: request, answer, body",
				"5 accounts.customers.import 200 by anonymous at https://cloudchannel.googleapis.com: request, answer",
				"6 accounts.customers.import 0 by anonymous at https://cloudchannel.googleapis.com: request",
				"7 customers.get 200 by anonymous at https://admin.googleapis.com: request",
				"8 customers.get 304 by anonymous at https://admin.googleapis.com: request, answer",
				"9 customers.get 200 by anonymous at https://admin.googleapis.com: request, answer, body",
				"11 customers.get 200 by anonymous at https://admin.googleapis.com: request, answer, body, in part",
			},
			3, 0, []string{"4 import.union.exclusive"},
		},
		{
			"firefox.har",
			[]string{
				"1 customers.get 200 by caller-1 at https://admin.googleapis.com: request, answer, body",
				"2 customers.get 200 by caller-1 at https://admin.googleapis.com: request, answer, body",
				"3 customers.update 200 by caller-1 at https://admin.googleapis.com: request, answer, body",
			},
			1, 0, []string{"1 directory.update.round-trip"},
		},
		{
			"mitmproxy.har",
			[]string{
				"2 accounts.customers.import 200 by caller-1 at http://127.0.0.1:8080/emulator: request, answer, body",
				"3 accounts.customers.import 409 by caller-1 at http://127.0.0.1:8080/emulator: request, answer, body",
				"4 accounts.customers.import 400 by caller-1 at http://127.0.0.1:8080/emulator: request, answer, body",
				"5 accounts.customers.import 502 by caller-1 at http://127.0.0.1:8080/emulator: request, answer, body",
				"6 accounts.customers.get 200 by caller-1 at http://127.0.0.1:8080/emulator: request, answer, body",
			},
			3, 1, nil,
		},
		{
			"charles.har",
			[]string{
				"1 accounts.customers.import 200 by caller-1 at https://cloudchannel.googleapis.com: request, answer, body",
				"2 accounts.customers.import 200 by caller-1 at https://cloudchannel.googleapis.com: request, answer, body",
			},
			0, 0, []string{"2 import.overwrite.repeatable", "2 import.overwrite.repeatable"},
		},
		{
			"playwright.har",
			[]string{
				"1 customers.get 200 by caller-1 at http://localhost:8080: request, answer, body",
				"2 customers.update 0 by caller-1 at http://localhost:8080: request",
				"3 customers.get 200 by caller-1 at http://localhost:8080: request, answer, body",
				"4 customers.get 200 by caller-1 at http://localhost:8080: request, answer",
				"5 customers.get 200 by caller-1 at http://localhost:8080: request, answer, body",
			},
			0, 0, []string{"5 directory.get.by-id"},
		},
	} {
		t.Run(tt.file, func(t *testing.T) {
			capture, err := capture.Read(filepath.Join("testdata", tt.file), capture.Bases{})
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(tt.entries, described(capture)); diff != "" {
				t.Errorf("entries (-want +got):\n%s", diff)
			}
			if capture.Others != tt.others || len(capture.OtherWrites) != tt.otherWrites {
				t.Errorf("%d others, %d other writes, want %d and %d", capture.Others, len(capture.OtherWrites), tt.others, tt.otherWrites)
			}
			if diff := cmp.Diff(tt.violated, violatedIn(t, capture)); diff != "" {
				t.Errorf("violations (-want +got):\n%s", diff)
			}
		})
	}
}

func described(c *capture.Capture) []string {
	var lines []string
	for _, s := range c.Entries {
		var shown []string
		for _, part := range []struct {
			is   bool
			name string
		}{{s.Visible.Request, "request"}, {s.Visible.Answer, "answer"}, {s.Visible.Body, "body"}, {s.Partial, "in part"}} {
			if part.is {
				shown = append(shown, part.name)
			}
		}
		lines = append(lines, fmt.Sprintf("%d %s %d by %s at %s: %s", s.Number, s.Call.Operation, s.Status, s.Call.Caller, s.Base, strings.Join(shown, ", ")))
	}
	return lines
}

func violatedIn(t *testing.T, c *capture.Capture) []string {
	t.Helper()
	judged, err := invariant.Check(c.History)
	if err != nil {
		t.Fatal(err)
	}
	var violated []string
	for _, j := range judged {
		if !j.OK {
			t.Logf("%d %s/%s: expected %s, got %s %s", j.Entry.Number, j.Rule.Requirement, j.Rule.Name, j.Expected, j.Got, j.Pointer)
			violated = append(violated, fmt.Sprintf("%d %s", j.Entry.Number, j.Rule.Requirement))
		}
	}
	return violated
}
