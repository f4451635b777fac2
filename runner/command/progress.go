package command

import (
	"fmt"
	"io"
	"os"

	"golang.org/x/term"

	"customs.example/runner/conformance"
	"customs.example/runner/verdict"
)

// progress shows how far a run has come: a line that is written over on a
// terminal, a few plain lines elsewhere.
type progress struct {
	out      io.Writer
	terminal bool
	shown    int
}

func newProgress(out io.Writer) *progress { return &progress{out: out, terminal: isTerminal(out)} }

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
	line := fmt.Sprintf("%d of %d specs, %d with violations", now.Done, now.Total, now.Violations)
	if p.terminal {
		fmt.Fprintf(p.out, "\r\x1b[K%3d%% %s", percent, line)
		return
	}
	fmt.Fprintln(p.out, line)
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

// styleOf is colour on a terminal, unless NO_COLOR asks for none
// (https://no-color.org).
func styleOf(w io.Writer) verdict.Style {
	if !isTerminal(w) || os.Getenv("NO_COLOR") != "" {
		return verdict.Style{}
	}
	return verdict.Colored()
}
