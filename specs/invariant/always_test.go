package invariant_test

import (
	"bytes"

	"customs.example/specs/exchange"
)

func alwaysScenes() []scenes {
	const page = "<!doctype html><title>Sign in</title>"
	missing := problem("NOT_FOUND", 404)
	return []scenes{
		{"import.robust.no-server-error/always", []scene{
			{"success", holds, all{imports(byID(), 200, customer())}},
			{"refusal", holds, all{imports(byID(), 400, invalid)}},
			{"500", fails, all{imports(byID(), 500, problem("INTERNAL", 500))}},
			{"500 in plain text", fails, all{imports(byID(), 500, "panic: nil", shownAs("text/plain"))}},
			{"500 as a page", nothing, all{imports(byID(), 500, page, shownAs("text/html"))}},
			{"an intermediary's 500", nothing, all{imports(byID(), 500, `{"message":"Internal server error"}`, relayed)}},
			{"500 through an intermediary", fails, all{imports(byID(), 500, problem("INTERNAL", 500), relayed)}},
			{"a proxy's 505", nothing, all{imports(byID(), 505, "")}},
			{"a loop of proxies", nothing, all{imports(byID(), 508, "")}},
			{"a balancer's 561", nothing, all{imports(byID(), 561, "")}},
			{"a gateway's 502", nothing, all{imports(byID(), 502, "")}},
			{"503", nothing, all{imports(byID(), 503, problem("UNAVAILABLE", 503))}},
			{"504", nothing, all{imports(byID(), 504, "")}},
			{"throttled", nothing, all{imports(byID(), 429, problem("RESOURCE_EXHAUSTED", 429))}},
			{"a proxy's 407", nothing, all{imports(byID(), 407, "")}},
			{"a method that is not there", nothing, all{imports(byID(), 501, problem("UNIMPLEMENTED", 501))}},
			{"aborted", nothing, all{imports(byID(), 0, "", aborted)}},
			{"redirect", nothing, all{imports(byID(), 302, "")}},
			{"not modified", nothing, all{imports(byID(), 304, "")}},
			{"a login page", nothing, all{imports(byID(), 200, page, shownAs("text/html; charset=utf-8"))}},
			{"a larger request than has to be read", nothing, all{imports(byID(), 500, "", func(s *exchange.Entry) {
				s.Call.Body = bytes.Repeat([]byte("a"), 300<<10)
			})}},
		}},
		{"import.error.body/always", errorScenes(func(status int, answer string, changes ...change) *exchange.Entry {
			return imports(byID(), status, answer, changes...)
		})},
		{"directory.error.body/always", append(errorScenes(func(status int, answer string, changes ...change) *exchange.Entry {
			return gets(id, status, answer, changes...)
		}),
			scene{"a patch that is not there", nothing, all{patches(id, "{}", 404, "404 page not found", shownAs("text/plain"))}},
			scene{"a patch that is not served", nothing, all{gets(id, 200, profile()), patches(id, "{}", 405, "", shownAs("text/plain"))}},
		)},
		{"directory.response.media-type/always", []scene{
			{"JSON", holds, all{gets(id, 200, profile())}},
			{"JSON with a parameter", holds, all{puts(id, "{}", 200, profile(), shownAs("Application/JSON; charset=utf-8"))}},
			{"plain text", fails, all{patches(id, "{}", 200, profile(), shownAs("text/plain"))}},
			{"nothing", fails, all{gets(id, 200, profile(), shownAs(""))}},
			{"another JSON", fails, all{gets(id, 200, profile(), shownAs("application/problem+json"))}},
			{"a page", nothing, all{gets(id, 200, page, shownAs("text/html"))}},
			{"a refusal", nothing, all{gets(id, 404, missing, shownAs("text/plain"))}},
			{"a part of it", nothing, all{gets(id, 200, "id", inPart, shownAs("text/csv"))}},
		}},
		{"import.response.schema/always", []scene{
			{"conforming", holds, all{imports(byID(), 200, customer())}},
			{"a new enum value", holds, all{imports(byID(), 200, customer(`"cloudIdentityInfo":{"customerType":"ENTERPRISE"}`))}},
			{"an enum value in small letters", fails, all{imports(byID(), 200, customer(`"cloudIdentityInfo":{"customerType":"domain"}`))}},
			{"a time in words", fails, all{imports(byID(), 200, customer(`"createTime":"yesterday"`))}},
			{"no JSON", fails, all{imports(byID(), 200, "ok", shownAs("text/plain"))}},
			{"empty", fails, all{imports(byID(), 200, "")}},
			{"enum as a number", fails, all{imports(byID(), 200, customer(`"cloudIdentityInfo":{"customerType":1}`))}},
			{"enum as the number that was asked for", holds, all{imports(byID(), 200, customer(`"cloudIdentityInfo":{"customerType":1}`), asking("%24alt=json%3Benum-encoding%3Dint"))}},
			{"a page", nothing, all{imports(byID(), 200, page, shownAs("text/html"))}},
			{"transformed on the way", nothing, all{imports(byID(), 203, "{}")}},
			{"body dropped", nothing, all{imports(byID(), 200, "", bodyLost)}},
			{"a part of it", nothing, all{imports(byID(), 200, "{}", inPart)}},
		}},
		{"import.response.media-type/always", []scene{
			{"JSON", holds, all{imports(byID(), 200, customer())}},
			{"text", fails, all{imports(byID(), 200, customer(), shownAs("text/plain"))}},
			{"nothing", fails, all{imports(byID(), 200, customer(), shownAs(""))}},
			{"a page", nothing, all{imports(byID(), 200, page, shownAs("text/html"))}},
			{"through a proxy", nothing, all{imports(byID(), 200, customer(), shownAs("text/plain"), headed("Via", "1.1 gateway"))}},
			{"refused", nothing, all{imports(byID(), 404, missing)}},
		}},
		{"import.response.parent/always", []scene{
			{"the path's", holds, all{imports(byID(), 200, customer())}},
			{"another", fails, all{imports(byID(), 200, customer(`"name":"accounts/C9/customers/S1"`))}},
			{"refused", nothing, all{imports(byID(), 404, missing)}},
		}},
		{"import.response.consistent/always", []scene{
			{"one domain", holds, all{imports(byID(), 200, customer())}},
			{"two domains", fails, all{imports(byID(), 200, customer(`"cloudIdentityInfo":{"primaryDomain":"`+moved+`"}`))}},
			{"refused", nothing, all{imports(byID(), 404, missing)}},
		}},
		{"directory.robust.no-server-error/always", []scene{
			{"success", holds, all{gets(id, 200, profile())}},
			{"500", fails, all{puts(id, "{}", 500, "")}},
			{"503", nothing, all{puts(id, "{}", 503, "")}},
			{"a patch that is not there", nothing, all{patches(id, "{}", 501, "")}},
		}},
		{"directory.get.schema/always", []scene{
			{"conforming", holds, all{gets(id, 200, profile())}},
			{"without kind", fails, all{gets(id, 200, `{"id":"`+id+`","customerDomain":"`+domain+`"}`)}},
			{"a part of it", nothing, all{gets(id, 200, `{"id":"`+id+`"}`, inPart)}},
			{"body dropped", nothing, all{gets(id, 200, "", bodyLost)}},
		}},
		{"directory.update.round-trip/always", []scene{
			{"conforming", holds, all{puts(id, "{}", 200, profile())}},
			{"nothing of it", fails, all{puts(id, "{}", 200, "{}")}},
			{"refused", nothing, all{puts(id, "{}", 400, invalid)}},
		}},
		{"directory.patch.merges/always", []scene{
			{"conforming", holds, all{patches(id, "{}", 200, profile())}},
			{"the patch alone", fails, all{patches(id, `{"language":"de"}`, 200, `{"language":"de"}`)}},
			{"not there", nothing, all{patches(id, "{}", 404, "")}},
		}},
	}
}

