package cases

import "bytes"

// Malformed returns every body that a JSON API is to refuse before it looks at
// a field: Truncations, NotJSON, NotObjects and Empty.
func Malformed() []Body {
	return append(append(append(Truncations(), NotJSON()...), NotObjects()...), Empty())
}

// Truncations cuts the document short, each time at a place where a reader is
// in another state. No cut leaves valid JSON.
func Truncations() []Body {
	return []Body{
		truncation("after-brace", "after the opening brace", func(text []byte) int { return 1 }),
		truncation("in-name", "within a name", func(text []byte) int { return 3 }),
		truncation("after-colon", "after a colon", func(text []byte) int { return bytes.IndexByte(text, ':') + 1 }),
		truncation("in-the-middle", "halfway", func(text []byte) int { return len(text) / 2 }),
		truncation("before-end", "before the closing brace", func(text []byte) int { return len(text) - 1 }),
	}
}

func truncation(where, phrase string, cut func([]byte) int) Body {
	return Body{
		Name:   "truncated-" + where,
		Phrase: "the body ends " + phrase,
		text: func(doc map[string]any) ([]byte, error) {
			text, err := Encode(doc)
			if err != nil {
				return nil, err
			}
			// Any shorter start of an object is no JSON, as long as it is not empty.
			return text[:min(max(cut(text), 1), len(text)-1)], nil
		},
	}
}

// NotJSON returns texts that are not, or not only, JSON.
func NotJSON() []Body {
	return []Body{
		{Name: "text", Phrase: "the body is plain text", text: fixed("this is not JSON")},
		around("text-after-object", "text follows the object in the body", "", " and more"),
	}
}

// NotObjects returns valid JSON whose root is no object.
func NotObjects() []Body {
	return []Body{
		around("root-array", "the body is an array", "[", "]"),
		{Name: "root-null", Phrase: "the body is null", text: fixed("null")},
		{Name: "root-string", Phrase: "the body is a string", text: fixed(`"text"`)},
		{Name: "root-number", Phrase: "the body is a number", text: fixed("7")},
	}
}

// Empty is a body of no bytes.
func Empty() Body {
	return Body{Name: "empty", Phrase: "the body is empty", text: fixed("")}
}

func fixed(text string) func(map[string]any) ([]byte, error) {
	return func(map[string]any) ([]byte, error) { return []byte(text), nil }
}

func around(name, phrase, before, after string) Body {
	return Body{Name: name, Phrase: phrase, text: func(doc map[string]any) ([]byte, error) {
		text, err := Encode(doc)
		return append(append([]byte(before), text...), after...), err
	}}
}
