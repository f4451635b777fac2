package capture

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"

	"customs.example/runner/tape"
)

// Read reads one file, HAR or cassette, told apart by content. Its error says
// what is wrong with the file and what to do.
func Read(path string, bases Bases) (*Capture, error) {
	content, err := contentOf(path)
	if err != nil {
		return nil, err
	}
	records, err := recordsOf(path, content)
	if err != nil {
		return nil, err
	}
	return capture(path, records, bases), nil
}

func contentOf(path string) ([]byte, error) {
	info, err := os.Stat(path)
	if err != nil {
		return nil, fmt.Errorf("read traffic: %w", err)
	}
	if info.IsDir() {
		return nil, fmt.Errorf("read traffic: %s is a directory; name the files in it", path)
	}
	content, err := os.ReadFile(path)
	if err != nil {
		return nil, fmt.Errorf("read traffic: %w", err)
	}
	return bytes.TrimSpace(bytes.TrimPrefix(content, []byte("\uFEFF"))), nil
}

// packed are beginnings of files that hold a capture in a wrapping.
var packed = []struct{ magic, kind string }{{"PK\x03\x04", "zip"}, {"\x1f\x8b", "gzip"}}

func recordsOf(path string, content []byte) ([]record, error) {
	for _, p := range packed {
		if bytes.HasPrefix(content, []byte(p.magic)) {
			return nil, fmt.Errorf("read %s: it is a %s file; unpack it and name the HAR in it", path, p.kind)
		}
	}
	switch {
	case len(content) == 0:
		return nil, fmt.Errorf("read %s: the file is empty; export the traffic again", path)
	case content[0] == '{':
		return recordsOfJSON(path, content)
	case content[0] == '[':
		return nil, notHAR(path, "it is a JSON array")
	}
	cassette, err := tape.Load(path)
	if err != nil {
		return nil, fmt.Errorf("read %w; want a HAR file (JSON), or a go-vcr cassette (YAML)", err)
	}
	return recordsOfCassette(cassette), nil
}

// recordsOfJSON takes a HAR, or a cassette in the JSON that is YAML too.
func recordsOfJSON(path string, content []byte) ([]record, error) {
	var document struct {
		Log *struct {
			Entries *[]json.RawMessage `json:"entries"`
		} `json:"log"`
		Interactions json.RawMessage `json:"interactions"`
	}
	err := json.Unmarshal(content, &document)
	wrongType := new(json.UnmarshalTypeError)
	switch {
	case errors.As(err, &wrongType):
		return nil, notHAR(path, wrongType.Field+" is a JSON "+wrongType.Value)
	case err != nil && cutShort(content):
		return nil, fmt.Errorf("read %s: the JSON ends in the middle, after %d bytes; export the traffic again", path, len(content))
	case err != nil:
		return nil, fmt.Errorf("read %s: no JSON: %w; want a HAR file, or a go-vcr cassette", path, err)
	case document.Log == nil && document.Interactions != nil:
		cassette, err := tape.Load(path)
		if err != nil {
			return nil, fmt.Errorf("read %w", err)
		}
		return recordsOfCassette(cassette), nil
	case document.Log == nil || document.Log.Entries == nil:
		return nil, notHAR(path, "it has no log.entries")
	}
	return recordsOfHAR(path, *document.Log.Entries)
}

func notHAR(path, problem string) error {
	return fmt.Errorf("read %s: JSON, but no HAR: %s; export the traffic as HAR, or name a go-vcr cassette", path, problem)
}

func cutShort(content []byte) bool {
	var document json.RawMessage
	return errors.Is(json.NewDecoder(bytes.NewReader(content)).Decode(&document), io.ErrUnexpectedEOF)
}
