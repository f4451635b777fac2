package main

import (
	"fmt"
	"math"

	"google.golang.org/genproto/googleapis/api/annotations"
	"google.golang.org/protobuf/proto"
	"google.golang.org/protobuf/reflect/protoreflect"
)

// enumForm is how proto3 JSON writes an enum.
type enumForm int

const (
	enumNames          enumForm = iota // names alone
	enumNamesOrNumbers                 // what $alt=json;enum-encoding=int may give
)

// messageNode derives the schema of a message's proto3 JSON form
// (https://protobuf.dev/programming-guides/json/): an object whose properties
// have the fields' JSON names, in the order of their declaration.
func messageNode(m protoreflect.MessageDescriptor, form enumForm) (*node, error) {
	n := &node{Type: types{"object"}, Comment: "proto " + string(m.FullName())}
	for i := range m.Fields().Len() {
		field := m.Fields().Get(i)
		schema, err := fieldNode(field, form)
		if err != nil {
			return nil, err
		}
		n.Properties = append(n.Properties, property{field.JSONName(), schema})
	}
	return n, nil
}

func fieldNode(f protoreflect.FieldDescriptor, form enumForm) (*node, error) {
	value, err := valueNode(f, form)
	if err != nil {
		return nil, err
	}
	if f.IsList() {
		value = &node{Type: types{"array"}, Items: value}
	}
	value.Comment = "proto " + string(f.FullName())
	value.Behaviors, value.ReadOnly = behaviors(f)
	if o := f.ContainingOneof(); o != nil && !o.IsSynthetic() {
		value.Oneof = string(o.Name())
	}
	return value, nil
}

func valueNode(f protoreflect.FieldDescriptor, form enumForm) (*node, error) {
	switch {
	case f.IsMap():
		return nil, fmt.Errorf("deriving %s: it is a map, which has no rule here; add one", f.FullName())
	case f.Kind() == protoreflect.StringKind:
		return &node{Type: types{"string"}}, nil
	case f.Kind() == protoreflect.BoolKind:
		return &node{Type: types{"boolean"}}, nil
	case f.Kind() == protoreflect.Int32Kind:
		return int32Node(), nil
	case f.Kind() == protoreflect.EnumKind:
		return enumNode(f.Enum(), form), nil
	case f.Message() != nil && f.Message().FullName() == "google.protobuf.Timestamp":
		return timestamp(), nil
	case f.Message() != nil:
		return messageNode(f.Message(), form)
	}
	return nil, fmt.Errorf("deriving %s: its kind %s has no rule here; add one", f.FullName(), f.Kind())
}

func int32Node() *node {
	low, high := int64(math.MinInt32), int64(math.MaxInt32)
	return &node{Type: types{"integer"}, Minimum: &low, Maximum: &high}
}

func enumNode(e protoreflect.EnumDescriptor, form enumForm) *node {
	n := &node{Type: types{"string"}}
	for i := range e.Values().Len() {
		n.Enum = append(n.Enum, string(e.Values().Get(i).Name()))
	}
	if form == enumNames {
		return n
	}
	n.Type = append(n.Type, "integer")
	for i := range e.Values().Len() {
		n.Enum = append(n.Enum, int(e.Values().Get(i).Number()))
	}
	return n
}

func behaviors(f protoreflect.FieldDescriptor) (names []string, readOnly bool) {
	values, _ := proto.GetExtension(f.Options(), annotations.E_FieldBehavior).([]annotations.FieldBehavior)
	for _, v := range values {
		names = append(names, v.String())
		readOnly = readOnly || v == annotations.FieldBehavior_OUTPUT_ONLY
	}
	return names, readOnly
}
