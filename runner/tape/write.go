package tape

import (
	"bytes"
	"crypto/sha256"
	"fmt"
	"net/http"
	"os"
	"path/filepath"
	"strings"
	"unicode/utf8"

	"gopkg.in/dnaeon/go-vcr.v3/cassette"
	"gopkg.in/yaml.v3"

	"customs.example/specs/exchange"
)

// written is a cassette as a tape writes it: of go-vcr's format, the keys that
// say something. The others take three quarters of the time it takes to read one.
type written struct {
	Version      int           `yaml:"version"`
	Interactions []interaction `yaml:"interactions"`
}

type interaction struct {
	ID       int      `yaml:"id"`
	Request  request  `yaml:"request"`
	Response response `yaml:"response"`
}

type request struct {
	Method  string `yaml:"method"`
	URL     string `yaml:"url"`
	Headers header `yaml:"headers,omitempty"`
	Body    text   `yaml:"body,omitempty"`
}

// response ends with the code, without which Load takes no answer: a file that
// was cut short must not pass for another answer.
type response struct {
	ContentLength int    `yaml:"content_length"`
	Body          text   `yaml:"body,omitempty"`
	Headers       header `yaml:"headers,omitempty"`
	Status        string `yaml:"status,omitempty"`
	Code          int    `yaml:"code"`
}

// header writes the values of a name on the name's line.
type header map[string]values

type values []string

// MarshalYAML implements yaml.Marshaler.
func (v values) MarshalYAML() (any, error) {
	line := &yaml.Node{Kind: yaml.SequenceNode, Style: yaml.FlowStyle}
	for _, value := range v {
		var node yaml.Node
		if err := node.Encode(value); err != nil {
			return nil, err
		}
		line.Content = append(line.Content, &node)
	}
	return line, nil
}

// text is written in lines of its own where it has several. What begins with
// white space is quoted: the YAML encoder gets such blocks wrong.
type text string

// MarshalYAML implements yaml.Marshaler.
func (t text) MarshalYAML() (any, error) {
	if strings.TrimLeft(string(t), " \t\r\n") != string(t) && utf8.ValidString(string(t)) {
		return &yaml.Node{Kind: yaml.ScalarNode, Tag: "!!str", Style: yaml.DoubleQuotedStyle, Value: string(t)}, nil
	}
	return string(t), nil
}

// interactionOf is what a tape keeps of an exchange that bears no secrets, at
// the URL that stands for the target.
func interactionOf(n int, base string, e *exchange.Exchange) interaction {
	kept := interaction{
		ID:      n,
		Request: request{Method: e.Call.Method, URL: base + addressOf(e.Call), Headers: header{}, Body: text(keptBody(e.Call.Body))},
		Response: response{
			Code: e.Status, Status: statusLine(e.Status), ContentLength: len(e.Body), Headers: header{}, Body: text(e.Body),
		},
	}
	for name, sent := range e.Call.Header {
		kept.Request.Headers[name] = sent
	}
	if e.Call.Bearer != "" {
		kept.Request.Headers["Authorization"] = values{bearerPrefix + e.Call.Bearer}
	}
	if e.Call.Body != nil {
		kept.Request.Headers["Content-Type"] = values{"application/json"}
	}
	for name, sent := range e.Header {
		kept.Response.Headers[name] = sent
	}
	if e.Lost != nil {
		kept.Response.Headers[lostHeader] = values{e.Lost.Error()}
	}
	return kept
}

const bearerPrefix = "Bearer "

// addressOf is a call's path and query as they are sent.
func addressOf(call exchange.Call) string {
	if call.Query == "" {
		return call.Path
	}
	return call.Path + "?" + call.Query
}

func statusLine(code int) string {
	if code == 0 {
		return ""
	}
	return fmt.Sprintf("%d %s", code, http.StatusText(code))
}

// mostKept bounds a request's body in a cassette, in bytes. A replay makes the
// body anew, and needs no more of it than to recognize it.
const mostKept = 4 << 10

// keptBody is a request's body, or what tells one too long to keep from others.
func keptBody(body []byte) string {
	if len(body) <= mostKept {
		return string(body)
	}
	return fmt.Sprintf("<body: %d bytes, sha256:%x>", len(body), sha256.Sum256(body))
}

// write writes a cassette, and the folders on the way to it. It returns what tells
// the file from others.
func write(path string, kept []interaction) (string, error) {
	var out bytes.Buffer
	encoder := yaml.NewEncoder(&out)
	encoder.SetIndent(2)
	if err := encoder.Encode(written{cassette.CassetteFormatV2, kept}); err != nil {
		return "", fmt.Errorf("encode %s: %w", path, err)
	}
	if err := os.MkdirAll(filepath.Dir(path), folderMode); err != nil {
		return "", err
	}
	return digest(out.Bytes()), os.WriteFile(path, out.Bytes(), fileMode)
}

const (
	folderMode = 0o755
	fileMode   = 0o644
)
