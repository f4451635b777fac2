package verdict

// Visible is a text of a target's or a report's on a line of a terminal.
func Visible(text string) string { return visible(oneLine(text)) }

// Code is such a text in Markdown.
func Code(text string) string { return code(text) }
