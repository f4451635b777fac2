package exchange

import "time"

// History is what is known of the exchanges with one world, in no order but
// that of their times.
type History struct {
	Entries []*Entry
	// OtherWrites are the times of requests to the same hosts that are of neither
	// API, and may have written.
	OtherWrites []Span
}

// Entry is an exchange in a history: when it was, and what of it is visible. A
// spec sees all of its own; a capture shows what its recorder kept.
type Entry struct {
	*Exchange
	Span
	Visible Visibility
	// Number is its place in the file or the run, counted from 1.
	Number int
	// Base is the URL that the call's path was appended to.
	Base string
	// Media is the media type of the request, "" where none is visible.
	Media string
	// Languages are those that the client asked for.
	Languages string
	// Partial is true where the client asked for a part of the resource, or for
	// another form than JSON.
	Partial bool
	// Ordered is true where no time is known but the order of answers: what is
	// next to each other may have been asked for at once.
	Ordered bool
}

// Visibility says what of an exchange is visible. Each member takes more for
// granted than its absence does.
type Visibility struct {
	// Request, Answer and Body are the request's body, an answer of the network's,
	// and the answer's body. Header is the answer's headers.
	Request, Answer, Body, Header bool
	// Direct is true where the answer is known to be the target's own, and
	// Relayed where its headers name an intermediary.
	Direct, Relayed bool
}

// Span is the time that an exchange took. One that is not known to begin or to
// end overlaps all others; Unknown is that span.
type Span struct{ Began, Ended time.Time }

// Unknown is the span of an exchange whose time is not visible.
func Unknown() Span { return Span{Ended: time.Unix(1<<40, 0)} }

// Meets tells whether two spans have an instant in common, be it their ends.
func (s Span) Meets(o Span) bool { return !s.Ended.Before(o.Began) && !o.Ended.Before(s.Began) }

// Overlaps tells whether two spans have more than an instant in common.
func (s Span) Overlaps(o Span) bool { return s.Ended.After(o.Began) && o.Ended.After(s.Began) }

// Timed tells whether it is known when the exchange was.
func (s Span) Timed() bool { return !s.Began.IsZero() }

// Covers tells whether all that is needed is visible.
func (v Visibility) Covers(needs Visibility) bool {
	return (v.Request || !needs.Request) && (v.Answer || !needs.Answer) && (v.Body || !needs.Body) && (v.Header || !needs.Header) &&
		(v.Direct || !needs.Direct)
}
