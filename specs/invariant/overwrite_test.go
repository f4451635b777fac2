package invariant_test

import "customs.example/specs/exchange"

func overwriteScenes() []scenes {
	first := func(changes ...change) *exchange.Entry {
		return imports(overwriting(), 200, customer(), changes...)
	}
	again := func(answer string, changes ...change) *exchange.Entry {
		return imports(overwriting(), 200, answer, changes...)
	}
	other := customer(`"name":"` + account + `/customers/S2"`)
	plain := byID(`"overwriteIfExists":false`)
	return []scenes{
		{"import.overwrite.repeatable/name", []scene{
			{"the same", holds, all{first(), again(customer())}},
			{"another", fails, all{first(), again(other)}},
			{"by domain", fails, all{first(), imports(`{"domain":"`+domain+`","overwriteIfExists":true}`, 200, other)}},
			{"without consent", nothing, all{first(), imports(plain, 200, other)}},
			{"another Cloud Identity", nothing, all{first(), imports(`{"cloudIdentityId":"C9","overwriteIfExists":true}`, 200, customer(`"cloudIdentityId":"C9"`, `"name":"`+account+`/customers/S2"`))}},
			{"at once", nothing, all{first(took(0, 5)), again(other, took(1, 2))}},
			{"long after", nothing, all{first(took(0, 1)), again(other, took(500, 501))}},
			{"another server", nothing, all{first(at("https://other.example")), again(other)}},
			{"linked anew in between", nothing, all{first(), imports(overwriting(`"customer":"`+account+`/customers/S2"`), 200, other), again(other)}},
			{"what was linked is not known", nothing, all{first(), imports("", 0, "", aborted, requestLost), again(other)}},
			{"time not shown", nothing, all{first(untimed), again(other)}},
			{"into a receiver", nothing, all{first(), imports(overwriting(`"customer":"`+account+`/customers/S2"`), 200, other)}},
		}},
		{"import.overwrite.repeatable/data", []scene{
			{"the same", holds, all{first(), again(customer(`"updateTime":"2026-01-02T03:04:09Z"`))}},
			{"empty as absent", holds, all{first(), again(customer(`"alternateEmail":""`))}},
			{"undocumented", holds, all{first(), again(customer(`"servedBy":"b"`))}},
			{"other data", fails, all{first(), again(customer(`"orgDisplayName":"Inc."`))}},
			{"an update in between", nothing, all{first(), puts(id, "{}", 200, profile()), again(customer(`"orgDisplayName":"Inc."`))}},
			{"an update of another", holds, all{first(), puts("C9", "{}", 200, profile(`"id":"C9"`)), again(customer())}},
			{"an update that is not known to be of another", nothing, all{first(), puts("my_customer", "{}", 200, "", bodyLost), again(customer(`"orgDisplayName":"Inc."`))}},
			{"an update that failed", nothing, all{first(), puts(id, "{}", 500, ""), again(customer(`"orgDisplayName":"Inc."`))}},
			{"another request", nothing, all{first(), imports(overwriting(`"channelPartnerId":"C0a"`), 200, customer(`"orgDisplayName":"Inc."`))}},
			{"another form", nothing, all{first(), again(customer(`"orgDisplayName":"Inc."`), asking("%24alt=json%3Benum-encoding%3Dint"))}},
			{"another caller", nothing, all{first(), again(customer(`"orgDisplayName":"Inc."`), by("caller-2"))}},
		}},
		{"import.overwrite.keeps-create-time/times", []scene{
			{"the same", holds, all{first(), again(customer())}},
			{"made anew", fails, all{first(), again(customer(`"createTime":"2026-01-02T03:04:06Z"`))}},
			{"back in time", fails, all{first(), again(customer(`"updateTime":"2026-01-01T00:00:00Z"`))}},
			{"another customer", nothing, all{first(), again(other)}},
			{"of order alone", nothing, all{first(), again(customer(`"updateTime":"2026-01-01T00:00:00Z"`), func(s *exchange.Entry) { s.Ordered = true })}},
		}},
		{"import.overwrite.no-conflict/name", []scene{
			{"the same", holds, all{first(), imports(plain, 200, customer())}},
			{"another", fails, all{first(), imports(plain, 200, other)}},
			{"another, in silence", fails, all{first(), imports(byID(), 200, other)}},
			{"refused", nothing, all{first(), imports(plain, 409, problem("ALREADY_EXISTS", 409))}},
			{"consent by its proto name", nothing, all{first(), imports(byID(`"overwrite_if_exists":true`), 200, other)}},
		}},
		{"import.concurrent.one-customer/name", []scene{
			{"the same", holds, all{first(took(0, 5)), again(customer(), took(1, 2))}},
			{"two", fails, all{first(took(0, 5)), again(other, took(1, 2))}},
			{"one after the other", nothing, all{first(), again(other)}},
			{"times not shown", nothing, all{first(untimed), again(other, untimed)}},
			{"of two", nothing, all{first(took(0, 5)), imports(overwriting(), 200, customer(`"cloudIdentityId":"C9"`), took(1, 2))}},
		}},
	}
}

