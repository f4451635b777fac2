package command

import (
	"bytes"
	"fmt"
	"io"
	"sync"
)

// proveProgress is a bar on a terminal, and a line now and then elsewhere.
type proveProgress struct {
	out      io.Writer
	terminal bool
	total    int

	mu    sync.Mutex
	done  int
	fails int
}

func newProveProgress(out io.Writer, total int) *proveProgress {
	return &proveProgress{out: out, terminal: isTerminal(out), total: total}
}

func (p *proveProgress) tell(holds bool) {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.done++
	if !holds {
		p.fails++
	}
	line := fmt.Sprintf("%d of %d subjects judged, %d not as they should be", p.done, p.total, p.fails)
	const width = 30
	switch {
	case p.terminal:
		full := width * p.done / p.total
		fmt.Fprintf(p.out, "\r\x1b[K[%s%s] %s", bytes.Repeat([]byte("#"), full), bytes.Repeat([]byte(" "), width-full), line)
	case p.done%50 == 0 || p.done == p.total:
		fmt.Fprintln(p.out, line)
	}
}

func (p *proveProgress) end() {
	if p.terminal {
		fmt.Fprint(p.out, "\r\x1b[K")
	}
}
