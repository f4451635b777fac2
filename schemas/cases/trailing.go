package cases

// Trailing returns bodies in which something follows the object.
func Trailing() []Body {
	return []Body{
		NotJSON()[1],
		around("second-object", "a second object follows the first in the body", "", "{}"),
		around("second-object-on-its-own-line", "a second object follows on the next line of the body", "", "\n{}\n"),
		around("brace-after-object", "another brace follows the object in the body", "", "}"),
	}
}

// EmptyArray is a root that is no object and holds none.
func EmptyArray() Body {
	return Body{Name: "empty-array", Phrase: "the body is an empty array", text: fixed("[]")}
}
