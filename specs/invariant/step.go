package invariant

import (
	"strings"
	"time"

	"customs.example/fixtures/role"
	"customs.example/specs/api"
	"customs.example/specs/exchange"
)

// step is an exchange under judgement, with what was read of it: many rules ask
// for the same.
type step struct {
	*exchange.Entry

	// place is its place in the history, counted from 0.
	place int

	sent  lazy[message]
	named lazy[fields]
	about lazy[string]
	dated lazy[time.Time]
	owned lazy[bool]
}

// lazy is a value that is read when it is first asked for.
type lazy[T any] struct {
	value T
	known bool
}

func (l *lazy[T]) get(read func() T) T {
	if !l.known {
		l.value, l.known = read(), true
	}
	return l.value
}

// callerShown tells whether the capture says who called. A browser leaves
// credentials out of what it exports, so their absence says nothing.
func (s *step) callerShown() bool {
	return s.Call.Caller != "" && s.Call.Caller != role.Anonymous
}

// compatible tells whether two exchanges may be of one caller.
func compatible(a, b *step) bool { return a.Call.Caller == b.Call.Caller }

// sameCaller tells whether two exchanges are of one caller for certain.
func sameCaller(a, b *step) bool { return a.callerShown() && compatible(a, b) }

// key is the customerKey of a Directory exchange.
func (s *step) key() string { return api.CustomerKey(s.Call.Path) }

func (s *step) mine() bool { return strings.EqualFold(s.key(), api.MyCustomer) }

// keyID is the id that a Directory exchange names, "" where its key may be
// anything else: my_customer, a domain, an address, an alias that clients of the
// target may know.
func (s *step) keyID() string {
	key := s.key()
	id := idShaped.MatchString(key) || s.Visible.Direct && !s.mine() && word.MatchString(key)
	if !id || strings.EqualFold(s.Text("/customerDomain"), key) {
		return ""
	}
	return key
}

// partner is the channel partner link of an import's path, "" under an account.
func (s *step) partner() string { return api.PartnerLink(s.Call.Path) }