func readBackScenes() []scenes {
	changed := customer(`"orgDisplayName":"Inc."`)
	pair := func() *exchange.Entry { return imports(overwriting(`"domain":"`+domain+`"`), 400, invalid) }
	conflict := func() *exchange.Entry {
		return imports(byID(`"overwriteIfExists":false`), 409, problem("ALREADY_EXISTS", 409))
	}
	return []scenes{
		{"import.overwrite.persists/read-back", []scene{
			{"as returned", holds, all{imports(overwriting(), 200, customer()), readsBack(customer())}},
			{"not as returned", fails, all{imports(overwriting(), 200, customer()), readsBack(customer(`"domain":"` + moved + `"`))}},
			{"more than was returned", holds, all{imports(overwriting(), 200, customer()), readsBack(changed)}},
			{"after a refusal", fails, all{imports(overwriting(), 200, customer()), conflict(), readsBack(customer(`"domain":"` + moved + `"`))}},
			{"without consent", nothing, all{imports(byID(), 200, customer()), readsBack(changed)}},
			{"an update in between", nothing, all{imports(overwriting(), 200, customer()), puts(id, "{}", 200, profile()), readsBack(changed)}},
			{"another caller", nothing, all{imports(overwriting(), 200, customer()), readsBack(changed, by("caller-2"))}},
			{"another form", nothing, all{imports(overwriting(), 200, customer()), readsBack(changed, asking("$alt=json"))}},
			{"another customer", nothing, all{imports(overwriting(), 200, customer()), readsBack(customer(`"name":"` + account + `/customers/S2"`))}},
		}},
		{"import.union.refusal-changes-nothing/read-back", []scene{
			{"as before", holds, all{readsBack(customer()), pair(), readsBack(customer())}},
			{"not as before", fails, all{readsBack(customer()), pair(), readsBack(changed)}},
			{"no refusal", nothing, all{readsBack(customer()), readsBack(changed)}},
			{"two kinds of refusal", nothing, all{readsBack(customer()), pair(), conflict(), readsBack(changed)}},
			{"served", nothing, all{readsBack(customer()), imports(overwriting(), 200, changed), readsBack(changed)}},
		}},
		{"import.overwrite.refusal-changes-nothing/read-back", []scene{
			{"as before", holds, all{readsBack(customer()), conflict(), readsBack(customer())}},
			{"not as before", fails, all{readsBack(customer()), conflict(), readsBack(changed)}},
			{"linked to nobody", nothing, all{readsBack(customer(`"cloudIdentityId":""`)), conflict(), readsBack(customer(`"cloudIdentityId":""`, `"orgDisplayName":"Inc."`))}},
			{"long after", nothing, all{readsBack(customer(), took(0, 1)), conflict(), readsBack(changed, took(600, 601))}},
		}},
	}
}
