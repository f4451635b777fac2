package invariant_test

import (
	"testing"

	"customs.example/specs/exchange"
)

// lookingBack is traffic whose end is wrong by what came before, and the rule
// that says so.
func lookingBack() map[string]func(between ...*exchange.Entry) all {
	around := func(first, last func() *exchange.Entry) func(...*exchange.Entry) all {
		return func(between ...*exchange.Entry) all { return append(append(all{first()}, between...), last()) }
	}
	my := func() *exchange.Entry { return gets("my_customer", 200, profile()) }
	linked := func(partner string) func() *exchange.Entry {
		return func() *exchange.Entry {
			return imports(overwriting(), 200, customer(`"channelPartnerId":"`+partner+`"`), under("L1"))
		}
	}
	return map[string]func(...*exchange.Entry) all{
		"directory.get.my-customer/same-customer": around(my, func() *exchange.Entry { return gets("my_customer", 200, profile(`"id":"C9"`)) }),
		"directory.update.identity-kept/known": around(my, func() *exchange.Entry {
			return puts("my_customer", contact, 200, profile(`"id":"C9"`))
		}),
		"directory.primary.keeps-id/id": around(my, func() *exchange.Entry {
			return puts("my_customer", moving, 200, there(`"id":"C9"`))
		}),
		"import.partner.in-parent/known": around(linked("C0a"), linked("C0b")),
		"import.overwrite.repeatable/name": around(linked("C0a"), func() *exchange.Entry {
			return imports(overwriting(), 200, customer(`"name":"`+account+`/customers/S2"`))
		}),
		"directory.get.stable/again":          around(my, func() *exchange.Entry { return gets("my_customer", 200, profile(`"language":"de"`)) }),
		"directory.update.isolated/read":      around(my, func() *exchange.Entry { return gets("my_customer", 200, profile(`"phoneNumber":"+15558675309"`)) }),
		"journey.same-customer/read":          around(func() *exchange.Entry { return imports(overwriting(), 200, customer()) }, func() *exchange.Entry { return gets(id, 200, there()) }),
		"import.overwrite.persists/read-back": around(func() *exchange.Entry { return imports(overwriting(), 200, customer()) }, func() *exchange.Entry { return readsBack(customer(`"domain":"` + moved + `"`)) }),
	}
}

func TestWhatMayHaveMadeTheWorldAnewEndsEveryLookBack(t *testing.T) {
	another := func() *exchange.Entry { return puts("C9", "{}", 200, profile(`"id":"C9"`)) }
	elsewhere := at("https://elsewhere.example")
	reset := []exchange.Span{{Began: second(1), Ended: second(1.2)}}
	for rule, around := range lookingBack() {
		for _, tt := range []struct {
			name        string
			traffic     all
			otherWrites []exchange.Span
			want        string
		}{
			{"as it is", around(another()), nil, fails},
			{"after another request", around(another()), reset, nothing},
			{"after no answer", around(another(), gets("C9", 0, "", aborted)), nil, nothing},
			{"after 502", around(another(), gets("C9", 502, "")), nil, nothing},
			{"after 503", around(another(), gets("C9", 503, "")), nil, nothing},
			{"after 504", around(another(), gets("C9", 504, "")), nil, nothing},
			{"after 429", around(another(), gets("C9", 429, "")), nil, fails},
		} {
			// One read follows from another that nothing was written since.
			if rule == again {
				tt.traffic = append(all{tt.traffic[0]}, tt.traffic[2:]...)
			}
			t.Run(rule+"/"+tt.name, func(t *testing.T) {
				if got := outcome(t, rule, inTurn(tt.traffic), tt.otherWrites...); got != tt.want {
					t.Errorf("the rule %s, want: it %s", got, tt.want)
				}
			})
		}
	}
	traffic := inTurn(all{gets(id, 200, profile()), gets("C9", 502, "", elsewhere), gets(id, 200, profile(`"language":"de"`))})
	if got := outcome(t, again, traffic); got != fails {
		t.Errorf("after 502 of another host the rule %s, want: it %s", got, fails)
	}
}

func TestWorlds(t *testing.T) {
	for _, tt := range []struct {
		name, channel, directory, want string
	}{
		{"Google's own", "https://cloudchannel.googleapis.com", "https://admin.googleapis.com", fails},
		{"one host", "http://localhost:8080/channel", "http://localhost:8080/directory", fails},
		{"an emulator and Google's own", "http://localhost:8080", "https://admin.googleapis.com", nothing},
		{"two hosts", "http://a.example", "http://b.example", nothing},
		{"two ports", "http://localhost:8080", "http://localhost:8081", nothing},
	} {
		t.Run(tt.name, func(t *testing.T) {
			traffic := inTurn(all{gets(id, 200, profile(), at(tt.directory)), imports(byID(), 200, customer(`"domain":"`+moved+`"`), at(tt.channel))})
			if got := outcome(t, "journey.same-customer/import", traffic); got != tt.want {
				t.Errorf("the rule %s, want: it %s", got, tt.want)
			}
		})
	}
}

func TestAQueryOfAnImplementationsOwnIsNoGroundForAnything(t *testing.T) {
	for query, want := range map[string]string{
		"":                                  fails,
		"alt=json&prettyPrint=false&key=k":  fails,
		"%24alt=json%3Benum-encoding%3Dint": fails,
		"tenant=1":                          nothing,
		"dryRun":                            nothing,
		"alt=json&validateOnly=true":        nothing,
	} {
		traffic := inTurn(all{imports(overwriting(), 200, customer(), asking(query)), imports(overwriting(), 200, customer(`"name":"`+account+`/customers/S2"`), asking(query))})
		if got := outcome(t, "import.overwrite.repeatable/name", traffic); got != want {
			t.Errorf("with the query %q the rule %s, want: it %s", query, got, want)
		}
	}
}
