package capture

import (
	"bytes"
	"compress/gzip"
	"encoding/json"
	"io"
	"net/http"
	"strconv"
	"unicode/utf16"
	"unicode/utf8"

	"customs.example/runner/secret"
)

// bodyOf is a body of which the file holds a text and perhaps a length, -1 for
// none. A text of another length was cut short, or changed by whoever took
// secrets out: it is no evidence of what was sent.
func bodyOf(text []byte, length int64, header http.Header) body {
	if unpacked, ok := unpack(text); ok {
		return body{unpacked, true}
	}
	switch {
	case secret.IsPlaceholder(string(text)): // whoever kept the file did not keep it
		return body{}
	case length >= 0 && !isLength(text, length):
		return body{}
	case length < 0 && cutShort(text):
		return body{}
	case header.Get("Content-Encoding") != "" && !json.Valid(text):
		return body{} // it is packed in a way that is not known here
	}
	return body{bytes.TrimPrefix(text, []byte("\uFEFF")), true}
}

// isLength tells whether a length is the text's, in bytes or, as some browsers
// count, in UTF-16 units; with or without a byte order mark.
func isLength(text []byte, length int64) bool {
	const mark = 3
	n := int64(len(text))
	return length == n || length == n+mark ||
		utf8.Valid(text) && length == int64(len(utf16.Encode([]rune(string(text)))))
}

// mostUnpacked bounds what a packed body is unpacked to, in bytes.
const mostUnpacked = 16 << 20

// unpack takes a body out of gzip, where it is in it.
func unpack(text []byte) ([]byte, bool) {
	if !bytes.HasPrefix(text, []byte("\x1f\x8b")) {
		return nil, false
	}
	reader, err := gzip.NewReader(bytes.NewReader(text))
	if err != nil {
		return nil, false
	}
	unpacked, err := io.ReadAll(io.LimitReader(reader, mostUnpacked))
	return unpacked, err == nil && len(unpacked) < mostUnpacked
}

// declared is the Content-Length of a header, -1 where there is none.
func declared(header http.Header) int64 {
	length, err := strconv.ParseInt(header.Get("Content-Length"), 10, 64)
	if err != nil || length < 0 {
		return -1
	}
	return length
}
