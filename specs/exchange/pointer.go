package exchange

import (
	"strconv"
	"strings"
)

var unescapePointer = strings.NewReplacer("~1", "/", "~0", "~")

// Lookup follows a JSON pointer (RFC 6901) through a document as encoding/json
// decodes it, and tells whether there is a value.
func Lookup(document any, pointer string) (any, bool) {
	if pointer == "" {
		return document, true
	}
	at := document
	for _, token := range strings.Split(pointer, "/")[1:] {
		var ok bool
		switch container := at.(type) {
		case map[string]any:
			at, ok = container[unescapePointer.Replace(token)]
		case []any:
			var n int
			if n, ok = index(token, len(container)); ok {
				at = container[n]
			}
		}
		if !ok {
			return nil, false
		}
	}
	return at, true
}

func index(token string, length int) (int, bool) {
	n, err := strconv.Atoi(token)
	return n, err == nil && n >= 0 && n < length
}
