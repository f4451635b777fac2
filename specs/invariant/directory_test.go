package invariant_test

import "customs.example/specs/exchange"

func getScenes() []scenes {
	changed := profile(`"phoneNumber":"+15558675309"`)
	return []scenes{
		{"directory.get.by-id/answer", []scene{
			{"of that id", holds, all{gets(id, 200, profile())}},
			{"of another", fails, all{gets("C9000000", 200, profile())}},
			{"my_customer", nothing, all{gets("my_customer", 200, profile())}},
			{"a domain", nothing, all{gets("corp.example", 200, profile())}},
			{"a domain without a dot", nothing, all{gets("corp1", 200, profile(`"customerDomain":"corp1"`))}},
			{"an address", nothing, all{gets("marty%40corp1", 200, profile())}},
			{"an alias", nothing, all{gets("me", 200, profile())}},
			{"a part of it", nothing, all{gets("C9000000", 200, "{}", inPart)}},
		}},
		{"directory.get.my-customer/same-resource", []scene{
			{"the same", holds, all{gets("my_customer", 200, profile()), gets(id, 200, profile(`"etag":"\"2\""`))}},
			{"not the same", fails, all{gets("my_customer", 200, profile()), gets(id, 200, changed)}},
			{"the other way round", fails, all{gets(id, 200, profile()), gets("my_customer", 200, changed)}},
			{"another's", nothing, all{gets("my_customer", 200, profile()), gets("C9", 200, profile(`"id":"C9"`))}},
			{"another caller", nothing, all{gets("my_customer", 200, profile()), gets(id, 200, changed, by("caller-2"))}},
			{"callers not shown", nothing, all{gets("my_customer", 200, profile(), by("anonymous")), gets(id, 200, changed, by("anonymous"))}},
			{"a write in between", nothing, all{gets("my_customer", 200, profile()), patches(id, "{}", 200, changed), gets(id, 200, changed)}},
			{"an unknown write in between", nothing, all{gets("my_customer", 200, profile()), puts("my_customer", "{}", 504, ""), gets(id, 200, changed)}},
		}},
		{"directory.get.my-customer/same-customer", []scene{
			{"the same", holds, all{gets("my_customer", 200, profile()), gets("my_customer", 200, changed)}},
			{"another", fails, all{gets("my_customer", 200, profile()), gets("my_customer", 200, profile(`"id":"C9"`))}},
			{"another caller", nothing, all{gets("my_customer", 200, profile()), gets("my_customer", 200, profile(`"id":"C9"`), by("caller-2"))}},
			{"callers not shown", nothing, all{gets("my_customer", 200, profile(), by("anonymous")), gets("my_customer", 200, profile(`"id":"C9"`), by("anonymous"))}},
		}},
		{"directory.get.stable/again", []scene{
			{"equal", holds, all{gets(id, 200, profile()), gets(id, 200, profile())}},
			{"callers not shown", fails, all{gets(id, 200, profile(), by("anonymous")), gets(id, 200, profile(`"alternateEmail":"emmett@example.org"`), by("anonymous"))}},
			{"callers not shown, of whom one may see more", holds, all{gets(id, 200, profile(), by("anonymous")), gets(id, 200, changed, by("anonymous"))}},
			{"in another language", nothing, all{gets(id, 200, profile()), gets(id, 200, changed, preferring("de"))}},
			{"another etag", holds, all{gets(id, 200, profile()), gets(id, 200, profile(`"etag":"\"2\""`))}},
			{"a write in between", nothing, all{gets(id, 200, profile()), puts(id, "{}", 200, changed), gets(id, 200, changed)}},
			{"an import in between", nothing, all{gets(id, 200, profile()), imports(overwriting(), 200, customer()), gets(id, 200, changed)}},
			{"a write that began before", nothing, all{puts(id, "{}", 200, changed, took(0, 3)), gets(id, 200, profile(), took(1, 2)), gets(id, 200, changed, took(4, 5))}},
			{"a write that ended after", nothing, all{gets(id, 200, profile(), took(0, 1)), puts(id, "{}", 200, changed, took(2, 9)), gets(id, 200, changed, took(3, 4))}},
			{"a refused write in between", nothing, all{gets(id, 200, profile()), puts(id, "{}", 400, invalid), gets(id, 200, changed)}},
			{"a write at no known time", nothing, all{puts(id, "{}", 200, changed, untimed), gets(id, 200, profile()), gets(id, 200, changed)}},
			{"minutes after", nothing, all{gets(id, 200, profile(), took(0, 1)), gets(id, 200, changed, took(200, 201))}},
			{"on another day", nothing, all{gets(id, 200, profile(), dated("Mon, 05 Jan 2026 10:00:00 GMT")), gets(id, 200, changed, dated("Tue, 06 Jan 2026 10:00:00 GMT"))}},
			{"a part of it", nothing, all{gets(id, 200, profile()), gets(id, 200, "{}", inPart)}},
			{"another server", nothing, all{gets(id, 200, profile(), at("https://other.example")), gets(id, 200, changed)}},
			{"overlapping", nothing, all{gets(id, 200, profile(), took(0, 3)), gets(id, 200, changed, took(1, 2))}},
		}},
	}
}

