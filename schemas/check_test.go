package schemas_test

import (
	"testing"

	"customs.example/schemas"
	"github.com/google/go-cmp/cmp"
)

// judged is a document and what its schema says of it: "pointer keyword" each.
type judged struct {
	text string
	want []string
}

func judge(t *testing.T, s *schemas.Schema, tests []judged) {
	t.Helper()
	for _, test := range tests {
		var got []string
		for _, v := range s.Check(decode(t, test.text)) {
			got = append(got, v.Pointer+" "+v.Keyword)
		}
		if diff := cmp.Diff(test.want, got); diff != "" {
			t.Errorf("%s: Check(%s), -want +got:\n%s", s.Name(), test.text, diff)
		}
	}
}

func TestImportRequest(t *testing.T) {
	judge(t, schemas.ImportRequest(), []judged{
		{`{"domain":"d.example"}`, nil},
		{`{"domain":"d.example","overwriteIfExists":true,"authToken":"t","channelPartnerId":"C1","customer":"accounts/C1/customers/S1"}`, nil},
		{`{"domain":"d.example","overwrite_if_exists":false,"auth_token":"t","channel_partner_id":"C1"}`, nil},
		{`{"domain":"d.example","overwriteIfExists":null,"authToken":null,"customer":null,"parent":null}`, nil},
		{`{"domain":"d.example","parent":"accounts/C1"}`, nil},
		{`{"domain":"d.example","parent":"accounts/C1/channelPartnerLinks/L1"}`, nil},
		{`{"domain":"d.example","parent":"accounts/C1/customers/L1"}`, []string{"/parent pattern"}},
		{`{"domain":"d.example","customer":"customers/S1"}`, []string{"/customer pattern"}},
		{`{"domain":7}`, []string{"/domain type"}},
		{`{"domain":{}}`, []string{"/domain type"}},
		{`{"domain":"d.example","overwriteIfExists":"maybe"}`, []string{"/overwriteIfExists type"}},
		{`{"domain":"d.example","domains":"x","a/b~c.d":1}`, []string{"/a~1b~0c.d additionalProperties", "/domains additionalProperties"}},
		{`[]`, []string{" type"}},
		{`null`, []string{" type"}},
	})
}

func TestImportRequestUnion(t *testing.T) {
	none, several := []string{" not"}, []string{" oneOf"}
	judge(t, schemas.ImportRequest(), []judged{
		{`{"cloudIdentityId":"C1"}`, nil},
		{`{"cloud_identity_id":"C1"}`, nil},
		{`{"primaryAdminEmail":"a@d.example"}`, nil},
		{`{"primary_admin_email":"a@d.example"}`, nil},
		{`{"domain":""}`, nil},
		{`{"domain":"d.example","cloudIdentityId":null,"primary_admin_email":null}`, nil},

		{`{}`, none},
		{`{"domain":null}`, none},
		{`{"overwriteIfExists":true}`, none},
		{`{"domain":null,"cloudIdentityId":null,"cloud_identity_id":null,"primaryAdminEmail":null,"primary_admin_email":null}`, none},

		{`{"domain":"d.example","cloudIdentityId":"C1"}`, several},
		{`{"domain":"d.example","cloud_identity_id":"C1"}`, several},
		{`{"domain":"d.example","primaryAdminEmail":"a@d.example"}`, several},
		{`{"domain":"d.example","primary_admin_email":"a@d.example"}`, several},
		{`{"cloudIdentityId":"C1","primaryAdminEmail":"a@d.example"}`, several},
		{`{"cloudIdentityId":"C1","primary_admin_email":"a@d.example"}`, several},
		{`{"cloud_identity_id":"C1","primaryAdminEmail":"a@d.example"}`, several},
		{`{"cloud_identity_id":"C1","primary_admin_email":"a@d.example"}`, several},
		{`{"domain":"d.example","cloudIdentityId":"C1","primaryAdminEmail":"a@d.example"}`, several},
		{`{"domain":"","cloudIdentityId":""}`, several},
		{`{"domain":"d.example","cloudIdentityId":"","cloud_identity_id":null}`, several},
	})
}

func TestChannelCustomer(t *testing.T) {
	judge(t, schemas.ChannelCustomer(), []judged{
		{channelCustomer, nil},
		{`{"name":"accounts/C1/customers/S1"}`, nil},
		{`{"name":"accounts/C1/customers/S1","domain":null,"orgPostalAddress":null,"createTime":null,"customerAttestationState":null}`, nil},
		{`{"name":"accounts/C1/customers/S1","addedLater":{"x":1},"orgPostalAddress":{"addedLater":1}}`, nil},
		{`{}`, []string{" required"}},
		{`{"name":null}`, []string{"/name type"}},
		{`{"name":"accounts/C1/channelPartnerLinks/L1/customers/S1"}`, []string{"/name pattern"}},
		{`{"name":"accounts/C1/customers/S1","orgPostalAddress":{"addressLines":["a",7]}}`, []string{"/orgPostalAddress/addressLines/1 type"}},
		{`{"name":"accounts/C1/customers/S1","orgPostalAddress":{"revision":2147483648}}`, []string{"/orgPostalAddress/revision maximum"}},
		{`{"name":"accounts/C1/customers/S1","cloudIdentityInfo":{"customerType":"team"}}`, []string{"/cloudIdentityInfo/customerType enum"}},
		{`{"name":"accounts/C1/customers/S1","cloudIdentityInfo":{"customerType":2}}`, []string{"/cloudIdentityInfo/customerType type"}},
		{`{"name":"accounts/C1/customers/S1","cloudIdentityInfo":{"eduData":{"instituteSize":"SIZE_0"}}}`, []string{"/cloudIdentityInfo/eduData/instituteSize enum"}},
	})
}

