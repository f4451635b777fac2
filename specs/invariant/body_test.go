package invariant_test

import "customs.example/specs/exchange"

func bodyScenes() []scenes {
	served := func(want, name, body string, changes ...change) scene {
		return scene{name, want, all{imports(body, 200, customer(), changes...)}}
	}
	return []scenes{
		{"import.request.types/body", append(refusable(`{"domain":7}`),
			served(fails, "object for a boolean", byID(`"overwriteIfExists":{}`)),
			served(fails, "word for a boolean", byID(`"overwriteIfExists":"maybe"`)),
			served(fails, "boolean for a text", byID(`"authToken":true`)),
			served(fails, "array for a text", byID(`"customer":[]`)),
			served(nothing, "text for a boolean", byID(`"overwriteIfExists":"true"`)),
			served(nothing, "number for a boolean", byID(`"overwriteIfExists":1`)),
			served(nothing, "a proto name", byID(`"auth_token":7`)),
			served(nothing, "the path's parent", byID(`"parent":7`)),
			served(nothing, "null", byID(`"authToken":null`)),
			served(nothing, "as a form", `{"domain":7}`, sentAs("application/x-www-form-urlencoded")),
		)},
		{"import.request.malformed/body", append(refusable(`{"domain":"a"`),
			served(fails, "cut in a text", `{"domain":"a`),
			served(fails, "words", `this is no JSON`),
			served(fails, "words behind", byID()+` and more`),
			served(fails, "an object behind", byID()+byID()),
			served(fails, "an object on the next line", byID()+"\n{}"),
			served(fails, "array", `[`+byID()+`]`),
			served(fails, "empty array", `[]`),
			served(fails, "null", ` null `),
			served(fails, "nothing", ``),
			served(nothing, "object", byID()),
			served(nothing, "trailing comma", `{"domain":"a",}`),
			served(nothing, "single quotes", `{'domain':'a'}`),
			served(nothing, "names without quotes", `{domain:"a"}`),
			served(nothing, "two names alike", `{"domain":"a","domain":"a"}`),
			served(nothing, "a comment behind", byID()+` // done`),
			served(nothing, "one word", `REDACTED`),
			served(nothing, "a form", `domain=a`, sentAs("application/x-www-form-urlencoded")),
			served(nothing, "words in plain text", `this is no JSON`, sentAs("text/plain")),
		)},
		{"import.request.unknown-field/body", append(refusable(byID(`"frobnicate":true`)),
			served(nothing, "another spelling", byID(`"OverwriteIfExists":true`)),
			served(nothing, "kebab case", byID(`"overwrite-if-exists":true`)),
			served(nothing, "an annotation", byID(`"@type":"x"`)),
			served(nothing, "a parameter", byID(`"$alt":"x"`)),
			served(nothing, "known ones", byID(`"parent":"`+account+`"`)),
		)},
		{"import.request.parent-differs/body", []scene{
			{"the path's is served", holds, all{imports(byID(`"parent":"accounts/C9"`), 200, customer())}},
			{"the body's is served", fails, all{imports(byID(`"parent":"accounts/C9"`), 200, customer(`"name":"accounts/C9/customers/S1"`))}},
			{"the body's link is served", fails, all{imports(byID(`"parent":"accounts/C9/channelPartnerLinks/L1"`), 200, customer(`"name":"accounts/C9/customers/S1"`))}},
			{"the same parent", nothing, all{imports(byID(`"parent":"`+account+`"`), 200, customer())}},
			{"refused", nothing, all{imports(byID(`"parent":"accounts/C9"`), 403, problem("PERMISSION_DENIED", 403))}},
			{"not a parent", nothing, all{imports(byID(`"parent":"C9"`), 200, customer())}},
		}},
		{"directory.request.types/body", []scene{
			{"refused", holds, all{puts(id, `{"alternateEmail":7}`, 400, invalid)}},
			{"served", fails, all{puts(id, `{"alternateEmail":7}`, 200, profile())}},
			{"a line", fails, all{puts(id, `{"postalAddress":{"locality":{}}}`, 200, profile())}},
			{"the address", fails, all{puts(id, `{"postalAddress":"here"}`, 200, profile())}},
			{"what is read only", nothing, all{puts(id, `{"etag":7}`, 200, profile())}},
			{"the sample's phone number", nothing, all{puts(id, `{"postalAddress":{"phoneNumber":7}}`, 200, profile())}},
			{"a conflict", nothing, all{puts(id, `{"alternateEmail":7}`, 409, problem("ALREADY_EXISTS", 409))}},
			{"a failed precondition", nothing, all{puts(id, `{"alternateEmail":7}`, 412, problem("FAILED_PRECONDITION", 412))}},
			{"a patch", nothing, all{patches(id, `{"alternateEmail":7}`, 200, profile())}},
		}},
		{"directory.request.malformed/body", []scene{
			{"refused", holds, all{puts(id, `{"a":`, 400, invalid)}},
			{"cut", fails, all{puts(id, `{"a":`, 200, profile())}},
			{"array", fails, all{puts(id, `[]`, 200, profile())}},
			{"null", nothing, all{puts(id, `null`, 200, profile())}},
			{"nothing", nothing, all{puts(id, ``, 200, profile())}},
			{"not shown", nothing, all{puts(id, ``, 200, profile(), requestLost)}},
		}},
	}
}

