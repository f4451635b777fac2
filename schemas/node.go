package schemas

import "encoding/json"

// node is what this package and the cases read of a schema file beside
// checking documents with it. The keywords that begin with x- are the
// derivation's own annotations.
type node struct {
	Title      string            `json:"title"`
	Type       oneOrMany         `json:"type"`
	Enum       []any             `json:"enum"`
	Const      *string           `json:"const"`
	Format     string            `json:"format"`
	Pattern    string            `json:"pattern"`
	MinLength  int               `json:"minLength"`
	ReadOnly   bool              `json:"readOnly"`
	Required   []string          `json:"required"`
	Additional any               `json:"additionalProperties"`
	Properties map[string]*node  `json:"properties"`
	Behaviors  []string          `json:"x-field-behavior"`
	Oneof      string            `json:"x-oneof"`
	AliasOf    string            `json:"x-alias-of"`
	PathParam  bool              `json:"x-path-parameter"`
	SampleOnly bool              `json:"x-sample-only"`
	Resource   string            `json:"x-resource-pattern"`
	HTTPStatus map[string]int    `json:"x-http-status"`
	Messages   map[string]string `json:"x-messages"`
}

// oneOrMany is the value of the keyword type: a name or an array of names.
type oneOrMany []string

func (t *oneOrMany) UnmarshalJSON(text []byte) error {
	if text[0] == '[' {
		return json.Unmarshal(text, (*[]string)(t))
	}
	*t = oneOrMany{""}
	return json.Unmarshal(text, &(*t)[0])
}