func TestChannelCustomerEnumInt(t *testing.T) {
	judge(t, schemas.ChannelCustomerEnumInt(), []judged{
		{channelCustomer, nil},
		{`{"name":"accounts/C1/customers/S1","customerAttestationState":2,"cloudIdentityInfo":{"customerType":1}}`, nil},
		{`{"name":"accounts/C1/customers/S1","cloudIdentityInfo":{"customerType":null}}`, nil},
		{`{"name":"accounts/C1/customers/S1","cloudIdentityInfo":{"customerType":3}}`, []string{"/cloudIdentityInfo/customerType enum"}},
		{`{"name":"accounts/C1/customers/S1","cloudIdentityInfo":{"customerType":1.5}}`, []string{"/cloudIdentityInfo/customerType type"}},
		{`{"name":"accounts/C1/customers/S1","cloudIdentityInfo":{"customerType":"1"}}`, []string{"/cloudIdentityInfo/customerType enum"}},
	})
}

func TestChannelError(t *testing.T) {
	judge(t, schemas.ChannelError(), []judged{
		{channelError, nil},
		{`{"error":{"code":499,"message":"m","status":"CANCELLED"}}`, nil},
		{`{"error":{"code":400,"message":"m","status":"INVALID_ARGUMENT","more":1},"more":1}`, nil},
		{`{"error":{"code":400,"message":"m","status":"OK"}}`, []string{"/error/status enum"}},
		{`{"error":{"code":400,"message":"m","status":"Invalid_Argument"}}`, []string{"/error/status enum"}},
		{`{"error":{"code":"400","message":"","status":"ABORTED"}}`, []string{"/error/code type", "/error/message minLength"}},
		{`{"error":{"code":400,"message":"m","status":"ABORTED","details":{}}}`, []string{"/error/details type"}},
		{`{"error":{"code":400,"message":"m","status":"ABORTED","details":["d"]}}`, []string{"/error/details/0 type"}},
		{`{"error":{}}`, []string{"/error required", "/error required", "/error required"}},
		{`{"error":"not found"}`, []string{"/error type"}},
		{`{}`, []string{" required"}},
	})
}

func TestDirectoryCustomer(t *testing.T) {
	judge(t, schemas.DirectoryCustomer(), []judged{
		{directoryCustomer, nil},
		{`{"kind":"admin#directory#customer","id":"C2","customerDomain":"d.example"}`, nil},
		{`{"id":"C2","customerDomain":"d.example"}`, []string{" required"}},
		{`{"kind":"admin#directory#customer","id":"C2","customerDomain":"d.example","language":null,"postalAddress":null,"addedLater":1}`, nil},
		{`{"kind":"admin#directory#customer","id":"","customerDomain":""}`, []string{"/customerDomain minLength", "/id minLength"}},
		{`{"kind":"admin#directory#customer","id":null,"customerDomain":"d.example"}`, []string{"/id type"}},
		{`{"kind":"admin#directory#user","id":"C2","customerDomain":"d.example"}`, []string{"/kind const"}},
		{`{"kind":"admin#directory#customer","id":"C2","customerDomain":"d.example","postalAddress":{"region":7}}`, []string{"/postalAddress/region type"}},
		{`{}`, []string{" required", " required", " required"}},
	})
}

func TestDirectoryCustomerRequest(t *testing.T) {
	judge(t, schemas.DirectoryCustomerRequest(), []judged{
		{directoryRequest, nil},
		{directoryCustomer, nil},
		{`{}`, nil},
		{`{"id":"another","kind":"another","customerDomain":"d.example"}`, nil},
		{`{"alternateEmail":null}`, nil},
		{`{"nickname":"n"}`, []string{"/nickname additionalProperties"}},
		{`{"postalAddress":{"city":"c"}}`, []string{"/postalAddress/city additionalProperties"}},
		{`{"language":[]}`, []string{"/language type"}},
	})
}

func TestDirectoryError(t *testing.T) {
	judge(t, schemas.DirectoryError(), []judged{
		{directoryError, nil},
		{`{"error":{"code":404,"message":"m"}}`, nil},
		{`{"error":{"code":404,"message":"m","status":"NOT_FOUND","errors":[{}]}}`, nil},
		{`{"error":{"code":404,"message":"m","status":5}}`, []string{"/error/status type"}},
		{`{"error":{"code":404,"message":"m","errors":[{"reason":1}]}}`, []string{"/error/errors/0/reason type"}},
		{`{"error":{"code":404,"message":"m","errors":["e"]}}`, []string{"/error/errors/0 type"}},
		{`{"error":{"code":"404","message":""}}`, []string{"/error/code type", "/error/message minLength"}},
		{`{"error":{"message":"m"}}`, []string{"/error required"}},
	})
}

func TestWorld(t *testing.T) {
	judge(t, schemas.World(), []judged{
		{`{"callers":[{"bearer":"b","scopes":[]}],"accounts":[{"name":"accounts/C1"}],"cloudIdentities":[],"customers":[]}`, nil},
		{`{}`, nil},
		{`{"caller":[]}`, []string{"/caller additionalProperties"}},
		{`{"cloudIdentities":[{"id":"C1","type":"TEAM","primaryDomain":"d","primaryAdminEmail":"a","profile":{"postalAddress":{"a.b/c~d":7}}}]}`,
			[]string{"/cloudIdentities/0/profile/postalAddress/a.b~1c~0d type"}},
		{`{"accounts":[{"name":"C1"}]}`, []string{"/accounts/0/name pattern"}},
		{`{"cloudIdentities":[{"id":"C1","type":"OTHER","primaryDomain":"d","primaryAdminEmail":"a"}]}`, []string{"/cloudIdentities/0/type enum"}},
	})
}
