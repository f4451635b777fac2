package invariant_test

import "customs.example/specs/exchange"

// refusable are the answers that decide over an import that had to be refused,
// and those that do not.
func refusable(body string) []scene {
	answered := func(status int, answer string, changes ...change) []*exchange.Entry {
		return all{imports(body, status, answer, changes...)}
	}
	return []scene{
		{"refused", holds, answered(400, invalid)},
		{"served", fails, answered(200, customer())},
		{"served, body dropped", fails, answered(200, "", bodyLost)},
		{"accepted", fails, answered(202, "{}")},
		{"conflict", fails, answered(409, problem("ALREADY_EXISTS", 409))},
		{"another 400", fails, answered(400, problem("FAILED_PRECONDITION", 400))},
		{"not authenticated", nothing, answered(401, problem("UNAUTHENTICATED", 401))},
		{"forbidden", nothing, answered(403, problem("PERMISSION_DENIED", 403))},
		{"not found", nothing, answered(404, problem("NOT_FOUND", 404))},
		{"server error", nothing, answered(500, problem("INTERNAL", 500))},
		{"throttled", nothing, answered(429, problem("RESOURCE_EXHAUSTED", 429))},
		{"somebody's 400", nothing, answered(400, "Bad Request", shownAs("text/plain"))},
		{"aborted", nothing, answered(0, "", aborted)},
		{"a login page", nothing, answered(200, "<p>", shownAs("text/html"))},
		{"request not shown", nothing, answered(200, customer(), requestLost)},
	}
}

func unionScenes() []scenes {
	served := func(want, name, body string, changes ...change) scene {
		return scene{name, want, all{imports(body, 200, customer(), changes...)}}
	}
	pair := `{"domain":"` + domain + `","cloudIdentityId":"` + id + `"}`
	return []scenes{
		{"import.union.exclusive/members", append(refusable(pair),
			served(fails, "any order", `{"cloudIdentityId":"`+id+`","overwriteIfExists":true,"primaryAdminEmail":"a@b.example"}`),
			served(fails, "triple", `{"cloudIdentityId":"x","domain":"y","primaryAdminEmail":"z"}`),
			served(fails, "as a form, served all the same", pair, sentAs("application/x-www-form-urlencoded")),
			scene{"as a form, refused", nothing, all{imports(pair, 400, invalid, sentAs("application/x-www-form-urlencoded"))}},
			served(nothing, "one member", byID()),
			served(nothing, "null beside", byID(`"domain":null`)),
			served(nothing, "one that is empty", byID(`"domain":""`)),
			served(nothing, "a name twice", `{"domain":"a","domain":"b","cloudIdentityId":"c"}`),
			served(nothing, "one field under both names", `{"cloudIdentityId":"a","cloud_identity_id":"b","domain":"c"}`),
			served(nothing, "a proto name", `{"cloud_identity_id":"a","domain":"c"}`),
			served(nothing, "a wrong type", `{"cloudIdentityId":7,"domain":"c"}`),
		)},
		{"import.union.empty-member-counts/members", append(refusable(byID(`"domain":""`)),
			served(fails, "both empty", `{"domain":"","primaryAdminEmail":""}`),
			served(nothing, "alone", `{"domain":""}`),
			served(nothing, "beside two", pair[:len(pair)-1]+`,"primaryAdminEmail":""}`),
		)},
		{"import.request.snake-case/members", append(refusable(`{"cloud_identity_id":"`+id+`","domain":"`+domain+`"}`),
			served(nothing, "an empty one", `{"cloud_identity_id":"a","domain":""}`),
			served(nothing, "one of them", `{"cloud_identity_id":"a","overwrite_if_exists":true}`),
		)},
		{"import.identity.missing/members", append(refusable(`{"overwriteIfExists":true}`),
			served(fails, "empty object", `{}`),
			served(fails, "nulls", `{"domain":null,"cloud_identity_id":null}`),
			served(fails, "without a media type", `{}`, sentAs("")),
			served(nothing, "as a form", `{}`, sentAs("application/x-www-form-urlencoded")),
			served(nothing, "as protobuf", `{}`, sentAs("application/x-protobuf")),
			served(nothing, "an empty one", `{"domain":""}`),
		)},
	}
}
