package invariant_test

import "customs.example/specs/exchange"

func partnerScenes() []scenes {
	served := func(want, name, body, answer string, changes ...change) scene {
		return scene{name, want, all{imports(body, 200, answer, changes...)}}
	}
	partner := func(id string) string { return customer(`"channelPartnerId":"` + id + `"`) }
	inBody := overwriting(`"channelPartnerId":"C0partner"`)
	foreign := byID(`"overwriteIfExists":true`, `"customer":"accounts/C9/customers/S1"`)
	theirs := func(s *exchange.Entry) {
		s.Call.Account, s.Call.Path = "accounts/C9", "/v1/accounts/C9/customers:import"
	}
	known := func() *exchange.Entry {
		return imports(byID(), 200, customer(`"name":"accounts/C9/customers/S1"`), theirs)
	}
	older := func(id string) string {
		return customer(`"channelPartnerId":"`+id+`"`, `"updateTime":"2026-01-02T03:04:06Z"`)
	}
	return []scenes{
		{"import.partner.in-body/answer", []scene{
			served(holds, "borne", inBody, partner("C0partner")),
			served(fails, "not borne", inBody, customer()),
			served(fails, "another", inBody, partner("C0other")),
			served(fails, "not borne by an older one", inBody, customer(`"updateTime":"2026-01-02T03:04:06Z"`)),
			served(nothing, "another that an older one may have had", inBody, older("C0other")),
			served(nothing, "without consent", byID(`"channelPartnerId":"C0partner"`), customer()),
			served(nothing, "under a link", inBody, customer(), under("L1")),
			served(nothing, "by its proto name", overwriting(`"channel_partner_id":"C0partner"`), customer()),
		}},
		{"import.partner.in-parent/answer", []scene{
			served(holds, "some partner", overwriting(), partner("C0partner"), under("L1")),
			served(fails, "no partner", overwriting(), customer(), under("L1")),
			served(nothing, "without consent", byID(`"overwriteIfExists":false`), customer(), under("L1")),
			served(nothing, "a partner in the body too", inBody, customer(), under("L1")),
			served(nothing, "under an account", overwriting(), customer()),
		}},
		{"import.partner.in-parent/known", []scene{
			{"one link, one partner", holds, all{imports(overwriting(), 200, partner("C0a"), under("L1")), imports(overwriting(), 200, partner("C0a"), under("L1"))}},
			{"one link, two partners", fails, all{imports(overwriting(), 200, partner("C0a"), under("L1")), imports(overwriting(), 200, partner("C0b"), under("L1"))}},
			{"two links", nothing, all{imports(overwriting(), 200, partner("C0a"), under("L1")), imports(overwriting(), 200, partner("C0b"), under("L2"))}},
			{"at once", nothing, all{imports(overwriting(), 200, partner("C0a"), under("L1"), took(0, 9)), imports(overwriting(), 200, partner("C0b"), under("L1"), took(1, 2))}},
		}},
		{"import.partner.replaced/body", []scene{
			served(holds, "borne", inBody, older("C0partner")),
			served(fails, "another", inBody, older("C0other")),
			served(nothing, "another from the first", inBody, partner("C0other")),
			served(nothing, "without consent", byID(`"channelPartnerId":"C0partner"`), older("C0other")),
			served(nothing, "under a link", inBody, older("C0other"), under("L1")),
		}},
		{"import.partner.replaced/link", []scene{
			{"one link, one partner", holds, all{imports(overwriting(), 200, partner("C0a"), under("L1")), imports(overwriting(), 200, older("C0a"), under("L1"))}},
			{"one link, two partners", fails, all{imports(overwriting(), 200, partner("C0a"), under("L1")), imports(overwriting(), 200, older("C0b"), under("L1"))}},
			{"two new customers", nothing, all{imports(overwriting(), 200, partner("C0a"), under("L1")), imports(overwriting(), 200, partner("C0b"), under("L1"))}},
			{"two links", nothing, all{imports(overwriting(), 200, partner("C0a"), under("L1")), imports(overwriting(), 200, older("C0b"), under("L2"))}},
		}},
		{"import.partner.name/answer", []scene{
			served(holds, "of the account", overwriting(), customer(), under("L1")),
			served(fails, "of the link", overwriting(), customer(`"name":"`+account+`/channelPartnerLinks/L1/customers/S1"`), under("L1")),
			served(nothing, "under an account", overwriting(), customer(`"name":"x"`)),
		}},
		{"import.receiver.malformed/body", []scene{
			served(fails, "served", byID(`"customer":"S1"`), customer()),
			{"refused", holds, all{imports(byID(`"customer":"S1"`), 400, invalid)}},
			{"a conflict", nothing, all{imports(byID(`"customer":"S1"`), 409, problem("ALREADY_EXISTS", 409))}},
			served(nothing, "empty", byID(`"customer":""`), customer()),
			served(nothing, "well formed", byID(`"customer":"`+account+`/customers/S1"`), customer()),
		}},
		{"import.receiver.foreign/known", []scene{
			{"served", fails, all{known(), imports(foreign, 200, customer())}},
			{"refused", holds, all{known(), imports(foreign, 400, invalid)}},
			{"never seen", nothing, all{imports(foreign, 200, customer())}},
			{"the account's own", nothing, all{known(), imports(byID(`"customer":"`+account+`/customers/S1"`), 200, customer())}},
		}},
		{"import.token.omitted-after-authorization/known", []scene{
			{"served", holds, all{imports(overwriting(`"authToken":"secret"`), 200, customer()), imports(overwriting(), 200, customer())}},
			{"forbidden", fails, all{imports(overwriting(`"authToken":"secret"`), 200, customer()), imports(overwriting(), 403, problem("PERMISSION_DENIED", 403))}},
			{"another refusal", nothing, all{imports(overwriting(`"authToken":"secret"`), 200, customer()), imports(overwriting(), 401, problem("UNAUTHENTICATED", 401))}},
			{"another caller", nothing, all{imports(overwriting(`"authToken":"secret"`), 200, customer()), imports(overwriting(), 403, problem("PERMISSION_DENIED", 403), by("caller-2"))}},
			{"callers not shown", nothing, all{imports(overwriting(`"authToken":"secret"`), 200, customer(), by("anonymous")), imports(overwriting(), 403, problem("PERMISSION_DENIED", 403), by("anonymous"))}},
			{"no token before", nothing, all{imports(overwriting(), 200, customer()), imports(overwriting(), 403, problem("PERMISSION_DENIED", 403))}},
		}},
	}
}
