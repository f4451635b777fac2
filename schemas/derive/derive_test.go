package main

import (
	"strings"
	"testing"

	"cloud.google.com/go/channel/apiv1/channelpb"
	"google.golang.org/protobuf/reflect/protoreflect"
	"google.golang.org/protobuf/types/known/structpb"
	"google.golang.org/protobuf/types/known/wrapperspb"
)

func failsWith(t *testing.T, err error, want string) {
	t.Helper()
	if err == nil || !strings.Contains(err.Error(), want) {
		t.Errorf("want an error with %q, got %v", want, err)
	}
}

func TestKindsWithoutARuleAreErrors(t *testing.T) {
	for want, m := range map[string]protoreflect.ProtoMessage{
		"google.protobuf.Struct.fields: it is a map":        &structpb.Struct{},
		"google.protobuf.BytesValue.value: its kind bytes":  &wrapperspb.BytesValue{},
		"google.protobuf.Int64Value.value: its kind int64":  &wrapperspb.Int64Value{},
		"google.protobuf.FloatValue.value: its kind float":  &wrapperspb.FloatValue{},
		"google.protobuf.UInt32Value.value: its kind uint3": &wrapperspb.UInt32Value{},
	} {
		_, err := messageNode(m.ProtoReflect().Descriptor(), enumNames)
		failsWith(t, err, want)
	}
}

func TestDiscoveryTypesWithoutARuleAreErrors(t *testing.T) {
	doc := discoveryDocument{ID: "d", Schemas: map[string]*discoverySchema{
		"T": {Properties: map[string]*discoverySchema{"f": {Type: "string", Format: "byte"}}},
	}}
	_, err := doc.object("T")
	failsWith(t, err, `deriving T.f from discovery d: type "string", format "byte" have no rule here`)
	_, err = doc.object("U")
	failsWith(t, err, "no such schema")
	_, err = readDiscovery(discoveryType{"absent.json", "T"})
	failsWith(t, err, "reading discovery document: ")
}

func TestDisagreeingDescriptionsAreErrors(t *testing.T) {
	customer, err := messageNode((&channelpb.Customer{}).ProtoReflect().Descriptor(), enumNames)
	if err != nil {
		t.Fatal(err)
	}
	if err := agreeWithDiscovery(customer, customerDiscovery); err != nil {
		t.Errorf("the official descriptions agree, got %v", err)
	}
	customer.Properties.get("cloudIdentityInfo").Properties.get("customerType").Enum[1] = "DOMAIN_OWNER"
	failsWith(t, agreeWithDiscovery(customer, customerDiscovery), "GoogleCloudChannelV1Customer disagree")
}

func TestResourcePatterns(t *testing.T) {
	for pattern, want := range map[string]string{
		"accounts/{account}/customers/{customer}": "accounts/[^/]+/customers/[^/]+",
		"accounts/*/channelPartnerLinks/*":        "accounts/[^/]+/channelPartnerLinks/[^/]+",
	} {
		if got := segments(pattern); got != want {
			t.Errorf("%s: want %s, got %s", pattern, want, got)
		}
	}
	contact := (&channelpb.ContactInfo{}).ProtoReflect().Descriptor()
	failsWith(t, nameResource(&node{}, contact), "want one google.api.resource pattern, got []")
	service := channelpb.File_google_cloud_channel_v1_service_proto.Services().ByName("CloudChannelService")
	failsWith(t, nameParent(&node{}, service.Methods().ByName("GetCustomer")), "no {parent=…} in binding")
}

func TestUnionThatIsGoneIsAnError(t *testing.T) {
	failsWith(t, exclusiveUnion(&node{Comment: "m"}, nil), "the oneof customer_identity is gone")
}
