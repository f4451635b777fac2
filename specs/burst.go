package specs

import (
	"maps"
	"strconv"
	"sync"

	"customs.example/fixtures/role"
	"customs.example/specs/exchange"
	"customs.example/specs/match"
)

// Burst is what came of calls that were made at once, in the order of the calls.
type Burst []*exchange.Exchange

// atOnce makes calls concurrently and records them in order.
func (s *Situation) atOnce(calls []exchange.Call) Burst {
	burst, problems := make(Burst, len(calls)), make([]error, len(calls))
	for n := range calls {
		calls[n].Turn = len(s.outcome.made) + n
	}
	var group sync.WaitGroup
	for n, call := range calls {
		group.Go(func() { burst[n], problems[n] = s.session.Send(s.ctx, call) })
	}
	group.Wait()
	s.record(burst, problems)
	return burst
}

// ImportAtOnce makes one import several times at once.
func (a Actor) ImportAtOnce(times int, parent Parent, members ...Member) Burst {
	calls := make([]exchange.Call, times)
	for n := range calls {
		calls[n] = a.importCall(parent, members)
	}
	return a.situation.atOnce(calls)
}

// PutAtOnce makes several updates of one customer at once.
func (a Actor) PutAtOnce(key string, profiles []Object) Burst {
	calls := make([]exchange.Call, len(profiles))
	for n, profile := range profiles {
		calls[n] = a.put(key, profile)
	}
	return a.situation.atOnce(calls)
}

// FullProfiles are full profiles that differ in every field but the domain and
// the country.
func (s *Situation) FullProfiles(r role.Role, round, n int) []Object {
	profiles := make([]Object, n)
	for i := range profiles {
		profiles[i] = distinct(s.FullProfile(r), strconv.Itoa(round)+strconv.Itoa(i))
	}
	return profiles
}

// distinct puts a mark into every value that may be any.
func distinct(profile Object, mark string) Object {
	marked := maps.Clone(profile)
	for name, value := range marked {
		switch value := value.(type) {
		case Object:
			marked[name] = distinct(value, mark)
		case string:
			marked[name] = distinctText(name, value, mark)
		}
	}
	return marked
}

// distinctText leaves an address or a phone number well formed.
func distinctText(name, text, mark string) string {
	switch name {
	case "customerDomain", "countryCode":
		return text
	case "alternateEmail":
		return mark + text
	case "phoneNumber":
		return text[:len(text)-len(mark)] + mark
	}
	return text + mark
}

// Accepted are the bodies of a burst that were answered with success.
func Accepted(burst Burst, bodies []Object) []Object {
	var accepted []Object
	for n, exchange := range burst {
		if exchange.OK() {
			accepted = append(accepted, bodies[n])
		}
	}
	return accepted
}

// EachAssertion is a burst about to be judged.
type EachAssertion struct {
	situation *Situation
	burst     Burst
}

// ExpectEach judges every exchange of a burst.
func (s *Situation) ExpectEach(burst Burst) EachAssertion { return EachAssertion{s, burst} }

// To applies matchers to each exchange.
func (e EachAssertion) To(matchers ...match.Matcher) {
	for _, exchange := range e.burst {
		e.situation.Expect(exchange).To(matchers...)
	}
}

// ToAgreeOnOneName expects a success, and all successes to bear one name.
func (e EachAssertion) ToAgreeOnOneName() {
	var first *exchange.Exchange
	for _, exchange := range e.burst {
		switch {
		case !exchange.OK():
		case first == nil:
			first = exchange
			e.situation.Expect(exchange).To(match.HaveSomeName())
		default:
			e.situation.Expect(exchange).To(match.HaveName(first.Name()))
		}
	}
	if first == nil {
		e.situation.Expect(e.burst[len(e.burst)-1]).To(match.BeOK())
	}
}
