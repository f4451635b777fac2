package invariant_test

import (
	"fmt"
	"net/http"
	"strings"
	"time"

	"customs.example/fixtures/role"
	"customs.example/specs/api"
	"customs.example/specs/exchange"
)

// change is what is different about a entry.
type change func(*exchange.Entry)

const (
	account = "accounts/C0123456"
	id      = "C03xgje4y"
	domain  = "amatchmadeinspace.com"
	moved   = "fluxcapacitor.com"
)

// entry is an exchange of which everything is shown, as JSON.
func entry(of api.API, operation api.Operation, method, path, body string, status int, answer string, changes ...change) *exchange.Entry {
	s := &exchange.Entry{
		Exchange: &exchange.Exchange{
			Call: exchange.Call{
				API: of, Operation: operation, Method: method, Path: path, Caller: "caller-1", Body: []byte(body),
			},
			Status: status,
			Header: http.Header{"Content-Type": {"application/json; charset=UTF-8"}},
			Body:   []byte(answer),
		},
		Base: "https://emulator.example", Media: "application/json",
		Visible: exchange.Visibility{Request: true, Answer: true, Body: true, Header: true},
	}
	if of == api.Channel {
		s.Call.Account = account
	}
	for _, change := range changes {
		change(s)
	}
	return s
}

func imports(body string, status int, answer string, changes ...change) *exchange.Entry {
	return entry(api.Channel, api.Import, "POST", "/v1/"+account+"/customers:import", body, status, answer, changes...)
}

func readsBack(answer string, changes ...change) *exchange.Entry {
	return entry(api.Channel, api.ReadBack, "GET", "/v1/"+account+"/customers/S1", "", 200, answer, changes...)
}

func gets(key string, status int, answer string, changes ...change) *exchange.Entry {
	return entry(api.Directory, api.GetProfile, "GET", "/admin/directory/v1/customers/"+key, "", status, answer, changes...)
}

func puts(key, body string, status int, answer string, changes ...change) *exchange.Entry {
	return entry(api.Directory, api.PutProfile, "PUT", "/admin/directory/v1/customers/"+key, body, status, answer, changes...)
}

func patches(key, body string, status int, answer string, changes ...change) *exchange.Entry {
	return entry(api.Directory, api.PatchProfile, "PATCH", "/admin/directory/v1/customers/"+key, body, status, answer, changes...)
}

// Bodies. More are members that come last, and win.

func customer(more ...string) string {
	return with(`"name":"`+account+`/customers/S1","cloudIdentityId":"`+id+`","domain":"`+domain+`",`+
		`"cloudIdentityInfo":{"customerType":"DOMAIN"},"createTime":"2026-01-02T03:04:05Z","updateTime":"2026-01-02T03:04:05Z"`, more)
}

func profile(more ...string) string {
	return with(`"kind":"admin#directory#customer","id":"`+id+`","etag":"\"1\"","customerDomain":"`+domain+`",`+
		`"customerCreationTime":"2015-10-21T20:42:35.224Z","alternateEmail":"marty@example.org"`, more)
}

func with(members string, more []string) string {
	return "{" + strings.Join(append([]string{members}, more...), ",") + "}"
}

func byID(more ...string) string {
	return with(`"cloudIdentityId":"`+id+`"`, more)
}

func overwriting(more ...string) string {
	return byID(append([]string{`"overwriteIfExists":true`}, more...)...)
}

func problem(status string, code int) string {
	return fmt.Sprintf(`{"error":{"code":%d,"message":"No.","status":%q}}`, code, status)
}

var invalid = problem("INVALID_ARGUMENT", 400)

// Changes.

func shownAs(media string) change {
	return func(s *exchange.Entry) { s.Header.Set("Content-Type", media) }
}

func sentAs(media string) change    { return func(s *exchange.Entry) { s.Media = media } }
func by(caller role.Role) change    { return func(s *exchange.Entry) { s.Call.Caller = caller } }
func at(base string) change         { return func(s *exchange.Entry) { s.Base = base } }
func asking(query string) change    { return func(s *exchange.Entry) { s.Call.Query = query } }
func requestLost(s *exchange.Entry) { s.Visible.Request = false }
func bodyLost(s *exchange.Entry)    { s.Visible.Body = false }
func aborted(s *exchange.Entry)     { s.Visible.Answer, s.Visible.Body, s.Status = false, false, 0 }
func relayed(s *exchange.Entry)     { s.Visible.Relayed = true }
func inPart(s *exchange.Entry)      { s.Partial = true }
func untimed(s *exchange.Entry)     { s.Span = exchange.Unknown() }

func headed(name, value string) change {
	return func(s *exchange.Entry) { s.Header.Set(name, value) }
}

func preferring(languages string) change {
	return func(s *exchange.Entry) { s.Languages = languages }
}

// under is the parent of a channel partner link.
func under(link string) change {
	return func(s *exchange.Entry) {
		s.Call.Path = "/v1/" + account + "/channelPartnerLinks/" + link + "/customers:import"
	}
}

// took puts an exchange at a time of its own, in seconds.
func took(from, to float64) change {
	return func(s *exchange.Entry) { s.Span = exchange.Span{Began: second(from), Ended: second(to)} }
}

func second(n float64) time.Time {
	return time.Date(2026, 1, 2, 3, 4, 5, 0, time.UTC).Add(time.Duration(n * float64(time.Second)))
}

// inTurn gives each entry without a time its second.
func inTurn(entries []*exchange.Entry) []*exchange.Entry {
	for n, s := range entries {
		s.Number = n + 1
		if s.Span == (exchange.Span{}) {
			took(float64(n), float64(n)+0.5)(s)
		}
	}
	return entries
}
