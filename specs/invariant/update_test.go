package invariant_test

import "customs.example/specs/exchange"

const contact = `{"alternateEmail":"desk@example.org","postalAddress":{"organizationName":"Space, LLC"}}`

func contacted(more ...string) string {
	return profile(append([]string{`"alternateEmail":"desk@example.org"`, `"postalAddress":{"organizationName":"Space, LLC"}`}, more...)...)
}

func updateScenes() []scenes {
	sent := func(want, name, body, answer string, changes ...change) scene {
		return scene{name, want, all{puts(id, body, 200, answer, changes...)}}
	}
	changed := contacted(`"phoneNumber":"+15558675309"`)
	put := func(changes ...change) *exchange.Entry { return puts(id, contact, 200, contacted(), changes...) }
	mine := func(changes ...change) *exchange.Entry {
		return puts("my_customer", contact, 200, contacted(), changes...)
	}
	return []scenes{
		{"directory.update.status/answer", []scene{
			sent(holds, "200", "{}", profile()),
			{"202", fails, all{puts(id, "{}", 202, "{}")}},
			{"204", fails, all{puts(id, "{}", 204, "")}},
			{"refused", nothing, all{puts(id, "{}", 400, invalid)}},
			{"of my_customer", nothing, all{puts("my_customer", "{}", 202, "")}},
		}},
		{"directory.update.response/answer", []scene{
			sent(holds, "borne", contact, contacted()),
			sent(fails, "what was", contact, profile()),
			sent(holds, "in small letters", `{"alternateEmail":"Desk@example.org"}`, contacted()),
			sent(nothing, "empty", `{"alternateEmail":""}`, profile()),
			sent(nothing, "null", `{"alternateEmail":null}`, profile()),
			sent(nothing, "with spaces around", `{"alternateEmail":" desk@example.org"}`, contacted()),
			sent(nothing, "not an address", `{"alternateEmail":"desk"}`, profile()),
			sent(nothing, "on its own domain", `{"alternateEmail":"desk@`+domain+`"}`, profile()),
			sent(nothing, "letters that have two forms", `{"postalAddress":{"organizationName":"Caf\u00e9"}}`, profile()),
			sent(nothing, "nothing of it", "{}", profile()),
			sent(nothing, "a name twice", `{"alternateEmail":"a@b.example","alternateEmail":"c@d.example"}`, profile()),
			sent(nothing, "not shown", contact, profile(), requestLost),
			sent(nothing, "a part of it", contact, "{}", inPart),
		}},
		{"directory.update.response-other-fields/answer", []scene{
			sent(holds, "borne", `{"phoneNumber":"+15558675309"}`, changed),
			sent(fails, "dropped", `{"phoneNumber":"+15558675309"}`, profile()),
			sent(fails, "a line dropped", `{"postalAddress":{"addressLine3":"Room 4"}}`, profile()),
			sent(nothing, "a number in another form", `{"phoneNumber":"(555) 867-5309"}`, changed),
			sent(nothing, "a country in another form", `{"postalAddress":{"countryCode":"us"}}`, profile()),
			sent(nothing, "the language", `{"language":"EN"}`, profile()),
			sent(nothing, "the sample's phone number", `{"postalAddress":{"phoneNumber":"+15558675309"}}`, profile()),
		}},
		{"directory.update.round-trip/read", []scene{
			{"as answered", holds, all{put(), gets(id, 200, contacted(`"etag":"\"2\""`))}},
			{"under the other key", holds, all{mine(), gets(id, 200, contacted())}},
			{"with a language", holds, all{put(), gets(id, 200, contacted(`"language":"en"`))}},
			{"empty as absent", holds, all{put(), gets(id, 200, contacted(`"phoneNumber":""`))}},
			{"an import in between", fails, all{put(), imports(overwriting(), 200, customer()), gets(id, 200, changed)}},
			{"not as answered", fails, all{put(), gets(id, 200, profile())}},
			{"callers not shown", fails, all{put(by("anonymous")), gets(id, 200, profile(), by("anonymous"))}},
			{"another caller", nothing, all{put(), gets(id, 200, profile(), by("caller-2"))}},
			{"another customer", nothing, all{put(), gets("C9", 200, profile(`"id":"C9"`))}},
			{"a later update", nothing, all{put(), puts(id, "{}", 500, ""), gets(id, 200, profile())}},
			{"a patch", nothing, all{put(), patches(id, "{}", 200, changed), gets(id, 200, changed)}},
			{"updates at once", nothing, all{put(took(0, 3)), puts(id, "{}", 200, changed, took(1, 2)), gets(id, 200, changed, took(4, 5))}},
			{"a read that began before its end", nothing, all{put(took(0, 3)), gets(id, 200, profile(), took(1, 2))}},
			{"answer not shown", nothing, all{puts(id, contact, 200, "", bodyLost), gets(id, 200, profile())}},
			{"a domain that may take its time's place", holds, all{puts(id, `{"customerDomain":"`+moved+`"}`, 200, profile(`"customerDomain":"`+moved+`"`)),
				gets(id, 200, profile(`"customerDomain":"`+moved+`"`, `"customerCreationTime":"2020-01-01T00:00:00Z"`))}},
		}},
		{"directory.update.my-customer/read", []scene{
			{"shown", holds, all{mine(), gets("my_customer", 200, contacted()), gets(id, 200, contacted())}},
			{"not shown", fails, all{mine(), gets("my_customer", 200, contacted()), gets(id, 200, profile())}},
			{"shown under neither", nothing, all{mine(), gets("my_customer", 200, profile()), gets(id, 200, profile())}},
			{"its own key not read", nothing, all{mine(), gets(id, 200, profile())}},
			{"callers not shown", nothing, all{mine(by("anonymous")), gets("my_customer", 200, contacted(), by("anonymous")), gets(id, 200, profile(), by("anonymous"))}},
		}},
		{"directory.update.repeatable/again", []scene{
			{"the same", holds, all{put(), puts(id, contact, 200, contacted(`"etag":"\"2\""`))}},
			{"not the same", fails, all{put(), puts(id, contact, 200, changed)}},
			{"another body", nothing, all{put(), puts(id, "{}", 200, changed)}},
			{"a patch in between", nothing, all{put(), patches(id, "{}", 200, changed), puts(id, contact, 200, changed)}},
			{"another key", nothing, all{put(), puts("my_customer", contact, 200, changed)}},
		}},
		{"directory.update.read-modify-write/unchanged", []scene{
			{"changed", nothing, all{gets(id, 200, once), puts(id, contact, 200, changed)}},
			{"refused", nothing, all{gets(id, 200, once), puts(id, once, 400, invalid)}},
			{"as it was read", holds, all{gets(id, 200, once), puts(id, once, 200, once)}},
			{"not as it was read", fails, all{gets(id, 200, once), puts(id, once, 200, changed)}},
		}},
	}
}

