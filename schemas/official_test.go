package schemas_test

import (
	"encoding/json"
	"net/http"
	"testing"

	"cloud.google.com/go/channel/apiv1/channelpb"
	"customs.example/schemas"
	"google.golang.org/api/googleapi"
	"google.golang.org/protobuf/encoding/protojson"
)

// What the official JSON form of a Customer looks like is right by definition.
func TestOfficialCustomersConform(t *testing.T) {
	for _, sample := range []string{`{"name":"accounts/C1/customers/S1"}`, channelCustomer} {
		var customer channelpb.Customer
		if err := protojson.Unmarshal([]byte(sample), &customer); err != nil {
			t.Fatal(err)
		}
		for _, test := range []struct {
			schema *schemas.Schema
			form   protojson.MarshalOptions
		}{
			{schemas.ChannelCustomer(), protojson.MarshalOptions{}},
			{schemas.ChannelCustomer(), protojson.MarshalOptions{EmitUnpopulated: true}},
			{schemas.ChannelCustomerEnumInt(), protojson.MarshalOptions{}},
			{schemas.ChannelCustomerEnumInt(), protojson.MarshalOptions{UseEnumNumbers: true, EmitUnpopulated: true}},
		} {
			text, err := test.form.Marshal(&customer)
			if err != nil {
				t.Fatal(err)
			}
			if got := test.schema.Check(decode(t, string(text))); got != nil {
				t.Errorf("%s refuses the official form %s: %v", test.schema.Name(), text, got)
			}
		}
	}
}

// The official parser and the request's schema are of one mind on every text
// but those without a member, which the service refuses and the parser does not.
func TestOfficialParserAgreesOnImportRequests(t *testing.T) {
	for _, text := range []string{
		`{"domain":"d","overwriteIfExists":true,"authToken":"t","channelPartnerId":"p","parent":"accounts/C1"}`,
		`{"cloud_identity_id":"c","overwrite_if_exists":false,"auth_token":"t","channel_partner_id":"p"}`,
		`{"domain":"d","cloudIdentityId":null,"authToken":null,"overwriteIfExists":null}`,
		`{"domain":""}`,
		`{"domain":"d","cloudIdentityId":"c"}`,
		`{"domain":"","primary_admin_email":""}`,
		`{"cloudIdentityId":"c","primaryAdminEmail":"a"}`,
		`{"domain":"d","overwriteIfExists":"maybe"}`,
		`{"domain":"d","domains":"d"}`,
		`{"domain":7}`,
		`{"domain":"d","authToken":{}}`,
		`[]`, `null`, `"text"`, `7`,
	} {
		official := protojson.Unmarshal([]byte(text), &channelpb.ImportCustomerRequest{})
		ours := schemas.ImportRequest().Check(decode(t, text))
		if (official == nil) != (ours == nil) {
			t.Errorf("%s: the official parser says %v, the schema %v", text, official, ours)
		}
	}
}

// The official client finds code and message in each error body that conforms.
func TestOfficialClientReadsErrorBodies(t *testing.T) {
	for text, s := range map[string]*schemas.Schema{channelError: schemas.ChannelError(), directoryError: schemas.DirectoryError()} {
		if wrong := s.Check(decode(t, text)); wrong != nil {
			t.Fatalf("%s is to conform to %s: %v", text, s.Name(), wrong)
		}
		var want struct{ Error googleapi.Error }
		if err := json.Unmarshal([]byte(text), &want); err != nil {
			t.Fatal(err)
		}
		err := googleapi.CheckResponseWithBody(&http.Response{StatusCode: 500}, []byte(text))
		got, is := err.(*googleapi.Error)
		if !is || got.Code != want.Error.Code || got.Message != want.Error.Message || got.Code == 500 {
			t.Errorf("%s: want code and message of the body, got %v", text, err)
		}
	}
}
