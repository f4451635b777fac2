package tape

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"net/http"
	"net/url"
	"os"
	"regexp"
	"strconv"
	"strings"

	"gopkg.in/dnaeon/go-vcr.v3/cassette"
	"gopkg.in/yaml.v3"
)

// DamagedError is a file of a recording that cannot be read as one.
type DamagedError struct {
	File string
	// Line is counted from 1; 0 is the file as a whole.
	Line    int
	Problem string
}

func (e *DamagedError) Error() string {
	if e.Line == 0 {
		return fmt.Sprintf("%s: %s", e.File, e.Problem)
	}
	return fmt.Sprintf("%s:%d: %s", e.File, e.Line, e.Problem)
}

// Load reads a cassette, in go-vcr's format 2, whoever wrote it. Its error is a
// *DamagedError, or says that the file cannot be read.
func Load(path string) (*cassette.Cassette, error) {
	text, err := readRegular(path)
	if err != nil {
		return nil, err
	}
	return parse(path, text)
}

// loadUnaltered reads the cassette that a digest was made of.
func loadUnaltered(path, of string) (*cassette.Cassette, error) {
	text, err := readRegular(path)
	switch {
	case errors.Is(err, os.ErrNotExist):
		return nil, err
	case err != nil:
		return nil, fmt.Errorf("recording damaged: %w", err)
	case digest(text) != of:
		return nil, &AlteredError{path}
	}
	c, err := parse(path, text)
	if err != nil {
		return nil, fmt.Errorf("recording damaged: %w", err)
	}
	return c, nil
}

func parse(path string, text []byte) (*cassette.Cassette, error) {
	c := cassette.New(strings.TrimSuffix(path, extension))
	c.File, c.Version, c.IsNew = path, 0, false
	if err := decode(text, c); err != nil {
		return nil, damaged(path, err)
	}
	if c.Version != cassette.CassetteFormatV2 {
		return nil, &DamagedError{path, 1, fmt.Sprintf("version %d: want a cassette of version %d", c.Version, cassette.CassetteFormatV2)}
	}
	for n, interaction := range c.Interactions {
		if problem := problemOf(n, interaction); problem != "" {
			return nil, &DamagedError{path, lineOf(text, n), problem}
		}
	}
	return c, nil
}

const extension = ".yaml"

// readRegular reads a file that is one: a device may have no end, and a pipe
// nobody who writes to it.
func readRegular(path string) ([]byte, error) {
	info, err := os.Stat(path)
	if err != nil {
		return nil, err
	}
	if !info.Mode().IsRegular() {
		return nil, &DamagedError{path, 0, "it is no regular file"}
	}
	return os.ReadFile(path)
}

// decode reads one YAML document into a value. Keys that the value does not
// know are errors: a misspelt one would change what is replayed. So is a panic
// of the YAML reader's, which some texts end in.
func decode(text []byte, into any) (err error) {
	defer func() {
		if wrong := recover(); wrong != nil {
			err = fmt.Errorf("the YAML cannot be read: %v", wrong)
		}
	}()
	decoder := yaml.NewDecoder(bytes.NewReader(text))
	decoder.KnownFields(true)
	if err := decoder.Decode(into); errors.Is(err, io.EOF) {
		return errors.New("the file is empty")
	} else if err != nil {
		return err
	}
	if err := decoder.Decode(new(any)); !errors.Is(err, io.EOF) {
		return errors.New("something follows the first document")
	}
	return nil
}

var yamlLine = regexp.MustCompile(`line (\d+): `)

// damaged takes the line out of the YAML reader's words.
func damaged(path string, err error) *DamagedError {
	words := strings.TrimPrefix(err.Error(), "yaml: ")
	if wrong := new(yaml.TypeError); errors.As(err, &wrong) {
		words = wrong.Errors[0]
	}
	line := 0
	if found := yamlLine.FindStringSubmatch(words); found != nil {
		line, _ = strconv.Atoi(found[1]) // digits, by the pattern
		words = strings.Replace(words, found[0], "", 1)
	}
	return &DamagedError{path, line, words}
}

// problemOf says what an interaction lacks that no HTTP exchange can.
func problemOf(n int, i *cassette.Interaction) string {
	if i == nil {
		return fmt.Sprintf("interaction %d is empty", n)
	}
	address, err := url.Parse(i.Request.URL)
	switch {
	case err != nil || address.Path == "":
		return fmt.Sprintf("interaction %d: request.url %q is no URL", n, i.Request.URL)
	case i.Request.Method == "":
		return fmt.Sprintf("interaction %d: request.method is missing", n)
	case i.Response.Code == 0 && http.Header(i.Response.Headers).Get(lostHeader) != "":
		return ""
	case i.Response.Code < 100 || i.Response.Code > 999:
		return fmt.Sprintf("interaction %d: response.code %d is no HTTP status", n, i.Response.Code)
	}
	return ""
}

// lostHeader says in place of an answer how the connection ended.
const lostHeader = "Customs-Lost"

// lineOf finds an interaction in the text that it was read from. It reads the
// text anew, which is slow: it is for messages.
func lineOf(text []byte, n int) int {
	var document struct {
		Interactions []yaml.Node `yaml:"interactions"`
	}
	if yaml.Unmarshal(text, &document) != nil || n >= len(document.Interactions) {
		return 0
	}
	return document.Interactions[n].Line
}
