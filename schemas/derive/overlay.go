package main

import (
	_ "embed"
	"encoding/json"
	"errors"
	"fmt"
	"slices"
	"strings"

	"sigs.k8s.io/yaml"
)

//go:embed overlay.yaml
var overlayText []byte

// overlay is what only documentation pages say, by schema name.
type overlay map[string]struct {
	Title   string  `json:"title"`
	Patches []patch `json:"patches"`
}

// patch sets keywords of one property, and names the page that says so.
type patch struct {
	At     string          `json:"at"`     // JSON pointer of the property; "" is the whole document
	Add    bool            `json:"add"`    // the descriptors do not have the property
	Source string          `json:"source"` // goes into $comment
	Set    json.RawMessage `json:"set"`    // keywords
}

func readOverlay() (overlay, error) {
	var o overlay
	if err := yaml.UnmarshalStrict(overlayText, &o); err != nil {
		return nil, fmt.Errorf("decoding overlay.yaml: %w", err)
	}
	return o, nil
}

func (p patch) apply(root *node) error {
	if p.Source == "" {
		return fmt.Errorf("overlay at %q: no source; name the page that says so", p.At)
	}
	target, err := p.target(root)
	if err != nil {
		return fmt.Errorf("overlay at %q: %w", p.At, err)
	}
	if err := decodeStrictly(p.Set, target); err != nil {
		return fmt.Errorf("overlay at %q: decoding set: %w", p.At, err)
	}
	target.Comment = strings.TrimPrefix(target.Comment+"; "+p.Source, "; ")
	return nil
}

// target finds the property that is patched, or adds it. An upstream rename
// surfaces here, as a patch without a target, and so does an upstream addition.
func (p patch) target(root *node) (*node, error) {
	existing, err := root.at(p.At)
	switch {
	case !p.Add:
		return existing, err
	case err == nil:
		return nil, errors.New("the descriptors have this property now; drop add")
	}
	cut := strings.LastIndex(p.At, "/")
	parent, err := root.at(p.At[:cut])
	if err != nil {
		return nil, err
	}
	added := &node{}
	parent.Properties = append(parent.Properties, property{p.At[cut+1:], added})
	return added, nil
}

// allowNull lets each property that is neither required nor constant be null.
// To the JSON form of both APIs null is the same as absent, in requests
// (https://protobuf.dev/programming-guides/json/) and to every official client
// that reads a response.
func allowNull(n *node) {
	for _, p := range n.Properties {
		allowNull(p.schema)
		if p.schema.Const != nil || slices.Contains(n.Required, p.name) {
			continue
		}
		p.schema.Type = append(slices.Clone(p.schema.Type), "null")
		if p.schema.Enum != nil {
			p.schema.Enum = append(slices.Clone(p.schema.Enum), nil)
		}
	}
}
