package comparison

import (
	"bytes"
	"fmt"
	"io"

	"customs.example/runner/verdict"
)

// Text writes the comparison for a person at a terminal: what is worse first,
// and the counts last.
func (c *Comparison) Text(w io.Writer) error {
	var text bytes.Buffer
	fmt.Fprintf(&text, "A %s\nB %s\n", c.A.words(visible), c.B.words(visible))
	for _, note := range c.Notes {
		fmt.Fprintf(&text, "note: %s\n", visible(note))
	}
	for _, s := range c.sections() {
		if len(s.changes) > 0 {
			fmt.Fprintf(&text, "\n%s:\n", s.title)
		}
		for _, change := range s.changes {
			s.text(&text, change)
		}
	}
	c.observedText(&text)
	fmt.Fprintf(&text, "\n%s\n", c.counts())
	_, err := w.Write(text.Bytes())
	return err
}

func (s section) text(text *bytes.Buffer, c Change) {
	show := visible
	fmt.Fprintf(text, "  %s %s  %s\n", show(string(c.Level)), show(string(c.ID)), s.words(c, show))
	if len(c.Specs) == 0 {
		return
	}
	fmt.Fprintf(text, "    specs:    %s\n    expected: %s\n    got:      %s\n", c.named(show), show(c.Expected), show(c.Got))
}

func (c *Comparison) observedText(text *bytes.Buffer) {
	if len(c.ObservedOtherwise) > 0 {
		fmt.Fprintf(text, "\n%s:\n", observedOtherwise)
	}
	for _, o := range c.ObservedOtherwise {
		fmt.Fprintf(text, "  MAY %s\n    A: %s\n    B: %s\n", visible(string(o.ID)), outcomes(o.A, visible), outcomes(o.B, visible))
	}
}

// visible is a text of a report's on a line of a terminal.
func visible(text string) string { return verdict.Visible(verdict.OneLine(text)) }
