package verdict_test

import (
	"strings"
	"testing"

	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/extension"
	east "github.com/yuin/goldmark/extension/ast"
	reader "github.com/yuin/goldmark/text"
	"github.com/yuin/goldmark/util"
)

// markdownPage is what a parser of GitHub-flavoured Markdown finds in a report.
type markdownPage struct {
	sections []markdownSection
	tables   [][][]string
	links    []string
	// words are all text that is not in code spans.
	words string
}

type markdownSection struct {
	title string
	items []markdownItem
}

// markdownItem is an item's text with its code spans left out, and those.
type markdownItem struct {
	text string
	code []string
}

func (p *markdownPage) section(title string) markdownSection {
	for _, s := range p.sections {
		if strings.HasPrefix(s.title, title) {
			return s
		}
	}
	return markdownSection{}
}

// readMarkdown fails the test where there is anything but headings, paragraphs,
// lists, tables, links and code spans.
func readMarkdown(t *testing.T, source string) *markdownPage {
	t.Helper()
	root := goldmark.New(goldmark.WithExtensions(extension.GFM)).Parser().Parse(reader.NewReader([]byte(source)))
	read := &markdownPage{}
	for n := root.FirstChild(); n != nil; n = n.NextSibling() {
		words, spans := read.inline(t, n, source)
		switch n := n.(type) {
		case *ast.Heading:
			read.sections = append(read.sections, markdownSection{title: words})
		case *ast.List:
			last := &read.sections[len(read.sections)-1]
			for item := n.FirstChild(); item != nil; item = item.NextSibling() {
				words, spans := new(markdownPage).inline(t, item, source)
				last.items = append(last.items, markdownItem{words, spans})
			}
		case *east.Table:
			read.tables = append(read.tables, cells(t, n, source))
		case *ast.Paragraph:
		default:
			t.Errorf("a block of kind %s: %q, %q", n.Kind(), words, spans)
		}
	}
	return read
}

func cells(t *testing.T, table ast.Node, source string) [][]string {
	t.Helper()
	var rows [][]string
	for row := table.FirstChild(); row != nil; row = row.NextSibling() {
		var columns []string
		for cell := row.FirstChild(); cell != nil; cell = cell.NextSibling() {
			words, _ := new(markdownPage).inline(t, cell, source)
			columns = append(columns, words)
		}
		rows = append(rows, columns)
	}
	return rows
}

// inline collects what is in a block, links into the page.
func (p *markdownPage) inline(t *testing.T, block ast.Node, source string) (words string, spans []string) {
	t.Helper()
	var found strings.Builder
	err := ast.Walk(block, func(n ast.Node, entering bool) (ast.WalkStatus, error) {
		if !entering {
			return ast.WalkContinue, nil
		}
		switch n := n.(type) {
		case *ast.CodeSpan:
			spans = append(spans, spanText(n, source))
			return ast.WalkSkipChildren, nil
		case *ast.Text:
			found.Write(unescaped(n.Segment.Value([]byte(source))))
		case *ast.Link:
			p.links = append(p.links, string(unescaped(n.Destination)))
		case *ast.Heading, *ast.List, *ast.ListItem, *ast.Paragraph, *ast.TextBlock, *ast.String, *ast.Emphasis,
			*east.Table, *east.TableHeader, *east.TableRow, *east.TableCell:
		default:
			t.Errorf("markup of kind %s in\n%s", n.Kind(), source)
		}
		return ast.WalkContinue, nil
	})
	if err != nil {
		t.Fatal(err)
	}
	p.words += found.String() + "\n"
	return found.String(), spans
}

func spanText(span ast.Node, source string) string {
	var found strings.Builder
	for n := span.FirstChild(); n != nil; n = n.NextSibling() {
		found.Write(n.(*ast.Text).Segment.Value([]byte(source)))
	}
	return found.String()
}

// unescaped is what a browser shows of a text that the parser leaves as it is
// in the source.
func unescaped(source []byte) []byte {
	return util.ResolveEntityNames(util.UnescapePunctuations(source))
}
