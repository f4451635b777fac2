package secret

import "gopkg.in/yaml.v3"

// walk looks at values as they are without YAML's quotes, escapes and base64.
func (s *scanner) walk(node *yaml.Node) {
	if node.Kind == yaml.ScalarNode && !s.shown(node.Line) {
		s.scalar(node)
	}
	for n, child := range node.Content {
		if node.Kind == yaml.MappingNode && n%2 == 1 {
			s.named(node.Content[n-1].Value, child)
		}
		s.walk(child)
	}
}

func (s *scanner) scalar(node *yaml.Node) {
	value := valueOf(node)
	if !literal(node) {
		s.look(node.Line, value)
	}
	s.within(node.Line, value)
}

// named looks at the values below a name that says that they are credentials.
func (s *scanner) named(name string, node *yaml.Node) {
	certain, secret := isCertain(name), isSecret(name)
	if node.Kind == yaml.ScalarNode && !s.shown(node.Line) {
		if value := valueOf(node); certain && !isMasked(value) || secret && node.ShortTag() == "!!str" && plausible(value) {
			s.found(node.Line, "the value of "+name)
		}
	}
	if !certain && !secret {
		return
	}
	for _, child := range node.Content {
		s.named(name, child)
	}
}

// literal tells whether a scalar stands in the file as it is, line by line.
func literal(node *yaml.Node) bool {
	return node.Style&yaml.LiteralStyle != 0 && node.ShortTag() != "!!binary"
}

func valueOf(node *yaml.Node) string {
	var value string
	if node.Decode(&value) != nil {
		return node.Value
	}
	return value
}