// once is a profile in which no name stands twice.
const once = `{"kind":"admin#directory#customer","id":"` + id + `","customerDomain":"` + domain + `","alternateEmail":"desk@example.org"}`

func keptScenes() []scenes {
	return []scenes{
		{"directory.update.identity-kept/key", []scene{
			{"kept", holds, all{puts(id, `{"id":"C9"}`, 200, profile())}},
			{"the body's", fails, all{puts(id, `{"id":"C9"}`, 200, profile(`"id":"C9"`))}},
			{"of a domain", nothing, all{puts(domain, "{}", 200, profile())}},
			{"refused", nothing, all{puts(id, "{}", 404, problem("NOT_FOUND", 404))}},
		}},
		{"directory.update.identity-kept/known", []scene{
			{"kept", holds, all{gets("my_customer", 200, profile()), puts("my_customer", "{}", 200, profile())}},
			{"another", fails, all{gets("my_customer", 200, profile()), puts("my_customer", "{}", 200, profile(`"id":"C9"`))}},
			{"another caller", nothing, all{gets("my_customer", 200, profile()), puts("my_customer", "{}", 200, profile(`"id":"C9"`), by("caller-2"))}},
			{"read by id", nothing, all{gets(id, 200, profile()), puts("my_customer", "{}", 200, profile(`"id":"C9"`))}},
		}},
		{"directory.update.domain-kept/answer", []scene{
			{"kept", holds, all{gets(id, 200, profile()), puts(id, contact, 200, profile())}},
			{"another", fails, all{gets(id, 200, profile()), puts(id, contact, 200, profile(`"customerDomain":"`+moved+`"`))}},
			{"named", nothing, all{gets(id, 200, profile()), puts(id, `{"customerDomain":"`+moved+`"}`, 200, profile(`"customerDomain":"`+moved+`"`))}},
			{"null", nothing, all{gets(id, 200, profile()), puts(id, `{"customerDomain":null}`, 200, profile(`"customerDomain":"`+moved+`"`))}},
			{"not known before", nothing, all{puts(id, contact, 200, profile())}},
			{"a patch in between", nothing, all{gets(id, 200, profile()), patches(id, "{}", 0, "", aborted), puts(id, contact, 200, profile(`"customerDomain":"`+moved+`"`))}},
		}},
		{"directory.update.creation-time-kept/answer", []scene{
			{"kept", holds, all{gets(id, 200, profile()), puts(id, contact, 200, profile())}},
			{"in another zone", holds, all{gets(id, 200, profile()), puts(id, contact, 200, profile(`"customerCreationTime":"2015-10-21T21:42:35.224+01:00"`))}},
			{"the body's", fails, all{gets(id, 200, profile()), puts(id, `{"customerCreationTime":"2001-02-03T04:05:06Z"}`, 200, profile(`"customerCreationTime":"2001-02-03T04:05:06Z"`))}},
			{"with a change of the domain", nothing, all{gets(id, 200, profile()), puts(id, `{"customerDomain":"`+moved+`"}`, 200, profile(`"customerDomain":"`+moved+`"`, `"customerCreationTime":"2001-02-03T04:05:06Z"`))}},
			{"not answered", nothing, all{gets(id, 200, profile()), puts(id, contact, 200, once)}},
		}},
		{"directory.update.creation-time-kept/read", []scene{
			{"kept", holds, all{gets(id, 200, profile()), puts(id, contact, 200, profile()), gets(id, 200, profile())}},
			{"cleared", fails, all{gets(id, 200, profile()), puts(id, contact, 200, once), gets(id, 200, once)}},
			{"not known before", nothing, all{gets(id, 200, once), puts(id, contact, 200, once), gets(id, 200, profile())}},
			{"not updated", nothing, all{gets(id, 200, profile()), gets(id, 200, once)}},
		}},
	}
}
