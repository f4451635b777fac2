package capture_test

import (
	"strings"
	"testing"

	"customs.example/runner/capture"
	"customs.example/specs/exchange"
)

// planted are secrets, each in a place of its own.
var planted = []string{
	"bearer-of-marty", "basic-password", "AIzaKeyInTheQuery", "access+in=the&query", "token-of-the-query", "session-cookie", "cookie-of-the-list",
	"next-cookie", `auth"token\of/marty`, "snake-token", "nested-token", "cut-short-token", "refresh-token", "client-secret-value", "proxy-password",
	"key-of-the-header", "user-info-password",
	"ASSERTsecret", "SESSsecret", "PASSsecret", "BEARERsecret", "JWTsecret", "SIDsecret", "PWDsecret", "BBsecret", "AUTHHsecret", "CAsecret", "JWTBsecret", "SESSBsecret",
	"IAPsecret", "AMZsecret", "NEXTsecret",
}

// revealing is traffic that has all of them, and echoes some.
func revealing() string {
	return harOf(
		entry("POST", strings.Replace(importURL, "https://", "https://marty:user-info-password@", 1)+"?key=AIzaKeyInTheQuery&access_token=access%2Bin%3Dthe%26query&Token=token-of-the-query",
			`{"domain":"a.example","authToken":"auth\"token\\of\/marty","clientSecret":"client-secret-value"}`,
			`{"error":{"code":400,"message":"auth\"token\\of/marty is not for bearer-of-marty at access+in=the&query","status":"INVALID_ARGUMENT"},"refresh_token":"refresh-token"}`,
			asking(object{
				"headers": headers("Authorization", "Bearer bearer-of-marty", "Cookie", "SID=session-cookie", "Proxy-Authorization", "Basic bWFydHk6cHJveHktcGFzc3dvcmQ=", "x-goog-api-key", "key-of-the-header"),
				"cookies": []object{{"name": "SID", "value": "cookie-of-the-list"}},
			}),
			answering(object{"status": 400, "headers": headers("Content-Type", "application/json", "Set-Cookie", "SID=next-cookie; Path=/", "X-Echo", "bearer-of-marty")})),
		entry("POST", importURL, `{"auth_token":"snake-token","authToken":["nested-token"]}`, `{"name":"snake-token nested-token proxy-password session-cookie"}`,
			asking(object{"headers": headers("authorization", "Basic bWFydHk6YmFzaWMtcGFzc3dvcmQ=")})),
		entry("POST", importURL+"?assertion=ASSERTsecret&session=SESSsecret&pass=PASSsecret&bearer=BEARERsecret&jwt=JWTsecret&sid=SIDsecret",
			`{"pwd":"PWDsecret","bearer":"BBsecret","Authorization":"AUTHHsecret","client_assertion":"CAsecret","jwt":"JWTBsecret","session":"SESSBsecret"}`,
			`{"error":{"code":500,"message":"IAPsecret AMZsecret NEXTsecret"}}`,
			asking(object{"headers": headers("X-Goog-Iap-Jwt-Assertion", "IAPsecret", "X-Amz-Security-Token", "AMZsecret")}),
			answering(object{"headers": headers("X-Session-Token", "NEXTsecret")})),
		entry("POST", importURL, `{"authToken":"cut-short-token`, `key-of-the-header basic-password cookie-of-the-list user-info-password`,
			asking(object{"headers": headers("Authorization", "Bearer bearer-of-marty"), "bodySize": 29})),
	)
}

