package match

import (
	"testing"

	"customs.example/specs/exchange/exchangetest"
)

// wantCompared holds the comparison of two documents to the pointer at which
// they differ, "" where they are the same.
func wantCompared(t *testing.T, before, after, pointer string) {
	t.Helper()
	want, _ := exchangetest.OK(before).Document()
	got, _ := exchangetest.OK(after).Document()
	at, same := compare(want, got, "", nil)
	if same != (pointer == "") || at != pointer {
		t.Errorf("%s and %s differ at %q, want %q", before, after, at, pointer)
	}
}

func TestValuesAreComparedAsJSON(t *testing.T) {
	for _, same := range [][2]string{
		{`{"a":1,"b":[true,2]}`, `{ "b" : [true, 2e0], "a" : 1.0 }`},
		{`{"a":"\u0061"}`, `{"a":"a"}`},
	} {
		wantCompared(t, same[0], same[1], "")
	}
	for _, test := range []struct{ before, after, pointer string }{
		{`{"a":1}`, `{"a":"1"}`, "/a"},
		{`{"a":0}`, `{"a":false}`, "/a"},
		{`{"a":[1,2]}`, `{"a":[2,1]}`, "/a/0"},
		{`{"a":[1]}`, `{"a":[1,2]}`, "/a"},
		{`{"a":[1]}`, `{"a":{"0":1}}`, "/a"},
		{`{"a":{}}`, `{"a":[]}`, "/a"},
		{`{"x/y~z":{"b":1}}`, `{"x/y~z":{"b":2}}`, "/x~1y~0z/b"},
		{`{"b":1,"a":1}`, `{"b":2,"a":2}`, "/a"},
		{`{"b":1}`, `{"a":1,"b":2}`, "/a"},
	} {
		wantCompared(t, test.before, test.after, test.pointer)
	}
}

func TestNullIsAbsent(t *testing.T) {
	const before = `{"a":{"b":null},"c":null}`
	wantCompared(t, before, `{"a":{}}`, "")
	wantCompared(t, before, `{"a":{"b":null},"c":null,"d":null}`, "")
	wantCompared(t, `{"a":{}}`, before, "")
	wantCompared(t, before, `{"a":{},"c":""}`, "/c")
	wantCompared(t, before, `{"a":{},"c":{}}`, "/c")
	wantCompared(t, before, `{"a":{},"c":false}`, "/c")
	wantCompared(t, before, `{"a":null}`, "/a")
}

func TestOnlyDomainsLanguagesAndAddressesForMailAreFolded(t *testing.T) {
	for _, name := range []string{"customerDomain", "domain", "primaryDomain", "language", "languageCode", "alternateEmail", "primaryAdminEmail"} {
		for _, at := range []string{"", "/a"} {
			inside := func(member string) string {
				if at != "" {
					return `{"a":{` + member + `}}`
				}
				return `{` + member + `}`
			}
			wantCompared(t, inside(`"`+name+`":"x"`), inside(`"`+name+`":"X"`), "")
			wantCompared(t, inside(`"`+name+`":"x"`), inside(`"`+name+`":"y"`), at+"/"+name)
			wantCompared(t, inside(`"`+name+`":"x"`), inside(`"`+name+`":1`), at+"/"+name)
		}
	}
	for _, name := range []string{"id", "name", "regionCode", "email", "subdomain", "Domain"} {
		wantCompared(t, `{"`+name+`":"x"}`, `{"`+name+`":"X"}`, "/"+name)
	}
}

// TestLettersAreComparedHoweverTheyAreSpelt, but not with others that look like
// them.
func TestLettersAreComparedHoweverTheyAreSpelt(t *testing.T) {
	const composed, decomposed = "\u00e9\u1e69", "e\u0301s\u0307\u0323"
	for _, spelling := range []string{composed, decomposed, "e\u0301s\u0323\u0307"} {
		wantCompared(t, `{"a":"`+composed+`"}`, `{"a":"`+spelling+`"}`, "")
		wantCompared(t, `{"a":"`+spelling+`"}`, `{"a":"`+decomposed+`"}`, "")
	}
	for _, other := range []string{"es", "\u00c9\u1e68", "e\u0301s\u0323", "?", "e\u0301 s\u0307\u0323"} {
		wantCompared(t, `{"a":"`+composed+`"}`, `{"a":"`+other+`"}`, "/a")
	}
	for is, other := range map[string]string{"\ufb01": "fi", "\uff11": "1", "\u00b2": "2"} {
		wantCompared(t, `{"a":"`+is+`"}`, `{"a":"`+other+`"}`, "/a")
	}
}

func TestTimesAreComparedAsInstants(t *testing.T) {
	const before = `{"createTime":"2026-01-02T03:04:05.5Z"}`
	for _, same := range []string{"2026-01-02T03:04:05.500Z", "2026-01-02T04:04:05.5+01:00", "2026-01-02T03:04:05Z", "2026-01-02T03:04:06.4999Z"} {
		wantCompared(t, before, `{"createTime":"`+same+`"}`, "")
	}
	for _, other := range []string{`"2026-01-02T03:04:06.5Z"`, `"2026-01-02T03:04:05.5+01:00"`, `"2026-01-02"`, `""`, `1767323045`, `null`} {
		wantCompared(t, before, `{"createTime":`+other+`}`, "/createTime")
	}
	wantCompared(t, `{"createTime":"now"}`, `{"createTime":"now"}`, "")
	wantCompared(t, `{"created":"2026-01-02T03:04:05Z"}`, `{"created":"2026-01-02T03:04:05.0Z"}`, "/created")
}
