package main

import (
	"fmt"
	"slices"
	"strings"
)

// agreeWithDiscovery fails when the two official descriptions of one message,
// proto and discovery, differ in names, types, formats, enums or read-only
// marks: then a person has to decide which of them the suite holds others to.
// Names of onlyProto are path parameters, which discovery lists elsewhere.
func agreeWithDiscovery(n *node, t discoveryType, onlyProto ...string) error {
	discovery, err := readDiscovery(t)
	if err != nil {
		return err
	}
	want, err := marshal(shape(discovery), "  ")
	if err != nil {
		return err
	}
	got, err := marshal(shape(n, onlyProto...), "  ")
	if err != nil {
		return err
	}
	if string(want) != string(got) {
		return fmt.Errorf("%s and discovery %s disagree; discovery says %s proto says %s", n.Comment, t.schema, want, got)
	}
	return nil
}

// shape is a copy of n with nothing but what both descriptions can say.
func shape(n *node, without ...string) *node {
	if n == nil {
		return nil
	}
	s := &node{Type: n.Type, Enum: n.Enum, Format: n.Format, ReadOnly: n.ReadOnly, Items: shape(n.Items)}
	for _, p := range n.Properties {
		if !slices.Contains(without, p.name) {
			s.Properties = append(s.Properties, property{p.name, shape(p.schema)})
		}
	}
	slices.SortFunc(s.Properties, func(a, b property) int { return strings.Compare(a.name, b.name) })
	return s
}
