package comparison

import (
	"bytes"
	"fmt"
	"io"
	"strings"

	"customs.example/runner/verdict/markdown"
)

// Markdown writes the comparison for the summary of a job. What comes from a
// report is in code spans, where it is text and nothing else.
func (c *Comparison) Markdown(w io.Writer) error {
	var text bytes.Buffer
	fmt.Fprintf(&text, "# Customs: %s\n\n", c.counts())
	fmt.Fprintf(&text, "- A is %s\n- B is %s\n", c.A.words(markdown.Code), c.B.words(markdown.Code))
	for _, note := range c.Notes {
		fmt.Fprintf(&text, "- Note: %s\n", markdown.Code(note))
	}
	for _, s := range c.sections() {
		if len(s.changes) > 0 {
			fmt.Fprintf(&text, "\n## %s\n\n", heading(s.title))
		}
		for _, change := range s.changes {
			s.markdown(&text, change)
		}
	}
	c.observedMarkdown(&text)
	_, err := w.Write(text.Bytes())
	return err
}

func heading(title string) string { return strings.ToUpper(title[:1]) + title[1:] }

func (s section) markdown(text *bytes.Buffer, c Change) {
	show := markdown.Code
	fmt.Fprintf(text, "- %s %s %s\n", show(string(c.Level)), show(string(c.ID)), s.words(c, show))
	if len(c.Specs) == 0 {
		return
	}
	fmt.Fprintf(text, "  - expected %s, got %s\n  - specs: %s\n", show(c.Expected), show(c.Got), c.named(show))
}

func (c *Comparison) observedMarkdown(text *bytes.Buffer) {
	if len(c.ObservedOtherwise) > 0 {
		fmt.Fprintf(text, "\n## %s\n\n", heading(observedOtherwise))
	}
	for _, o := range c.ObservedOtherwise {
		fmt.Fprintf(text, "- %s\n  - A: %s\n  - B: %s\n", markdown.Code(string(o.ID)), outcomes(o.A, markdown.Code), outcomes(o.B, markdown.Code))
	}
}