func dated(date string) change {
	return func(s *exchange.Entry) { s.Header.Set("Date", date) }
}

func againScenes() []scenes {
	changed := profile(`"phoneNumber":"+15558675309"`)
	return []scenes{
		{"directory.update.refusal-changes-nothing/read", []scene{
			{"as before", holds, all{gets(id, 200, profile()), puts(id, "{}", 400, invalid), gets(id, 200, profile())}},
			{"not as before", fails, all{gets(id, 200, profile()), puts("my_customer", "{}", 403, problem("PERMISSION_DENIED", 403)), gets(id, 200, changed)}},
			{"refused by somebody else", nothing, all{gets(id, 200, profile()), puts("my_customer", "{}", 403, "<p>Blocked</p>", shownAs("text/html")), gets(id, 200, changed)}},
			{"refused when a proxy asked again", nothing, all{gets(id, 200, profile()), puts("my_customer", "{}", 412, problem("FAILED_PRECONDITION", 412)), gets(id, 200, changed)}},
			{"refused through a proxy", nothing, all{gets(id, 200, profile()), puts("my_customer", "{}", 403, problem("PERMISSION_DENIED", 403), headed("Via", "1.1 proxy")), gets(id, 200, changed)}},
			{"a write that may have succeeded", nothing, all{gets(id, 200, profile()), puts(id, "{}", 400, invalid), puts(id, "{}", 0, "", aborted), gets(id, 200, changed)}},
			{"a write that succeeded", nothing, all{gets(id, 200, profile()), puts(id, "{}", 400, invalid), puts(id, "{}", 200, changed), gets(id, 200, changed)}},
			{"a patch that was refused", nothing, all{gets(id, 200, profile()), puts(id, "{}", 400, invalid), patches(id, "{}", 400, invalid), gets(id, 200, changed)}},
			{"timed out", nothing, all{gets(id, 200, profile()), puts(id, "{}", 408, ""), gets(id, 200, changed)}},
			{"no write", nothing, all{gets(id, 200, profile()), gets(id, 200, changed)}},
		}},
		{"directory.update.isolated/read", []scene{
			{"as before", holds, all{gets(id, 200, profile()), puts("C9", "{}", 200, profile(`"id":"C9"`)), gets(id, 200, profile())}},
			{"not as before", fails, all{gets(id, 200, profile()), puts("C9", "{}", 200, profile(`"id":"C9"`)), gets(id, 200, changed)}},
			{"of the same customer", nothing, all{gets(id, 200, profile()), puts("my_customer", "{}", 200, changed), gets(id, 200, changed)}},
			{"of nobody knows whom", nothing, all{gets(id, 200, profile()), puts("my_customer", "{}", 200, "", bodyLost), gets(id, 200, changed)}},
			{"a refusal too", nothing, all{gets(id, 200, profile()), puts(id, "{}", 400, invalid), puts("C9", "{}", 200, profile(`"id":"C9"`)), gets(id, 200, changed)}},
		}},
	}
}

func openScenes() []scenes {
	byAddress := `{"primaryAdminEmail":"marty@` + domain + `","overwriteIfExists":true}`
	nested := `{"postalAddress":{"phoneNumber":"+15558675309"}}`
	disagreeing := overwriting(`"channelPartnerId":"C0a"`)
	return []scenes{
		{"import.identity.primary-admin-email/noted", []scene{
			{"served", holds, all{imports(byAddress, 200, customer())}},
			{"refused", holds, all{imports(byAddress, 400, invalid)}},
			{"somebody's 403", nothing, all{imports(byAddress, 403, "no", shownAs("text/plain"))}},
			{"by id", nothing, all{imports(byID(), 200, customer())}},
		}},
		{"import.response.schema/noted", []scene{
			{"a new value", holds, all{imports(byID(), 200, customer(`"cloudIdentityInfo":{"customerType":"ENTERPRISE"}`))}},
			{"a known value", nothing, all{imports(byID(), 200, customer(`"cloudIdentityInfo":{"customerType":"TEAM"}`))}},
			{"a misspelt value", nothing, all{imports(byID(), 200, customer(`"cloudIdentityInfo":{"customerType":"team"}`))}},
		}},
		{"import.partner.disagreement/noted", []scene{
			{"the parent's", holds, all{imports(disagreeing, 200, customer(`"channelPartnerId":"C0b"`), under("L1"))}},
			{"the same", nothing, all{imports(disagreeing, 200, customer(`"channelPartnerId":"C0a"`), under("L1"))}},
		}},
		{"directory.update.nested-phone/noted", []scene{
			{"served", holds, all{puts(id, nested, 200, profile())}},
			{"refused", holds, all{puts(id, nested, 400, invalid)}},
			{"none", nothing, all{puts(id, "{}", 200, profile())}},
		}},
		{"directory.key.domain/noted", []scene{
			{"served", holds, all{gets(domain, 200, profile())}},
			{"refused", holds, all{gets(domain, 404, problem("NOT_FOUND", 404))}},
			{"an id", nothing, all{gets(id, 200, profile())}},
		}},
	}
}
