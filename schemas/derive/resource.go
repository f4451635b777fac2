package main

import (
	"fmt"
	"regexp"
	"strings"

	"google.golang.org/genproto/googleapis/api/annotations"
	"google.golang.org/protobuf/proto"
	"google.golang.org/protobuf/reflect/protoreflect"
)

// nameResource gives the property of a resource's name the pattern that
// google.api.resource declares on the message (https://google.aip.dev/122).
func nameResource(n *node, m protoreflect.MessageDescriptor) error {
	resource, _ := proto.GetExtension(m.Options(), annotations.E_Resource).(*annotations.ResourceDescriptor)
	if len(resource.GetPattern()) != 1 {
		return fmt.Errorf("deriving a name of %s: want one google.api.resource pattern, got %q; say here which counts", m.FullName(), resource.GetPattern())
	}
	n.Resource = resource.GetPattern()[0]
	n.Pattern = "^" + segments(n.Resource) + "$"
	return nil
}

// nameParent gives a path-bound property the pattern of the method's
// google.api.http bindings, such as {parent=accounts/*}.
func nameParent(n *node, method protoreflect.MethodDescriptor) error {
	rule, _ := proto.GetExtension(method.Options(), annotations.E_Http).(*annotations.HttpRule)
	var alternatives []string
	for _, binding := range append([]*annotations.HttpRule{rule}, rule.GetAdditionalBindings()...) {
		found := regexp.MustCompile(`\{parent=([^}]+)\}`).FindStringSubmatch(binding.GetPost())
		if found == nil {
			return fmt.Errorf("deriving the parent of %s: no {parent=…} in binding %q", method.FullName(), binding.GetPost())
		}
		alternatives = append(alternatives, segments(found[1]))
	}
	n.PathParam = true
	n.Pattern = "^(" + strings.Join(alternatives, "|") + ")$"
	return nil
}

// segments turns a resource pattern into a regular expression in which each
// variable is one non-empty path segment.
func segments(pattern string) string {
	return regexp.MustCompile(`\{[^}]+\}|\*`).ReplaceAllString(pattern, "[^/]+")
}
