package cases

import "fmt"

// MaxBody is the most bytes that a generated request body has. More may be
// answered with 413, of which nothing is required.
const MaxBody = 256 << 10

// Body is a request body that no JSON value stands for: a text in which depth,
// escapes or a missing end are the point.
type Body struct {
	Name string
	// Phrase is what the body says in words, such as "the body ends after a colon".
	Phrase string
	// Field is the dotted path of the property that the body is about, "" where
	// it is about the whole document.
	Field string

	text func(doc map[string]any) ([]byte, error)
}

// Text is the body made of doc, a document that is right for the request; doc
// stays as it is. It is an error when doc holds a value that is none of JSON or
// the text is longer than MaxBody.
func (b Body) Text(doc map[string]any) ([]byte, error) {
	text, err := b.text(doc)
	if err != nil {
		return nil, fmt.Errorf("building body %s: %w", b.Name, err)
	}
	if len(text) > MaxBody {
		return nil, fmt.Errorf("building body %s: want at most %d bytes, got %d; start from a smaller document", b.Name, MaxBody, len(text))
	}
	return text, nil
}
