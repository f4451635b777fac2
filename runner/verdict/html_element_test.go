package verdict_test

import (
	"slices"
	"strings"

	"golang.org/x/net/html"
)

// htmlElement is a node of a page, asked by the simplest of selectors: words of a
// tag, an #id, or .classes, parted by spaces where one is within another.
type htmlElement struct{ *html.Node }

// one is the first element that is selected; the zero element has no text.
func (e htmlElement) one(selector string) htmlElement {
	if found := e.all(selector); len(found) > 0 {
		return found[0]
	}
	return htmlElement{&html.Node{}}
}

func (e htmlElement) all(selector string) []htmlElement {
	found := []htmlElement{e}
	for _, word := range strings.Fields(selector) {
		var next []htmlElement
		for _, within := range found {
			for node := range within.Descendants() {
				if candidate := (htmlElement{node}); candidate.is(word) && !slices.Contains(next, candidate) {
					next = append(next, candidate)
				}
			}
		}
		found = next
	}
	return found
}

func (e htmlElement) is(word string) bool {
	switch {
	case e.Type != html.ElementNode:
		return false
	case word[0] == '#':
		return e.attr("id") == word[1:]
	case word[0] == '.':
		classes := strings.Fields(e.attr("class"))
		return !slices.ContainsFunc(strings.Split(word[1:], "."), func(class string) bool { return !slices.Contains(classes, class) })
	default:
		return e.Data == word
	}
}

func (e htmlElement) attr(name string) string {
	for _, a := range e.Attr {
		if a.Key == name {
			return a.Val
		}
	}
	return ""
}

// text is what a reader sees, with each run of space as one, and one where a
// block begins.
func (e htmlElement) text() string {
	inline := []string{"a", "b", "code", "em", "i", "mark", "span", "strong", "time"}
	var words []string
	for node := range e.Descendants() {
		if node.Type == html.ElementNode && !slices.Contains(inline, node.Data) {
			words = append(words, " ")
		}
		if node.Type == html.TextNode && (node.Parent == nil || node.Parent.Data != "script" && node.Parent.Data != "style") {
			words = append(words, node.Data)
		}
	}
	return strings.Join(strings.Fields(strings.Join(words, "")), " ")
}
