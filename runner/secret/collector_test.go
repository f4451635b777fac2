package secret

import (
	"net/http"
	"net/url"
	"strings"
	"testing"
)

// TestWhatWasCollectedIsKnownElsewhere, in the spellings of JSON and of URLs.
func TestWhatWasCollectedIsKnownElsewhere(t *testing.T) {
	address, err := url.Parse("https://me:user-info-password@host/?key=AIzaKey&access_token=a%2Bb%3Dc%26d&side=ordinary")
	if err != nil {
		t.Fatal(err)
	}
	for name, collect := range map[string]struct {
		from   func(*Collector)
		values string
	}{
		"caller":       {func(c *Collector) { c.Caller("bearer-of-marty", "caller-1") }, "bearer-of-marty"},
		"basic":        {func(c *Collector) { c.Caller("bWFydHk6YmFzaWMtcGFzc3dvcmQ=", "caller-1") }, "basic-password"},
		"address":      {func(c *Collector) { c.Address(address) }, "user-info-password AIzaKey a+b=c&d a%2Bb%3Dc%26d"},
		"header":       {func(c *Collector) { c.Header(http.Header{"X-Password": {"open-sesame"}, "X-Api-Key": {"Key open-up"}}) }, "open-sesame open-up"},
		"cookies":      {func(c *Collector) { c.Header(http.Header{"Cookie": {"a=first-one; b=second-one"}}) }, "first-one second-one"},
		"set cookie":   {func(c *Collector) { c.Header(http.Header{"Set-Cookie2": {"a=first-one; Domain=host.example"}}) }, "first-one"},
		"cookie list":  {func(c *Collector) { c.Cookies("listed-one") }, "listed-one"},
		"member":       {func(c *Collector) { c.Body([]byte(`{"private_key":"pr\"iv","csrf":"cross-site"}`)) }, `pr"iv pr\"iv cross-site`},
		"cut short":    {func(c *Collector) { c.Body([]byte(`{"authToken":"cut-sho`)) }, "cut-sho"},
		"list":         {func(c *Collector) { c.Body([]byte(`{"refresh_token":["listed-one",["deep-one"]]}`)) }, "listed-one deep-one"},
		"deep":         {func(c *Collector) { c.Body([]byte(`{"authToken":{"value":["deep-one"]}}`)) }, "deep-one"},
		"text in text": {func(c *Collector) { c.Body([]byte(`{"message":"{\"authToken\":\"inner-one\"}"}`)) }, "inner-one"},
	} {
		t.Run(name, func(t *testing.T) {
			c := &Collector{}
			collect.from(c)
			r := c.Redactor()
			for value := range strings.FieldsSeq(collect.values) {
				if got := r.Text("…" + value + "…"); strings.Contains(got, value) {
					t.Errorf("%s is shown as %s", value, got)
				}
			}
			const ordinary = "accounts/C0123456 host.example ordinary"
			if got := r.Text(ordinary); got != ordinary {
				t.Errorf("ordinary data is shown as %s", got)
			}
		})
	}
}

// TestAuthTokensAreNumbered by their first appearance, whatever their spelling.
func TestAuthTokensAreNumbered(t *testing.T) {
	c := &Collector{}
	c.Body([]byte(`{"authToken":"first\/one","auth_token":"second-one"}`))
	c.Body([]byte(`{"b":{"authToken":["third-one"]},"a":{"authToken":["fourth-one"]},"authToken":"first/one"}`))
	got := c.Redactor().Text("first/one second-one third-one fourth-one")
	if want := "<authToken:token-1> <authToken:token-2> <authToken:token-4> <authToken:token-3>"; got != want {
		t.Errorf("got %s, want %s", got, want)
	}
}

// TestPlaceholdersAreNotCollected: they are no credentials.
func TestPlaceholdersAreNotCollected(t *testing.T) {
	c := &Collector{}
	c.Caller("<bearer:other-reseller>", "other-reseller")
	c.Body([]byte(`{"authToken":"<authToken:expired>","password":"<redacted>"}`))
	if len(c.placeholders) != 0 {
		t.Errorf("collected %v", c.placeholders)
	}
}
