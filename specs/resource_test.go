package specs

import "testing"

func TestBeTheResourceOf(t *testing.T) {
	earlier := ok(`{"id":"C1","etag":"1","n":[1,2],"customerDomain":"Shop.example","postalAddress":{"region":"CA","languageCode":"en"},"a/b~c":1}`)
	judgeAll(t, BeTheResourceOf(earlier, "/etag"), "200 with the resource that came before", map[string]judged{
		"itself": {exchange: earlier},
		"in other order, spelling and domain case": {exchange: ok(
			`{"postalAddress": {"languageCode":"EN", "region":"\u0043A"}, "a/b~c":1.0, "customerDomain":"sHop.EXAMPLE", "n":[1,2e0], "id":"C1", "etag":"2"}`)},
		"an exempt member gone": {exchange: ok(`{"id":"C1","n":[1,2],"customerDomain":"Shop.example","postalAddress":{"region":"CA","languageCode":"en"},"a/b~c":1}`)},
		"a member more that is null": {exchange: ok(
			`{"phoneNumber":null,"id":"C1","n":[1,2],"customerDomain":"Shop.example","postalAddress":{"region":"CA","languageCode":"en"},"a/b~c":1}`)},
		"the first pointer that differs": {exchange: ok(`{"id":"C2"}`), got: `nothing where 1 was`, pointer: "/a~1b~0c"},
		"a nested member": {exchange: ok(
			`{"id":"C1","n":[1,2],"customerDomain":"Shop.example","postalAddress":{"region":"ca","languageCode":"en"},"a/b~c":1}`),
			got: `"ca" where "CA" was`, pointer: "/postalAddress/region"},
		"an item": {exchange: ok(
			`{"id":"C1","n":[1,3],"customerDomain":"Shop.example","postalAddress":{"region":"CA","languageCode":"en"},"a/b~c":1}`),
			got: "3 where 2 was", pointer: "/n/1"},
		"an item less": {exchange: ok(
			`{"id":"C1","n":[1],"customerDomain":"Shop.example","postalAddress":{"region":"CA","languageCode":"en"},"a/b~c":1}`),
			got: "[1] where [1,2] was", pointer: "/n"},
		"a member more": {exchange: ok(
			`{"id":"C1","n":[1,2],"customerDomain":"Shop.example","phoneNumber":"+1","postalAddress":{"region":"CA","languageCode":"en"},"a/b~c":1}`),
			got: `"+1" where nothing was`, pointer: "/phoneNumber"},
		"an array": {exchange: ok(`[]`), pointer: "", got: `[] where {"a/b~c":1,"customerDomain":"Shop.example","etag":"1","id":"C1","n":[1,2],"postalAddress":{"languageCode":"en","region":"CA"}} was`},
	})
}

func TestBeTheResourceOfWhatWasNoJSON(t *testing.T) {
	judgeAll(t, BeTheResourceOf(ok("")), "200 with the resource that came before", map[string]judged{
		"an object": {exchange: ok(`{}`), got: "before: the body is no JSON: unexpected end of JSON input"},
	})
}

func TestNullIsAbsent(t *testing.T) {
	judgeAll(t, BeTheResourceOf(ok(`{"a":{"b":null},"c":null}`)), "200 with the resource that came before", map[string]judged{
		"absent":         {exchange: ok(`{"a":{}}`)},
		"null":           {exchange: ok(`{"a":{"b":null},"c":null,"d":null}`)},
		"an empty text":  {exchange: ok(`{"a":{},"c":""}`), got: `"" where null was`, pointer: "/c"},
		"an empty group": {exchange: ok(`{"a":{},"c":{}}`), got: `{} where null was`, pointer: "/c"},
		"a group gone":   {exchange: ok(`{"a":null}`), got: `null where {"b":null} was`, pointer: "/a"},
	})
}

func TestOnlyDomainsAndLanguagesAreFolded(t *testing.T) {
	folded := []string{"customerDomain", "domain", "primaryDomain", "language", "languageCode"}
	for _, name := range folded {
		before, after := ok(`{"a":{"`+name+`":"x"}}`), ok(`{"a":{"`+name+`":"X"}}`)
		judgeAll(t, BeTheResourceOf(before), "200 with the resource that came before", map[string]judged{name: {exchange: after}})
		judgeAll(t, BeTheResourceOf(before), "200 with the resource that came before", map[string]judged{
			"a number": {exchange: ok(`{"a":{"` + name + `":1}}`), got: `1 where "x" was`, pointer: "/a/" + name},
		})
	}
	for _, name := range []string{"id", "name", "regionCode", "alternateEmail", "subdomain"} {
		judgeAll(t, BeTheResourceOf(ok(`{"`+name+`":"x"}`)), "200 with the resource that came before", map[string]judged{
			name: {exchange: ok(`{"` + name + `":"X"}`), got: `"X" where "x" was`, pointer: "/" + name},
		})
	}
}
