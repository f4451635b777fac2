package command

import (
	"fmt"
	"io"
	"os"
	"time"

	"golang.org/x/term"

	"customs.example/runner/conformance"
	"customs.example/runner/verdict/text"
)

// progress shows how far a run has come: a line that is written over on a
// terminal, a few plain lines elsewhere.
type progress struct {
	out      io.Writer
	terminal bool
	// columns is the width of the terminal, 0 where there is none to keep to.
	columns int
	now     func() time.Time
	started time.Time
	shown   int
}

func newProgress(out io.Writer) *progress {
	return &progress{out: out, terminal: isTerminal(out), columns: columnsOf(out), now: time.Now, started: time.Now()}
}

// jobs says how many specs run at once, where there are several.
func (p *progress) jobs(n int, roundTrip time.Duration) {
	if n > 1 {
		fmt.Fprintf(p.out, "%d specs at once, where a call takes %v (--jobs)\n", n, roundTrip.Round(100*time.Microsecond))
	}
}

func (p *progress) tell(now conformance.Progress) {
	percent := 100 * now.Done / now.Total
	step := 25
	if p.terminal {
		step = 1
	}
	if percent < p.shown+step && now.Done != now.Total {
		return
	}
	p.shown = percent
	line := fmt.Sprintf("%d of %d specs, %d with violations%s", now.Done, now.Total, now.Violations, p.left(now))
	if p.terminal {
		fmt.Fprint(p.out, "\r\x1b[K"+cut(fmt.Sprintf("%3d%% %s", percent, line), p.columns))
		return
	}
	fmt.Fprintln(p.out, line)
}

// left is how long the rest takes at the pace so far, "" where that is less
// than a second.
func (p *progress) left(now conformance.Progress) string {
	took := p.now().Sub(p.started)
	rest := took / time.Duration(now.Done) * time.Duration(now.Total-now.Done)
	if rest < time.Second {
		return ""
	}
	return fmt.Sprintf(", %v left", rest.Round(time.Second))
}

// cut keeps a line from being wrapped: a wrapped one cannot be written over.
func cut(line string, columns int) string {
	if columns > 0 && len(line) >= columns {
		return line[:columns-1]
	}
	return line
}

// end leaves the line to what comes next.
func (p *progress) end() {
	if p.terminal {
		fmt.Fprint(p.out, "\r\x1b[K")
	}
}

func isTerminal(w io.Writer) bool {
	file, ok := w.(*os.File)
	return ok && term.IsTerminal(int(file.Fd()))
}

// columnsOf is the width of a terminal, 0 for what is none.
func columnsOf(w io.Writer) int {
	file, ok := w.(*os.File)
	if !ok {
		return 0
	}
	columns, _, err := term.GetSize(int(file.Fd()))
	if err != nil {
		return 0
	}
	return columns
}

// styleOf is colour on a terminal, unless NO_COLOR asks for none
// (https://no-color.org).
func styleOf(w io.Writer) text.Style {
	if !isTerminal(w) || os.Getenv("NO_COLOR") != "" {
		return text.Style{}
	}
	return text.Colored()
}
