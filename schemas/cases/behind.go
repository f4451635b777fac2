package cases

// Behind returns bodies of one right object and something behind it that is JSON, or
// nearly: a reader that stops at the end of the object does not notice.
func Behind() []Body {
	return []Body{
		twice("second-object", "a second object follows the first in the body", ""),
		twice("second-object-on-next-line", "a second object follows on the next line of the body", "\n"),
		around("empty-object-behind", "an empty object follows the object in the body", "", "{}"),
		around("number-on-next-line", "a number follows on the next line of the body", "", "\n7"),
		around("brace-behind", "a brace too many ends the body", "", "}"),
	}
}

// EmptyArray is an array without items.
func EmptyArray() Body {
	return Body{Name: "empty-array", Phrase: "the body is an empty array", text: fixed("[]")}
}

func twice(name, phrase, between string) Body {
	return Body{Name: name, Phrase: phrase, text: func(doc map[string]any) ([]byte, error) {
		text, err := Encode(doc)
		return append(append(append([]byte{}, text...), between...), text...), err
	}}
}
