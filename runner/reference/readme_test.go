package reference_test

import (
	"net/http"
	"os"
	"regexp"
	"testing"

	"customs.example/fixtures"
	"customs.example/runner/reference"
)

// TestTheExampleOfTheFixturesREADME takes the four imports that the README
// makes in its example, in their order.
func TestTheExampleOfTheFixturesREADME(t *testing.T) {
	text, err := os.ReadFile("../../fixtures/README.md")
	if err != nil {
		t.Fatalf("read the README: %v", err)
	}
	example := regexp.MustCompile("(?s)```json\n(.*?)```").FindSubmatch(text)
	if example == nil {
		t.Fatal("the README has no example")
	}
	p := place{fixtures.Cast{}, t, listen(t, reference.Options{Hook: true})}
	p.hook(http.MethodPost, "run", string(example[1])).wantOutcome("204")

	header := http.Header{"Authorization": {"Bearer bearer-of-the-reseller"}}
	const token = `,"authToken":"token-for-north"`
	for _, step := range []struct{ more, want string }{
		{"", "403 PERMISSION_DENIED"},
		{token, "409 ALREADY_EXISTS"},
		{token + `,"overwriteIfExists":true`, "200"},
		{"", "200"},
	} {
		got := send(t, http.MethodPost, p.url+"/v1/accounts/C0north/customers:import", header, `{"cloudIdentityId":"C0bakery"`+step.more+`}`)
		got.wantOutcome(step.want)
		if got.status == http.StatusOK {
			wantEqual(t, "name", got.body["name"], any("accounts/C0north/customers/S0bakery"))
			wantEqual(t, "region", at(got.body, "orgPostalAddress", "regionCode"), any("CH"))
		}
	}
}
