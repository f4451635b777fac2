package invariant_test

import "customs.example/specs/exchange"

const moving = `{"customerDomain":"` + moved + `"}`

func there(more ...string) string {
	return profile(append([]string{`"customerDomain":"` + moved + `"`}, more...)...)
}

func primaryScenes() []scenes {
	before := func() *exchange.Entry { return gets(id, 200, profile()) }
	others := func() *exchange.Entry { return gets("C9", 200, there(`"id":"C9"`)) }
	byMoved := func() *exchange.Entry {
		return imports(`{"domain":"`+moved+`","overwriteIfExists":true}`, 200, customer())
	}
	sentAgain := `{"customerDomain":"` + moved + `","alternateEmail":"marty@example.org","phoneNumber":"+15558675309"}`
	return []scenes{
		{"directory.primary.change/answer", []scene{
			{"borne", holds, all{before(), puts(id, moving, 200, there())}},
			{"in another case", holds, all{before(), puts(id, `{"customerDomain":"FluxCapacitor.com"}`, 200, there())}},
			{"a third one", fails, all{before(), puts(id, moving, 200, profile(`"customerDomain":"third.example"`))}},
			{"left as it was, though it is the customer's", fails, all{before(), byMoved(), puts(id, moving, 200, profile())}},
			{"left as it was", nothing, all{before(), puts(id, moving, 200, profile())}},
			{"in another script", nothing, all{before(), puts(id, `{"customerDomain":"xn--bcher-kva.example"}`, 200, profile(`"customerDomain":"bücher.example"`))}},
			{"refused", nothing, all{before(), puts(id, moving, 400, invalid)}},
			{"not known before", nothing, all{puts(id, moving, 200, profile(`"customerDomain":"third.example"`))}},
			{"www", nothing, all{before(), puts(id, `{"customerDomain":"www.`+moved+`"}`, 200, there())}},
			{"the one that was there", nothing, all{before(), puts(id, `{"customerDomain":"`+domain+`"}`, 200, there())}},
			{"a write in between", nothing, all{before(), puts(id, "{}", 500, ""), puts(id, moving, 200, profile(`"customerDomain":"third.example"`))}},
		}},
		{"directory.update.response-other-fields/domain", []scene{
			{"left as it was", fails, all{before(), puts(id, moving, 200, profile())}},
			{"a change", nothing, all{before(), puts(id, moving, 200, there())}},
			{"the one that was there", nothing, all{before(), puts(id, `{"customerDomain":"`+domain+`"}`, 200, profile())}},
		}},
		{"directory.primary.and-back/answer", []scene{
			{"back", holds, all{before(), puts(id, moving, 200, there()), puts(id, `{"customerDomain":"`+domain+`"}`, 200, profile())}},
			{"not back", fails, all{before(), puts(id, moving, 200, there()), puts(id, `{"customerDomain":"`+domain+`"}`, 200, there())}},
			{"down since", nothing, all{before(), puts(id, moving, 200, there()), gets("C9", 503, ""), gets(id, 200, there()), puts(id, `{"customerDomain":"`+domain+`"}`, 200, there())}},
			{"never there", nothing, all{before(), puts(id, moving, 200, there())}},
			{"refused", nothing, all{before(), puts(id, moving, 200, there()), puts(id, `{"customerDomain":"`+domain+`"}`, 400, invalid)}},
		}},
		{"directory.primary.change/read", []scene{
			{"shown", holds, all{before(), puts(id, moving, 200, there()), gets("my_customer", 200, there())}},
			{"not shown", fails, all{before(), puts(id, moving, 200, there()), gets("my_customer", 200, profile())}},
			{"never answered", nothing, all{before(), puts(id, moving, 200, profile()), gets(id, 200, profile())}},
			{"written since", nothing, all{before(), puts(id, moving, 200, there()), patches(id, "{}", 0, "", aborted), gets(id, 200, profile())}},
		}},
		{"directory.primary.taken/known", []scene{
			{"of two", fails, all{others(), puts(id, moving, 200, there()), others()}},
			{"left as it was", nothing, all{others(), puts(id, moving, 200, profile()), others()}},
			{"refused", nothing, all{others(), puts(id, moving, 409, problem("ALREADY_EXISTS", 409)), others()}},
			{"another write in between", nothing, all{others(), patches("C9", "{}", 500, ""), puts(id, moving, 200, there()), others()}},
			{"another write since", nothing, all{others(), puts(id, moving, 200, there()), patches("C9", "{}", 500, ""), others()}},
			{"not known before", nothing, all{puts(id, moving, 200, there()), others()}},
		}},
		{"directory.primary.keeps-id/id", []scene{
			{"kept", holds, all{gets("my_customer", 200, profile()), puts("my_customer", moving, 200, there())}},
			{"another", fails, all{gets("my_customer", 200, profile()), puts("my_customer", moving, 200, there(`"id":"C9"`))}},
			{"not a change", nothing, all{gets("my_customer", 200, profile()), puts("my_customer", contact, 200, profile(`"id":"C9"`))}},
			{"callers not shown", nothing, all{gets("my_customer", 200, profile(), by("anonymous")), puts("my_customer", moving, 200, there(`"id":"C9"`), by("anonymous"))}},
		}},
		{"directory.primary.keeps-id/rest", []scene{
			{"kept", holds, all{before(), puts(id, sentAgain, 200, there())}},
			{"harmed", fails, all{before(), puts(id, sentAgain, 200, there(`"alternateEmail":""`))}},
			{"a new value", nothing, all{before(), puts(id, `{"customerDomain":"`+moved+`","alternateEmail":"other@example.org"}`, 200, there())}},
			{"an address on the new domain", nothing, all{gets(id, 200, profile(`"alternateEmail":"a@`+moved+`"`)),
				puts(id, `{"customerDomain":"`+moved+`","alternateEmail":"a@`+moved+`"}`, 200, there())}},
			{"nothing else", nothing, all{before(), puts(id, moving, 200, there())}},
		}},
	}
}

