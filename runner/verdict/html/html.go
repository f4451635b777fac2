// Package html writes a report as one page, for people to filter and to search.
// The page's template, style and scripts are in this folder.
package html

import (
	"bytes"
	"crypto/sha256"
	"embed"
	"encoding/base64"
	"html/template"
	"io"
	"net/url"
	"strings"
	"sync"

	"customs.example/runner/verdict"
)

//go:embed *.css *.js *.tmpl
var files embed.FS

// Write writes the report as one page that needs nothing else: no server, no
// network, and no script to be read. Scripts add filters and a copy button.
func Write(r *verdict.Report, w io.Writer) error {
	var shown bytes.Buffer
	if err := pageTemplate().Execute(&shown, newPage(r)); err != nil {
		return err
	}
	// Escaping markup is the template's part; here is the one place that all
	// text passes, so that no control character of a target's reaches a reader.
	_, err := io.WriteString(w, verdict.VisibleLines(shown.String()))
	return err
}

var pageTemplate = sync.OnceValue(func() *template.Template {
	style, theme, script := file("report.css"), file("theme.js"), file("report.js")
	return template.Must(template.New("report.html.tmpl").Funcs(template.FuncMap{
		"style":    func() template.CSS { return template.CSS(style) },
		"theme":    func() template.JS { return template.JS(theme) },
		"script":   func() template.JS { return template.JS(script) },
		"policy":   func() string { return contentPolicy(style, theme, script) },
		"icon":     icon,
		"exact":    exact,
		"provided": provided,
		"plural":   plural,
		"lines":    verdict.Stale.Lines,
		"label":    func(v verdict.Verdict) string { return label(string(v)) },
	}).ParseFS(files, "*.tmpl"))
})

// file is a file of this package's own. One that is missing is a mistake of
// the build, not of a run.
func file(name string) string {
	text, err := files.ReadFile(name)
	if err != nil {
		panic(err)
	}
	return string(text)
}

// contentPolicy lets a browser run these very texts and load nothing: what gets
// through the escaping after all stays inert.
func contentPolicy(style string, scripts ...string) string {
	var allowed []string
	for _, script := range scripts {
		allowed = append(allowed, digest(script))
	}
	return strings.Join([]string{
		"default-src 'none'", "style-src " + digest(style), "script-src " + strings.Join(allowed, " "), "img-src data:",
		"base-uri 'none'", "form-action 'none'",
	}, "; ")
}

func digest(text string) string {
	sum := sha256.Sum256([]byte(text))
	return "'sha256-" + base64.StdEncoding.EncodeToString(sum[:]) + "'"
}

// icon is a spot in the colour of the verdict, for the browser's tab.
func icon(v verdict.Verdict) template.URL {
	color := map[verdict.Verdict]string{verdict.Conformant: "1b7a43", verdict.Nonconformant: "c0302a"}[v]
	if color == "" {
		color = "b07400"
	}
	const spot = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16"><circle cx="8" cy="8" r="7" fill="#`
	return template.URL("data:image/svg+xml," + url.PathEscape(spot+color+`"/></svg>`))
}

// exact is a text that is not shown as it is, in a form that survives markup;
// "" where the page shows the text itself.
func exact(text string) string {
	if verdict.VisibleLines(text) == text {
		return ""
	}
	return url.PathEscape(text)
}
