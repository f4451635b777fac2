package tape

import (
	"bytes"
	"crypto/sha256"
	"encoding/json"
	"fmt"

	"gopkg.in/yaml.v3"

	"customs.example/fixtures"
	"customs.example/specs/exchange"
)

// Held is what a manifest says of a spec that there is a cassette of.
type Held struct {
	// Needs tell those that the spec was recorded with, and the seed, from others:
	// in another world, the answers say nothing.
	Needs string
	// Cassette tells the file from one that was altered since.
	Cassette string
	// Cast are the bindings of the spec's cast as JSON, with placeholders for
	// secrets: the spec is played by those who played it. Players tells it from one
	// that was altered since.
	Cast, Players string
}

// digest tells bytes from others.
func digest(text []byte) string { return fmt.Sprintf("%x", sha256.Sum256(text))[:digestDigits] }

const digestDigits = 32

// keptCast are a cast's bindings as they may be kept.
func keptCast(cast fixtures.Cast, r exchange.Redactor) (string, error) {
	var text bytes.Buffer
	encoder := json.NewEncoder(&text)
	encoder.SetEscapeHTML(false) // placeholders are to be read
	if err := encoder.Encode(cast.Bindings()); err != nil {
		return "", fmt.Errorf("encode a cast: %w", err)
	}
	return r.Text(string(bytes.TrimSpace(text.Bytes()))), nil
}

// cast is the one that a spec was recorded with.
func (h Held) cast(seed int64, spec string) (fixtures.Cast, error) {
	var bindings fixtures.Bindings
	decoder := json.NewDecoder(bytes.NewReader([]byte(h.Cast)))
	decoder.DisallowUnknownFields()
	if err := decoder.Decode(&bindings); err != nil {
		return fixtures.Cast{}, fmt.Errorf("the cast of %s: %w", spec, err)
	}
	return fixtures.CastOf(seed, spec, bindings), nil
}

// MarshalYAML implements yaml.Marshaler: a spec a line.
func (h Held) MarshalYAML() (any, error) {
	line := &yaml.Node{Kind: yaml.MappingNode, Style: yaml.FlowStyle}
	for _, member := range [][2]string{{"needs", h.Needs}, {"cassette", h.Cassette}, {"players", h.Players}, {"cast", h.Cast}} {
		line.Content = append(line.Content,
			&yaml.Node{Kind: yaml.ScalarNode, Value: member[0]},
			&yaml.Node{Kind: yaml.ScalarNode, Style: yaml.SingleQuotedStyle, Value: member[1]})
	}
	return line, nil
}