func patchScenes() []scenes {
	phone := `{"phoneNumber":"+15558675309"}`
	changed := profile(`"phoneNumber":"+15558675309"`)
	return []scenes{
		{"directory.patch.merges/changed", []scene{
			{"changed", holds, all{patches(id, phone, 200, changed)}},
			{"not changed", fails, all{patches(id, phone, 200, profile())}},
			{"null", nothing, all{patches(id, `{"phoneNumber":null}`, 200, profile())}},
			{"the language", nothing, all{patches(id, `{"language":"de"}`, 200, profile())}},
			{"refused", nothing, all{patches(id, phone, 404, "")}},
		}},
		{"directory.patch.merges/kept", []scene{
			{"kept", holds, all{gets(id, 200, profile()), patches(id, phone, 200, changed)}},
			{"lost", fails, all{gets(id, 200, profile()), patches(id, phone, 200, profile(`"phoneNumber":"+15558675309"`, `"alternateEmail":""`))}},
			{"another line of an address", holds, all{gets(id, 200, profile(`"postalAddress":{"locality":"Hill Valley"}`)), patches(id, `{"postalAddress":{"region":"CA"}}`, 200, profile(`"postalAddress":{"region":"CA"}`))}},
			{"a move of the creation time", holds, all{gets(id, 200, profile()), patches(id, moving, 200, there(`"customerCreationTime":"2020-01-01T00:00:00Z"`))}},
			{"not known before", nothing, all{patches(id, phone, 200, once)}},
			{"a write in between", nothing, all{gets(id, 200, profile()), puts(id, "{}", 200, once), patches(id, phone, 200, once)}},
		}},
	}
}

