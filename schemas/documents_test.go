package schemas_test

import (
	"encoding/json"
	"strings"
	"testing"
)

const (
	channelCustomer = `{
		"name": "accounts/C1/customers/S1", "orgDisplayName": "Org", "domain": "d.example",
		"orgPostalAddress": {"revision": 0, "regionCode": "US", "addressLines": ["1 Way", "Floor 2"]},
		"primaryContactInfo": {"firstName": "A", "email": "a@d.example"},
		"createTime": "2015-10-21T20:42:35Z", "updateTime": "2015-10-21T20:42:35.224Z",
		"cloudIdentityId": "C2", "languageCode": "en-US", "customerAttestationState": "EXEMPT",
		"cloudIdentityInfo": {"customerType": "DOMAIN", "primaryDomain": "d.example", "eduData": {"instituteType": "K12"}}
	}`
	channelError = `{"error": {"code": 409, "message": "exists", "status": "ALREADY_EXISTS", "details": [{"@type": "t"}]}}`

	directoryCustomer = `{
		"kind": "admin#directory#customer", "id": "C2", "etag": "\"e\"", "customerDomain": "d.example",
		"alternateEmail": "a@e.example", "language": "en", "phoneNumber": "+1555",
		"customerCreationTime": "2015-10-21T20:42:35.224Z",
		"postalAddress": {"organizationName": "Org", "countryCode": "US", "phoneNumber": "+1555"}
	}`
	directoryRequest = `{
		"customerDomain": "d.example", "alternateEmail": "a@e.example", "language": "EN",
		"postalAddress": {"organizationName": "Org", "phoneNumber": "+1555"}
	}`
	directoryError = `{"error": {"code": 404, "message": "m", "errors": [{"domain": "global", "reason": "notFound", "message": "m"}]}}`
)

// decode is how the suite reads a document: numbers as written.
func decode(t testing.TB, text string) any {
	t.Helper()
	dec := json.NewDecoder(strings.NewReader(text))
	dec.UseNumber()
	var doc any
	if err := dec.Decode(&doc); err != nil {
		t.Fatalf("decoding %s: %v", text, err)
	}
	return doc
}
