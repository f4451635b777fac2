package schemas_test

import (
	"slices"
	"strings"
	"sync"
	"testing"

	"customs.example/schemas"
	"github.com/google/go-cmp/cmp"
)

func TestViolationsReadAsSentences(t *testing.T) {
	for _, test := range []struct {
		schema *schemas.Schema
		text   string
		want   string
	}{
		{schemas.ImportRequest(), `{}`, `"": sets no member of customer_identity, must set one (not)`},
		{schemas.ImportRequest(), `{"domain":"d","cloudIdentityId":"c"}`, `"": sets more than one member of customer_identity, must set one (oneOf)`},
		{schemas.ImportRequest(), `{"domain":7}`, `"/domain": is integer, must be string or null (type)`},
		{schemas.ImportRequest(), `{"domain":"d","x":1}`, `"/x": is not a property of this object (additionalProperties)`},
		{schemas.ImportRequest(), `{"domain":"d","customer":"c"}`, `"/customer": does not match ^accounts/[^/]+/customers/[^/]+$ (pattern)`},
		{schemas.ChannelCustomer(), `{}`, `"": lacks name (required)`},
		{schemas.DirectoryCustomer(), `{"kind":"admin#directory#customer","id":"","customerDomain":"d"}`, `"/id": is shorter than minLength 1 (minLength)`},
		{schemas.DirectoryCustomer(), `{"id":"i","customerDomain":"d","kind":"k"}`, `"/kind": is not "admin#directory#customer" (const)`},
		{schemas.ChannelCustomer(), `{"name":"accounts/a/customers/b","createTime":"2015-02-29T00:00:00Z"}`, `"/createTime": is not of format date-time (format)`},
		{schemas.ChannelCustomer(), `{"name":"accounts/a/customers/b","orgPostalAddress":{"revision":3e9}}`, `"/orgPostalAddress/revision": is greater than 2147483647 (maximum)`},
		{schemas.ChannelCustomer(), `{"name":"accounts/a/customers/b","orgPostalAddress":{"revision":-3e9}}`, `"/orgPostalAddress/revision": is less than -2147483648 (minimum)`},
		{schemas.World(), `{"cloudIdentities":[{"id":"i","type":"X","primaryDomain":"d","primaryAdminEmail":"a"}]}`, `"/cloudIdentities/0/type": is none of "DOMAIN", "TEAM" (enum)`},
	} {
		if diff := cmp.Diff(test.want, sentence(test.schema.Check(decode(t, test.text)))); diff != "" {
			t.Errorf("%s, -want +got:\n%s", test.text, diff)
		}
	}
}

func sentence(all []schemas.Violation) string {
	var lines []string
	for _, v := range all {
		lines = append(lines, v.String())
	}
	return strings.Join(lines, "\n")
}

func TestViolationsHoldNoValueOfTheDocument(t *testing.T) {
	const secret = "SECRET"
	doc := map[string]any{"domain": secret, "cloudIdentityId": secret, "customer": secret, "parent": secret, "overwriteIfExists": secret, "x": secret}
	violations := schemas.ImportRequest().Check(doc)
	if len(violations) != 5 {
		t.Fatalf("want 5 violations, got %v", violations)
	}
	if said := sentence(violations); strings.Contains(said, secret) {
		t.Errorf("a value of the document shows: %s", said)
	}
}

func TestViolationsAreSorted(t *testing.T) {
	doc := decode(t, `{"z":1,"y":1,"x":1,"overwriteIfExists":1,"authToken":1,"customer":"c"}`)
	first := schemas.ImportRequest().Check(doc)
	if len(first) != 7 {
		t.Fatalf("want 7 violations, got %v", first)
	}
	sorted := slices.IsSortedFunc(first, func(a, b schemas.Violation) int { return strings.Compare(a.Pointer, b.Pointer) })
	if !sorted {
		t.Errorf("want them by pointer, got %v", first)
	}
	for range 20 {
		if diff := cmp.Diff(first, schemas.ImportRequest().Check(doc)); diff != "" {
			t.Fatalf("two checks of one document differ:\n%s", diff)
		}
	}
}

func TestCheckIsSafeForConcurrentUse(t *testing.T) {
	right, wrong := decode(t, channelCustomer), decode(t, `{"name":7}`)
	var wg sync.WaitGroup
	for range 8 {
		wg.Go(func() {
			for range 50 {
				if schemas.ChannelCustomer().Check(right) != nil || len(schemas.ChannelCustomer().Check(wrong)) != 1 {
					t.Error("a concurrent check was wrong")
				}
			}
		})
	}
	wg.Wait()
}