func identityScenes() []scenes {
	served := func(want, name, body, answer string, changes ...change) scene {
		return scene{name, want, all{imports(body, 200, answer, changes...)}}
	}
	team := customer(`"cloudIdentityInfo":{"customerType":"TEAM"}`)
	byDomain := `{"domain":"` + domain + `","overwriteIfExists":true}`
	known := func(want, name string, traffic ...*exchange.Entry) scene { return scene{name, want, traffic} }
	return []scenes{
		{"import.identity.cloud-identity-id/answer", []scene{
			served(holds, "the same", byID(), customer()),
			served(holds, "in another case", `{"cloudIdentityId":"c03XGJE4Y"}`, customer()),
			served(fails, "another", byID(), customer(`"cloudIdentityId":"C9"`)),
			served(fails, "none", byID(), `{"name":"`+account+`/customers/S1"}`),
			{"another success", fails, all{imports(byID(), 201, customer())}},
			served(nothing, "by domain", byDomain, customer(`"cloudIdentityId":"C9"`)),
			served(nothing, "into a receiver", byID(`"customer":"`+account+`/customers/S7"`), customer(`"cloudIdentityId":"C9"`)),
			served(nothing, "two members", byID(`"domain":"`+domain+`"`), customer(`"cloudIdentityId":"C9"`)),
			{"refused", nothing, all{imports(byID(), 404, problem("NOT_FOUND", 404))}},
			served(nothing, "a Team customer", byID(), team),
			served(nothing, "a part of it", byID(), "{}", inPart),
		}},
		{"import.identity.team/answer", []scene{
			served(holds, "the same", byID(), team),
			served(fails, "another", byID(), customer(`"cloudIdentityInfo":{"customerType":"TEAM"}`, `"cloudIdentityId":"C9"`)),
			served(nothing, "a domain customer", byID(), customer()),
		}},
		{"import.identity.cloud-identity-id/domain", []scene{
			served(holds, "a domain", byID(), customer()),
			served(fails, "no domain", byID(), customer(`"domain":""`)),
			served(nothing, "a Team customer", byID(), team),
			served(nothing, "type not shown", byID(), `{"name":"`+account+`/customers/S1"}`),
		}},
		{"import.identity.domain/known", []scene{
			known(holds, "the one behind it", gets(id, 200, profile()), imports(byDomain, 200, customer())),
			known(fails, "another one", gets(id, 200, profile()), imports(byDomain, 200, customer(`"cloudIdentityId":"C9"`))),
			known(fails, "another domain", gets(id, 200, profile()), imports(byDomain, 200, customer(`"domain":"`+moved+`"`))),
			known(nothing, "another domain was read", gets(id, 200, profile(`"customerDomain":"`+moved+`"`)), imports(byDomain, 200, customer(`"cloudIdentityId":"C9"`))),
			known(nothing, "a write in between", gets(id, 200, profile()), puts("my_customer", "{}", 0, "", aborted), imports(byDomain, 200, customer(`"cloudIdentityId":"C9"`))),
			known(nothing, "another world", gets(id, 200, profile(), at("https://other.example")), gets(id, 200, profile()), imports(byDomain, 200, customer(`"cloudIdentityId":"C9"`), at("https://third.example"))),
		}},
	}
}