func TestNoSecretIsShownOn(t *testing.T) {
	capture := read(t, revealing(), capture.Bases{})
	var shown strings.Builder
	for _, s := range capture.Entries {
		e := exchange.Redacted(s.Exchange, capture.Redactor)
		shown.WriteString(s.Base + e.Call.Path + "?" + e.Call.Query + "\n" + e.Call.Bearer + "\n" + string(e.Call.Body) + "\n" + string(e.Body) + "\n")
		for name, values := range e.Header {
			shown.WriteString(name + ": " + strings.Join(values, ", ") + "\n")
		}
	}
	for _, secret := range planted {
		if strings.Contains(shown.String(), secret) {
			t.Errorf("%s is shown", secret)
		}
	}
	for _, want := range []string{"<bearer:caller-1>", "<bearer:caller-2>", "<authToken:token-1>", "<authToken:token-2>", "<authToken:token-3>", "<authToken:token-4>", "key=<redacted>"} {
		if !strings.Contains(shown.String(), want) {
			t.Errorf("%s is not shown in place of a secret", want)
		}
	}
	if t.Failed() {
		t.Log(shown.String())
	}
}

func TestPlaceholdersStay(t *testing.T) {
	capture := read(t, harOf(entry("POST", importURL+"?key=<redacted>", `{"authToken":"<authToken:expired>"}`, `{}`,
		asking(object{"headers": headers("Authorization", "Bearer <bearer:other-reseller>")}))), capture.Bases{})
	s := capture.Entries[0]
	e := exchange.Redacted(s.Exchange, capture.Redactor)
	if s.Call.Caller != "other-reseller" || e.Call.Bearer != "<bearer:other-reseller>" ||
		string(e.Call.Body) != `{"authToken":"<authToken:expired>"}` || e.Call.Query != "key=<redacted>" {
		t.Errorf("got %s as %s, %s?%s", e.Call.Body, s.Call.Caller, e.Call.Bearer, e.Call.Query)
	}
}

func TestShortValuesAreRedactedWhereTheyStand(t *testing.T) {
	capture := read(t, harOf(entry("POST", importURL+"?key=ab", `{"authToken":"xy"}`, `{"name":"xylophone"}`)), capture.Bases{})
	e := exchange.Redacted(capture.Entries[0].Exchange, capture.Redactor)
	if string(e.Call.Body) != `{"authToken":"<redacted>"}` || e.Call.Query != "key=<redacted>" || string(e.Body) != `{"name":"xylophone"}` {
		t.Errorf("got %s?%s and %s", e.Call.Body, e.Call.Query, e.Body)
	}
}

func TestCallers(t *testing.T) {
	as := func(authorization string) object {
		return entry("GET", profileURL, "", profile, asking(object{"headers": headers("Authorization", authorization)}))
	}
	capture := read(t, harOf(
		as("Bearer ya29.first"), as("Bearer ya29.second"), as("bearer ya29.first"), as("ya29.third"),
		as(""), as("Bearer "), as("Bearer [REDACTED]"), as("Bearer ****"), as("Bearer <hidden>"), as("REDACTED"), as("Bearer xxxxxxxx"),
		as("Bearer <bearer:reseller>"),
	), capture.Bases{})
	var got []string
	for _, s := range capture.Entries {
		got = append(got, string(s.Call.Caller))
	}
	const nobody = "anonymous anonymous anonymous anonymous anonymous anonymous anonymous"
	if want := "caller-1 caller-2 caller-1 caller-3 " + nobody + " reseller"; strings.Join(got, " ") != want {
		t.Errorf("got %s, want %s", strings.Join(got, " "), want)
	}
}

// TestOrdinaryDataIsShown, whatever a request says beside it.
func TestOrdinaryDataIsShown(t *testing.T) {
	const sent, answer = `{"domain":"a.example","side":"sid","cloudIdentityId":"C0123456"}`, `{"name":"accounts/C0123456/customers/S1","etag":"\"vBjTBE1QE0ed\""}`
	capture := read(t, harOf(entry("POST", importURL+"?alt=json&side=a", sent, answer, asking(object{"headers": headers(
		"User-Agent", "a.example", "X-Request-Id", "C0123456", "Sec-Websocket-Key", "accounts", "X-Goog-Api-Client", "customers")}))), capture.Bases{})
	e := exchange.Redacted(capture.Entries[0].Exchange, capture.Redactor)
	if string(e.Call.Body) != sent || string(e.Body) != answer || e.Call.Query != "alt=json&side=a" {
		t.Errorf("got %s?%s and %s", e.Call.Body, e.Call.Query, e.Body)
	}
}
