// Package rendering is the one list of the forms in which a report can be kept.
// The command's flag, its help and its errors follow from it, and so do the tests
// that every form has to pass: an exact text, a reading back, hostile content and
// credentials. A form that lacks its own test, its reader or its row in the README
// fails the tests here.
package rendering

import (
	"io"

	"customs.example/runner/verdict"
	"customs.example/runner/verdict/github"
	"customs.example/runner/verdict/html"
	"customs.example/runner/verdict/junit"
	"customs.example/runner/verdict/markdown"
	"customs.example/runner/verdict/sarif"
)

// Format is a form of a T, under the name that users ask for it by. Its writer
// returns the error of what it writes to.
type Format[T any] struct {
	Name  string
	Write func(T, io.Writer) error
}

// Reports are the forms of a report, in the order in which they are told. The
// slice is the caller's.
func Reports() []Format[*verdict.Report] {
	return []Format[*verdict.Report]{
		{"json", (*verdict.Report).JSON},
		{"junit", junit.Write},
		{"html", html.Write},
		{"markdown", markdown.Write},
		{"sarif", sarif.Write},
		{"github", github.Write},
	}
}
