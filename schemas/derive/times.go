package main

// rfc3339 is the date-time of RFC 3339 section 5.6 with any fraction and any
// offset. It stands beside the format because checkers may ignore formats, and
// the one used here takes a bare date or a bare time for a date-time.
const rfc3339 = `^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])` +
	`T([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9]([.][0-9]+)?` +
	`(Z|[+-]([01][0-9]|2[0-3]):[0-5][0-9])$`

func timestamp() *node {
	return &node{Type: types{"string"}, Format: "date-time", Pattern: rfc3339}
}
