package invariant_test

import (
	"errors"
	"strconv"

	"customs.example/specs/exchange"
)

// direct is an answer that is known to be the target's own, as a spec sees it.
func direct(s *exchange.Entry) { s.Visible.Direct = true }

// unanswered is a connection that was lost before any answer.
func unanswered(s *exchange.Entry) {
	s.Visible = exchange.Visibility{Request: true, Direct: true}
	s.Status, s.Header, s.Body, s.Lost = 0, nil, nil, errors.New("connection reset")
}

// directScenes are what nobody else can have answered: it counts, whatever its
// form.
func directScenes() []scenes {
	const page = "<!doctype html><title>Bad gateway</title>"
	refused := func(status int) scene {
		return scene{"refused in HTML, " + strconv.Itoa(status), fails, all{imports(byID(), status, page, shownAs("text/html"), direct)}}
	}
	tooLarge := func(status int) scene {
		return scene{"too large, " + strconv.Itoa(status), nothing, all{imports(byID(), status, page, shownAs("text/html"), direct)}}
	}
	return []scenes{
		{"import.robust.no-server-error/always", []scene{
			{"a spec's success", holds, all{imports(byID(), 200, customer(), direct)}},
			{"a spec's 502", fails, all{imports(byID(), 502, page, shownAs("text/html"), direct)}},
			{"a spec's 501", fails, all{imports(byID(), 501, problem("UNIMPLEMENTED", 501), direct)}},
			{"a spec's lost connection", fails, all{imports(byID(), 0, "", unanswered)}},
		}},
		{"directory.robust.no-server-error/always", []scene{
			{"a spec's 503", fails, all{puts(id, "{}", 503, "", direct)}},
			{"a spec's lost connection", fails, all{gets(id, 0, "", unanswered)}},
		}},
		{"import.error.body/always", []scene{
			refused(400), refused(403), refused(405), refused(415), refused(429),
			tooLarge(413), tooLarge(414), tooLarge(431),
			{"a spec's lost connection", nothing, all{imports(byID(), 0, "", unanswered)}},
		}},
		{"directory.error.body/always", []scene{
			{"a spec's refusal in HTML", fails, all{gets(id, 404, page, shownAs("text/html"), direct)}},
		}},
		{"directory.get.by-id/answer", []scene{
			{"an id without a digit that a spec asks for", fails, all{gets("Cabcdefgh", 200, profile(), direct)}},
			{"the alias that a spec asks for", nothing, all{gets("my_customer", 200, profile(), direct)}},
		}},
		{"import.response.schema/always", []scene{
			{"a spec's success in HTML", fails, all{imports(byID(), 200, page, shownAs("text/html"), direct)}},
		}},
		{"directory.get.schema/always", []scene{
			{"a spec's success in HTML", fails, all{gets(id, 200, page, shownAs("text/html"), direct)}},
		}},
	}
}