func journeyScenes() []scenes {
	imported := func(changes ...change) *exchange.Entry {
		return imports(overwriting(), 200, customer(), changes...)
	}
	change := func() *exchange.Entry { return puts(id, moving, 200, there()) }
	plain := byID(`"overwriteIfExists":false`)
	exists := problem("ALREADY_EXISTS", 409)
	taken := customer(`"domain":"` + moved + `"`)
	conflicts := func(body string) []scene {
		return []scene{
			{"refused", holds, all{imported(), change(), imports(body, 409, exists)}},
			{"served", fails, all{imported(), change(), imports(body, 200, customer())}},
			{"served as it has followed", holds, all{imported(), change(), imports(body, 200, taken)}},
			{"served as another", fails, all{imported(), change(), imports(body, 200, customer(`"domain":"`+moved+`"`, `"name":"`+account+`/customers/S2"`))}},
			{"served after a patch", fails, all{imported(), patches(id, moving, 200, there()), imports(body, 200, customer())}},
			{"refused after a patch", holds, all{imported(), patches(id, moving, 200, there()), imports(body, 409, exists)}},
			{"aborted", nothing, all{imported(), change(), imports(body, 409, problem("ABORTED", 409))}},
			{"forbidden", nothing, all{imported(), change(), imports(body, 403, problem("PERMISSION_DENIED", 403))}},
			{"overwritten in between", nothing, all{imported(), change(), imports(overwriting(), 200, taken), imports(body, 200, taken)}},
			{"perhaps overwritten in between", nothing, all{imported(), change(), imports(overwriting(), 504, ""), imports(body, 200, customer())}},
			{"changed back", nothing, all{imported(), change(), puts(id, `{"customerDomain":"`+domain+`"}`, 200, profile()), imports(body, 200, customer())}},
			{"a Team customer", nothing, all{imports(overwriting(), 200, customer(`"cloudIdentityInfo":{"customerType":"TEAM"}`)), change(), imports(body, 200, customer())}},
			{"another account", nothing, all{imported(func(s *exchange.Entry) {
				s.Call.Account, s.Body = "accounts/C9", []byte(customer(`"name":"accounts/C9/customers/S1"`))
			}), change(), imports(body, 200, customer())}},
			{"never imported", nothing, all{change(), imports(body, 200, customer())}},
		}
	}
	return []scenes{
		{"journey.same-customer/import", []scene{
			{"the same", holds, all{gets(id, 200, profile()), imported()}},
			{"another domain", fails, all{gets(id, 200, profile()), imports(overwriting(), 200, taken)}},
			{"the same in another script", nothing, all{gets(id, 200, profile(`"customerDomain":"bücher.example"`)), imports(overwriting(), 200, customer(`"domain":"xn--bcher-kva.example"`))}},
			{"another in another script", nothing, all{gets(id, 200, profile()), imports(overwriting(), 200, customer(`"domain":"xn--bcher-kva.example"`))}},
			{"a Team customer", nothing, all{gets(id, 200, profile()), imports(overwriting(), 200, customer(`"domain":"x.example"`, `"cloudIdentityInfo":{"customerType":"TEAM"}`))}},
			{"changed in between", nothing, all{gets(id, 200, profile()), patches("my_customer", "{}", 0, "", aborted), imports(overwriting(), 200, taken)}},
			{"another", nothing, all{gets("C9", 200, profile(`"id":"C9"`)), imports(overwriting(), 200, taken)}},
			{"two Directories", nothing, all{gets(id, 200, profile(), at("https://a.example")), gets(id, 200, profile(), at("https://b.example")), imports(overwriting(), 200, taken, at("https://c.example"))}},
			{"two hosts", fails, all{gets(id, 200, profile(), at("https://admin.googleapis.com")), imports(overwriting(), 200, taken, at("https://cloudchannel.googleapis.com"))}},
		}},
		{"journey.same-customer/read", []scene{
			{"the same", holds, all{imported(), gets(id, 200, profile())}},
			{"another domain", fails, all{imported(), gets(id, 200, there())}},
			{"changed in between", nothing, all{imported(), change(), gets(id, 200, there())}},
			{"without consent", nothing, all{imports(plain, 200, customer()), gets(id, 200, there())}},
		}},
		{"journey.primary-change-conflicts/import", append(conflicts(plain),
			scene{"with another reason to refuse", nothing, all{imported(), change(), imports(plain, 400, invalid)}},
			scene{"by domain", nothing, all{imported(), change(), imports(`{"domain":"`+domain+`","overwriteIfExists":false}`, 200, customer())}},
		)},
		{"import.overwrite.absent-never-overwrites/import", append(conflicts(byID()),
			scene{"null", fails, all{imported(), change(), imports(byID(`"overwriteIfExists":null`), 200, customer())}},
		)},
		{"import.overwrite.required-for-domain/import", []scene{
			{"refused", holds, all{readsBack(customer()), gets(id, 200, there()), imports(plain, 409, exists)}},
			{"served", fails, all{gets(id, 200, there()), readsBack(customer()), imports(plain, 200, customer())}},
			{"served, not having followed", fails, all{gets(id, 200, there()), readsBack(customer()), imports(plain, 200, taken)}},
			{"served as it has followed", holds, all{readsBack(customer()), gets(id, 200, there()), imports(plain, 200, taken)}},
			{"served as it has followed late", holds, all{imported(), change(), readsBack(customer()), imports(plain, 200, taken)}},
			{"made by an update", nothing, all{imported(), change(), imports(plain, 200, customer())}},
			{"read before the import", nothing, all{gets(id, 200, there()), imported(), imports(plain, 200, customer())}},
			{"no conflict", nothing, all{readsBack(customer()), gets(id, 200, profile()), imports(plain, 200, customer())}},
		}},
		{"journey.primary-change-overwrites/import", []scene{
			{"taken over", holds, all{imported(), change(), imports(overwriting(), 200, taken)}},
			{"taken over after a patch", holds, all{imported(), patches(id, moving, 200, there()), imports(overwriting(), 200, taken)}},
			{"taken over after a refusal", holds, all{imported(), change(), imports(plain, 409, exists), imports(overwriting(), 200, taken)}},
			{"the former domain", fails, all{imported(), change(), imports(overwriting(), 200, customer())}},
			{"another name", fails, all{imported(), change(), imports(overwriting(), 200, customer(`"domain":"`+moved+`"`, `"name":"`+account+`/customers/S2"`))}},
			{"refused", nothing, all{imported(), change(), imports(overwriting(), 403, problem("PERMISSION_DENIED", 403))}},
			{"a conflict in spite of consent", fails, all{imported(), change(), imports(overwriting(), 409, exists)}},
			{"a conflict that may be of another field", nothing, all{imported(), change(), imports(overwriting(`"channelPartnerId":"C0a"`), 409, exists)}},
			{"a conflict under another parent", nothing, all{imported(), change(), imports(overwriting(), 409, exists, under("L1"))}},
			{"a conflict with no change to be seen", nothing, all{imported(), imports(overwriting(), 409, exists)}},
			{"no change", nothing, all{imported(), imports(overwriting(), 200, customer())}},
		}},
	}
}
