package text

import (
	"io"
	"strings"

	"customs.example/runner/verdict"
)

// Exchanges writes what a spec made, as evidence of a violation is written.
func Exchanges(w io.Writer, spec string, exchanges []verdict.Exchange) error {
	p := &page{}
	p.printf("%s\n", spec)
	for n, e := range exchanges {
		p.exchange(n, " ", e)
	}
	_, err := w.Write(p.text.Bytes())
	return err
}

// exchange is a call and its answer, each on a line of its own.
func (p *page) exchange(n int, mark string, e verdict.Exchange) {
	p.printf("  %s %d. %s %s as %s\n", mark, n+1, e.Request.Method, e.Request.URL, e.Request.Caller)
	p.body(">", e.Request.Body)
	p.body("<", strings.TrimSpace(e.Response.Outcome()+" "+e.Response.Body))
}
