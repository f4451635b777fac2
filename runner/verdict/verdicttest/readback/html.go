package readback

import (
	"slices"
	"strings"
	"testing"

	"golang.org/x/net/html"
)

// HTML is a page as a browser without scripts has it.
func HTML(t *testing.T, page string) Element {
	t.Helper()
	// Without scripting, what is for readers without scripts is parsed too.
	root, err := html.ParseWithOptions(strings.NewReader(page), html.ParseOptionEnableScripting(false))
	if err != nil {
		t.Fatal(err)
	}
	return Element{root}
}

// Element is a node of a page, asked by the simplest of selectors: words of a
// tag, an #id, or .classes, parted by spaces where one is within another.
type Element struct{ *html.Node }

// One is the first element that is selected; the zero element has no text.
func (e Element) One(selector string) Element {
	if found := e.All(selector); len(found) > 0 {
		return found[0]
	}
	return Element{&html.Node{}}
}

// All are the elements that are selected, in the order of the page.
func (e Element) All(selector string) []Element {
	found := []Element{e}
	for _, word := range strings.Fields(selector) {
		var next []Element
		for _, within := range found {
			for node := range within.Descendants() {
				if candidate := (Element{node}); candidate.is(word) && !slices.Contains(next, candidate) {
					next = append(next, candidate)
				}
			}
		}
		found = next
	}
	return found
}

// Following is the next element of a tag behind this one.
func (e Element) Following(tag string) Element {
	for node := e.NextSibling; node != nil; node = node.NextSibling {
		if node.Type == html.ElementNode && node.Data == tag {
			return Element{node}
		}
	}
	return Element{&html.Node{}}
}

func (e Element) is(word string) bool {
	switch {
	case e.Type != html.ElementNode:
		return false
	case word[0] == '#':
		return e.Attribute("id") == word[1:]
	case word[0] == '.':
		classes := strings.Fields(e.Attribute("class"))
		return !slices.ContainsFunc(strings.Split(word[1:], "."), func(class string) bool { return !slices.Contains(classes, class) })
	default:
		return e.Data == word
	}
}

// Attribute is the value of an attribute, "" for none.
func (e Element) Attribute(name string) string {
	for _, a := range e.Attr {
		if a.Key == name {
			return a.Val
		}
	}
	return ""
}

// Text is what a reader sees, with each run of space as one, and one where a
// block begins.
func (e Element) Text() string {
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
