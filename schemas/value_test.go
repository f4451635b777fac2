package schemas_test

import (
	"encoding/json"
	"math"
	"testing"

	"customs.example/schemas"
	"github.com/google/go-cmp/cmp"
)

func errorWithCode(code any) map[string]any {
	return map[string]any{"error": map[string]any{"code": code, "message": "m"}}
}

func TestNumbersOfEveryGoTypeAreChecked(t *testing.T) {
	for _, test := range []struct {
		code any
		want string
	}{
		{json.Number("404"), ""},
		{json.Number("404.0"), ""},
		{float64(404), ""},
		{404, ""},
		{int32(404), ""},
		{int64(404), ""},
		{float64(404.5), "is number, must be integer"},
		{json.Number("404.5"), "is number, must be integer"},
		{json.Number("1e-400"), "is number, must be integer"},
		{json.Number("garbage"), "is the Go json.Number, must be a value that a JSON decoder gives"},
		{math.NaN(), "is the Go float64, must be a value that a JSON decoder gives"},
		{math.Inf(1), "is the Go float64, must be a value that a JSON decoder gives"},
		{uint8(1), "is the Go uint8, must be a value that a JSON decoder gives"},
		{[]string{}, "is the Go []string, must be a value that a JSON decoder gives"},
		{struct{}{}, "is the Go struct {}, must be a value that a JSON decoder gives"},
	} {
		var want []schemas.Violation
		if test.want != "" {
			want = []schemas.Violation{{Pointer: "/error/code", Keyword: "type", Message: test.want}}
		}
		if diff := cmp.Diff(want, schemas.DirectoryError().Check(errorWithCode(test.code))); diff != "" {
			t.Errorf("code %#v, -want +got:\n%s", test.code, diff)
		}
	}
}

func TestNumbersBeyondFloat64AreJudgedNotFailedOn(t *testing.T) {
	judge(t, schemas.ChannelCustomerEnumInt(), []judged{
		{`{"name":"accounts/C1/customers/S1","cloudIdentityInfo":{"customerType":1e999}}`, []string{"/cloudIdentityInfo/customerType enum"}},
		{`{"name":"accounts/C1/customers/S1","orgPostalAddress":{"revision":-1e99999999}}`, []string{"/orgPostalAddress/revision minimum"}},
		{`{"name":"accounts/C1/customers/S1","unknown":1e99999999}`, nil},
	})
}

func TestForeignValuesAreFoundAtAnyDepthInOrder(t *testing.T) {
	doc := map[string]any{"b": []any{"x", []string{"y"}}, "a/b": map[string]string{}}
	var got []string
	for _, v := range schemas.ChannelCustomer().Check(doc) {
		got = append(got, v.Pointer)
	}
	if diff := cmp.Diff([]string{"/a~1b", "/b/1"}, got); diff != "" {
		t.Errorf("-want +got:\n%s", diff)
	}
}

func TestCheckLeavesTheDocumentAlone(t *testing.T) {
	doc := errorWithCode(float64(404))
	schemas.DirectoryError().Check(doc)
	if diff := cmp.Diff(errorWithCode(float64(404)), doc); diff != "" {
		t.Errorf("the document changed, -before +after:\n%s", diff)
	}
}
