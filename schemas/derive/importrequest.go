package main

import (
	"fmt"

	"cloud.google.com/go/channel/apiv1/channelpb"
	"google.golang.org/protobuf/reflect/protoreflect"
)

// importRequest derives the body of accounts.customers.import.
//
// overwriteIfExists is REQUIRED by its field behavior and yet not required
// here: it is a bool without presence, so absent and false are one message.
func importRequest(enumForm) (*node, error) {
	message := (&channelpb.ImportCustomerRequest{}).ProtoReflect().Descriptor()
	n, err := messageNode(message, enumNames)
	if err != nil {
		return nil, err
	}
	if err := agreeWithDiscovery(n, importDiscovery, "parent"); err != nil {
		return nil, err
	}
	if err := nameResources(n); err != nil {
		return nil, err
	}
	n.Additional = new(bool)
	n.Properties = withAliases(n.Properties, message)
	if err := exclusiveUnion(n, message.Oneofs().ByName("customer_identity")); err != nil {
		return nil, err
	}
	return n, nil
}

func nameResources(n *node) error {
	customer := (&channelpb.Customer{}).ProtoReflect().Descriptor()
	if err := nameResource(n.Properties.get("customer"), customer); err != nil {
		return err
	}
	service := channelpb.File_google_cloud_channel_v1_service_proto.Services().ByName("CloudChannelService")
	return nameParent(n.Properties.get("parent"), service.Methods().ByName("ImportCustomer"))
}

// withAliases adds each field under its proto name too: a proto3 JSON parser
// takes both (https://protobuf.dev/programming-guides/json/).
func withAliases(declared properties, m protoreflect.MessageDescriptor) properties {
	var all properties
	for _, p := range declared {
		all = append(all, p)
		name := string(m.Fields().ByJSONName(p.name).Name())
		if name == p.name {
			continue
		}
		alias := *p.schema
		alias.AliasOf = p.name
		all = append(all, property{name, &alias})
	}
	return all
}

// exclusiveUnion demands exactly one set member of a oneof. A member is set
// when it is present under either of its names and not null; "" is set.
//
// The two faults are kept apart by keyword: `not` fails when no member is set,
// `oneOf` when several are. The branches are worded as "not unset" because a
// checker that builds an error for every failing branch then builds the fewest.
func exclusiveUnion(n *node, o protoreflect.OneofDescriptor) error {
	if o == nil {
		return fmt.Errorf("deriving the union of %s: the oneof customer_identity is gone", n.Comment)
	}
	union := string(o.Name())
	none := &node{Comment: "no member of " + union + " is set"}
	n.Definitions = properties{{union + ".unset", none}}
	n.OneOf = []*node{reference(union + ".unset")}
	for i := range o.Fields().Len() {
		member := unset(o.Fields().Get(i))
		name := o.Fields().Get(i).JSONName() + ".unset"
		none.Properties = append(none.Properties, member.Properties...)
		n.Definitions = append(n.Definitions, property{name, member})
		n.OneOf = append(n.OneOf, &node{Not: reference(name)})
	}
	n.Not = reference(union + ".unset")
	n.Messages = messages{
		"not":   "sets no member of " + union + ", must set one",
		"oneOf": "sets more than one member of " + union + ", must set one",
	}
	return nil
}

func unset(member protoreflect.FieldDescriptor) *node {
	n := &node{Comment: string(member.FullName()) + " is absent or null under each of its names"}
	n.Properties = properties{{member.JSONName(), &node{Type: types{"null"}}}}
	if name := string(member.Name()); name != member.JSONName() {
		n.Properties = append(n.Properties, property{name, &node{Type: types{"null"}}})
	}
	return n
}

func reference(definition string) *node {
	return &node{Ref: "#/definitions/" + definition}
}
