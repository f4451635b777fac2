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

// object is the JSON object of a body, nil where it is none.
func object(body []byte) Object {
	var decoded Object
	if json.Unmarshal(body, &decoded) != nil {
		return nil
	}
	return decoded
}
