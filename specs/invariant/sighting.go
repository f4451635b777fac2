package invariant

import (
	"strings"
	"time"

	"customs.example/fixtures/role"
	"customs.example/specs"
	"customs.example/specs/api"
	"customs.example/specs/exchange"
)

// Sighting is one exchange as a capture shows it, and what of it the capture
// does show.
type Sighting struct {
	*exchange.Exchange
	Span
	// Entry is its number in the file, counted from 1.
	Entry int
	// Base is the URL that the call's path was appended to.
	Base string
	// Media is the media type of the request, "" where none is shown.
	Media string
	// RequestShown, AnswerShown and BodyShown tell whether the capture holds the
	// request's body, an answer of the network's, and the answer's body.
	RequestShown, AnswerShown, BodyShown bool
	// HeaderShown tells whether it holds the answer's headers.
	HeaderShown bool
	// Relayed is true where those headers name an intermediary.
	Relayed bool
	// Languages are those that the client asked for.
	Languages string
	// Partial is true where the client asked for a part of the resource, or for
	// another form than JSON.
	Partial bool
	// Ordered is true where the capture knows no time but the order of answers:
	// what is next to each other may have been asked for at once.
	Ordered bool

	// What was read of the request's body, once.
	sent          specs.Object
	clean, parsed bool
	byName        specs.Object
	spelt         map[string]bool
	known, read   bool
}

// Span is the time that an exchange took. One that is not known to begin or to
// end overlaps all others; Unknown is that span.
type Span struct{ Began, Ended time.Time }

// Unknown is the span of an exchange whose time is not shown.
func Unknown() Span { return Span{Ended: time.Unix(1<<40, 0)} }

// meets tells whether two spans have an instant in common, be it their ends.
func (s Span) meets(o Span) bool { return !s.Ended.Before(o.Began) && !o.Ended.Before(s.Began) }

func (s Span) overlaps(o Span) bool { return s.Ended.After(o.Began) && o.Ended.After(s.Began) }

// callerShown tells whether the capture says who called. A browser leaves
// credentials out of what it exports, so their absence says nothing.
func (s *Sighting) callerShown() bool {
	return s.Call.Caller != "" && s.Call.Caller != role.Anonymous
}

// compatible tells whether two exchanges may be of one caller.
func compatible(a, b *Sighting) bool { return a.Call.Caller == b.Call.Caller }

// sameCaller tells whether two exchanges are of one caller for certain.
func sameCaller(a, b *Sighting) bool { return a.callerShown() && compatible(a, b) }

// key is the customerKey of a Directory exchange.
func (s *Sighting) key() string {
	_, key, _ := strings.Cut(s.Call.Path, "/admin/directory/v1/customers/")
	return unescaped(key)
}

func (s *Sighting) mine() bool { return strings.EqualFold(s.key(), api.MyCustomer) }

// keyID is the id that a Directory exchange names, "" where its key may be
// anything else: my_customer, a domain, an address, an alias.
func (s *Sighting) keyID() string {
	key := s.key()
	if !idShaped.MatchString(key) || strings.EqualFold(s.Text("/customerDomain"), key) {
		return ""
	}
	return key
}

// partner is the channel partner link of an import's path, "" under an account.
func (s *Sighting) partner() string {
	_, rest, under := strings.Cut(s.Call.Path, "/channelPartnerLinks/")
	if !under {
		return ""
	}
	link, _, _ := strings.Cut(rest, "/")
	return unescaped(link)
}
