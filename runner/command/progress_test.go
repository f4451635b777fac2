package command

import (
	"bytes"
	"fmt"
	"os"
	"strings"
	"testing"
	"time"

	"customs.example/runner/conformance"
	"customs.example/runner/verdict/text"
)

func TestProgressElsewhereIsAFewLines(t *testing.T) {
	var out bytes.Buffer
	p := newProgress(&out)
	for done := 1; done <= 8; done++ {
		p.tell(conformance.Progress{Done: done, Total: 8, Violations: done / 4})
	}
	p.end()
	const want = "2 of 8 specs, 0 with violations\n4 of 8 specs, 1 with violations\n6 of 8 specs, 1 with violations\n8 of 8 specs, 2 with violations\n"
	if out.String() != want {
		t.Errorf("got %q, want %q", &out, want)
	}
}

func TestProgressOfOneSpecIsOneLine(t *testing.T) {
	var out bytes.Buffer
	p := newProgress(&out)
	p.tell(conformance.Progress{Done: 1, Total: 1})
	p.end()
	if want := "1 of 1 specs, 0 with violations\n"; out.String() != want {
		t.Errorf("got %q, want %q", &out, want)
	}
}

// TestProgressOnATerminalIsOneLineThatIsWrittenOver leaves nothing of it.
func TestProgressOnATerminalIsOneLineThatIsWrittenOver(t *testing.T) {
	var out bytes.Buffer
	p := newProgress(&out)
	p.terminal = true
	const total = 1000
	for done := 1; done <= total; done++ {
		p.tell(conformance.Progress{Done: done, Total: total})
	}
	p.end()
	const over = "\r\x1b[K"
	if got := out.String(); strings.Contains(got, "\n") || !strings.HasSuffix(got, over) {
		t.Errorf("got %q", got)
	}
	if shown := strings.Count(out.String(), over) - 1; shown != 100 {
		t.Errorf("%d lines for 100 percent", shown)
	}
	if want := over + fmt.Sprintf("%3d%% %d of %d specs, 0 with violations", 50, 500, total); !strings.Contains(out.String(), want) {
		t.Errorf("no %q in %q", want, &out)
	}
}

func TestProgressTellsTheTimeLeft(t *testing.T) {
	var out bytes.Buffer
	start := time.Date(2020, 1, 1, 0, 0, 0, 0, time.UTC)
	now := start
	p := &progress{out: &out, started: start, now: func() time.Time { return now }}
	for done := 1; done <= 4; done++ {
		now = now.Add(time.Minute / 2)
		p.tell(conformance.Progress{Done: done, Total: 4})
	}
	const want = "1 of 4 specs, 0 with violations, 1m30s left\n2 of 4 specs, 0 with violations, 1m0s left\n" +
		"3 of 4 specs, 0 with violations, 30s left\n4 of 4 specs, 0 with violations\n"
	if out.String() != want {
		t.Errorf("got %q, want %q", &out, want)
	}
}

// TestProgressKeepsToTheTerminalsWidth: a line that is wrapped would stay.
func TestProgressKeepsToTheTerminalsWidth(t *testing.T) {
	var out bytes.Buffer
	p := newProgress(&out)
	p.terminal, p.columns = true, 20
	p.tell(conformance.Progress{Done: 1, Total: 1})
	if want := "\r\x1b[K100% 1 of 1 specs, "; out.String() != want {
		t.Errorf("got %q, want %q", &out, want)
	}
}

func TestColourIsForTerminalsThatWantIt(t *testing.T) {
	terminal, err := os.OpenFile("/dev/ptmx", os.O_RDWR, 0)
	if err != nil || !isTerminal(terminal) {
		t.Skipf("there is no terminal to be had: %v", err)
	}
	defer terminal.Close()
	file, err := os.Create(t.TempDir() + "/file")
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	for _, tt := range []struct {
		noColor string
		out     *os.File
		want    text.Style
	}{
		{"", terminal, text.Colored()},
		{"1", terminal, text.Style{}},
		{"0", terminal, text.Style{}}, // https://no-color.org: whatever its value
		{"", file, text.Style{}},
	} {
		t.Setenv("NO_COLOR", tt.noColor)
		if got := styleOf(tt.out); got != tt.want {
			t.Errorf("NO_COLOR=%q on %s: %q", tt.noColor, tt.out.Name(), got)
		}
	}
	if got := styleOf(&bytes.Buffer{}); got != (text.Style{}) {
		t.Errorf("colour for a buffer: %q", got)
	}
}
