package change

import "encoding/json"

// Encode is a decoded value as a request body. It holds nothing that JSON does not.
func Encode(value any) []byte {
	text, err := json.Marshal(value)
	if err != nil {
		panic("a decoded value does not encode: " + err.Error())
	}
	return text
}