// errorScenes are refusals by one of the APIs, and by others.
func errorScenes(refusal func(status int, answer string, changes ...change) *exchange.Entry) []scene {
	forbidden, missing := problem("PERMISSION_DENIED", 403), problem("NOT_FOUND", 404)
	return []scene{
		{"as documented", holds, all{refusal(400, invalid)}},
		{"forbidden as documented", holds, all{refusal(403, forbidden)}},
		{"another code", fails, all{refusal(403, problem("PERMISSION_DENIED", 400))}},
		{"not wrapped", fails, all{refusal(400, `{"code":400,"message":"No.","status":"INVALID_ARGUMENT"}`)}},
		{"conflict in plain text", nothing, all{refusal(409, "exists", shownAs("text/plain"))}},
		{"conflict as a page", nothing, all{refusal(409, "<p>exists</p>", shownAs("text/html"))}},
		{"no media type", fails, all{refusal(404, missing, shownAs(""))}},
		{"forbidden, not wrapped", fails, all{refusal(403, `{"code":403,"message":"No.","status":"PERMISSION_DENIED"}`)}},
		{"a gatekeeper's 401", nothing, all{refusal(401, "Unauthorized", shownAs("text/plain"))}},
		{"a gatekeeper's 403", nothing, all{refusal(403, `{"message":"Forbidden"}`)}},
		{"a block page", nothing, all{refusal(403, "<p>Blocked</p>", shownAs("text/html"))}},
		{"a firewall's 400", nothing, all{refusal(400, "<p>Bad Request</p>", shownAs("text/html"))}},
		{"a wrong path", nothing, all{refusal(404, "404 page not found", shownAs("text/plain"))}},
		{"a wrong path in JSON", nothing, all{refusal(404, `{"detail":"Not Found"}`)}},
		{"while the target is starting", nothing, all{refusal(400, invalid), refusal(404, `{"message":"no Route matched"}`)}},
		{"an error without a message", fails, all{refusal(404, `{"error":{"code":404}}`)}},
		{"a gateway's error", nothing, all{refusal(400, `{"error":{"code":"InvalidHost"}}`, headed("Via", "1.1 gateway"))}},
		{"an error through a gateway", fails, all{refusal(400, `{"error":{"code":404,"message":"No.","status":"NOT_FOUND"}}`, headed("Via", "1.1 gateway"))}},
		{"a method that is not there", nothing, all{refusal(405, "", shownAs("text/plain"))}},
		{"too large", nothing, all{refusal(413, "")}},
		{"throttled", nothing, all{refusal(429, "slow down")}},
		{"body dropped", nothing, all{refusal(400, "", bodyLost)}},
		{"headers left out", nothing, all{refusal(400, "{}", func(s *exchange.Entry) { s.Visible.Header, s.Header = false, nil })}},
		{"success", nothing, all{refusal(200, `{}`)}},
	}
}
