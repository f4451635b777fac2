package readback

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

// MarkdownPage is what a parser of GitHub-flavoured Markdown finds in a report.
type MarkdownPage struct {
	Sections []MarkdownSection
	Tables   [][][]string
	Links    []string
	// Words are all text that is not in code spans.
	Words string
}

type MarkdownSection struct {
	Title string
	Items []MarkdownItem
}

// MarkdownItem is an item's text with its code spans left out, and those.
type MarkdownItem struct {
	Text string
	Code []string
}

func (p *MarkdownPage) Section(title string) MarkdownSection {
	for _, s := range p.Sections {
		if strings.HasPrefix(s.Title, title) {
			return s
		}
	}
	return MarkdownSection{}
}

// Markdown fails the test where there is anything but headings, paragraphs,
// lists, tables, links and code spans.
func Markdown(t *testing.T, source string) *MarkdownPage {
	t.Helper()
	root := goldmark.New(goldmark.WithExtensions(extension.GFM)).Parser().Parse(reader.NewReader([]byte(source)))
	read := &MarkdownPage{}
	for n := root.FirstChild(); n != nil; n = n.NextSibling() {
		words, spans := read.inline(t, n, source)
		switch n := n.(type) {
		case *ast.Heading:
			read.Sections = append(read.Sections, MarkdownSection{Title: words})
		case *ast.List:
			last := &read.Sections[len(read.Sections)-1]
			for item := n.FirstChild(); item != nil; item = item.NextSibling() {
				words, spans := new(MarkdownPage).inline(t, item, source)
				last.Items = append(last.Items, MarkdownItem{words, spans})
			}
		case *east.Table:
			read.Tables = append(read.Tables, cells(t, n, source))
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
			words, _ := new(MarkdownPage).inline(t, cell, source)
			columns = append(columns, words)
		}
		rows = append(rows, columns)
	}
	return rows
}

// inline collects what is in a block, links into the page.
func (p *MarkdownPage) inline(t *testing.T, block ast.Node, source string) (words string, spans []string) {
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
			p.Links = append(p.Links, string(unescaped(n.Destination)))
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
	p.Words += found.String() + "\n"
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
