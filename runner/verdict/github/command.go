package github

import (
	"fmt"
	"strings"

	"customs.example/runner/verdict"
)

// annotation is a remark beside a job, or beside a line of a file.
type annotation struct {
	file       string
	line, last int
	title      string
	lines      []string
}

// command is an annotation as the line that GitHub's runner acts on. The runner
// cuts messages off at 4096 characters, and titles at 255.
func (a annotation) command(kind string) string {
	const mostTitle, mostText = 200, 1000
	place := ""
	if a.file != "" {
		place = "file=" + commandProperty(verdict.Visible(a.file)) + ","
	}
	if a.file != "" && a.line > 0 {
		place += fmt.Sprintf("line=%d,endLine=%d,", a.line, max(a.line, a.last))
	}
	shown := make([]string, len(a.lines))
	for n, line := range a.lines {
		shown[n] = verdict.Bounded(verdict.Visible(line), mostText)
	}
	title := commandProperty(verdict.Bounded(verdict.Visible(a.title), mostTitle))
	return "::" + kind + " " + place + "title=" + title + "::" + commandData(strings.Join(shown, "\n")) + "\n"
}

// commandData escapes what follows a command's second pair of colons, as
// GitHub's toolkit does.
func commandData(text string) string {
	return strings.NewReplacer("%", "%25", "\r", "%0D", "\n", "%0A").Replace(text)
}

// commandProperty escapes the value of a command's property, which a colon or a
// comma would end.
func commandProperty(text string) string {
	return strings.NewReplacer("%", "%25", "\r", "%0D", "\n", "%0A", ":", "%3A", ",", "%2C").Replace(text)
}
