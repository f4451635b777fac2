package invariant

import (
	"net/http"
	"strings"
	"time"

	"customs.example/specs/api"
	"customs.example/specs/exchange"
)

// history is what came before an exchange, as rules ask for it.
type history struct {
	steps       []*step
	otherWrites []exchange.Span
	outages     []*step
	bases       map[api.API]map[string]bool
}

// recent bounds how far back a rule looks: the longer ago something was seen,
// the more may have happened to it that nobody saw.
const recent = 2 * time.Minute

func newHistory(otherWrites []exchange.Span) history {
	return history{otherWrites: otherWrites, bases: map[api.API]map[string]bool{}}
}

func (h *history) add(s *step) {
	h.steps = append(h.steps, s)
	if h.bases[s.Call.API] == nil {
		h.bases[s.Call.API] = map[string]bool{}
	}
	h.bases[s.Call.API][s.Base] = true
	if s.outage() {
		h.outages = append(h.outages, s)
	}
}

// latest is the last exchange before another one that is as wanted, of the same
// world and not long ago; nil for none.
func (h *history) latest(s *step, wanted func(*step) bool) *step {
	for n := s.place - 1; n >= 0; n-- {
		if a := h.steps[n]; h.follows(a, s) && wanted(a) {
			return a
		}
	}
	return nil
}

// follows tells whether one exchange was over before the other began, in the
// same world and not long before, and nobody may have made that world anew.
func (h *history) follows(a, s *step) bool {
	return a.place < s.place && !a.Ended.After(s.Began) && s.Began.Sub(a.Ended) <= recent &&
		h.sameWorld(a, s) && closeInDate(a, s) && a.usual() && s.usual() && h.unbroken(a, s)
}

// closeInDate compares what the answers say of their time: a cassette has no
// other, and may have been recorded on several days.
func closeInDate(a, b *step) bool {
	was, is := a.date(), b.date()
	return was.IsZero() || is.IsZero() || is.Sub(was).Abs() <= recent+time.Second
}

// date is when the answer says that it was made, zero where it does not.
func (s *step) date() time.Time {
	return s.dated.get(func() time.Time {
		at, err := http.ParseTime(s.Header.Get("Date"))
		if err != nil {
			return time.Time{}
		}
		return at
	})
}

// quiet tells whether nothing that concerns a rule was written, as far as the
// file shows, from when one exchange began until the other ended.
func (h *history) quiet(from, to *step, concerns func(*step) bool) bool {
	whole := exchange.Span{Began: from.Began, Ended: to.Ended}
	if !h.unbroken(from, to) {
		return false
	}
	for n, w := range h.steps {
		inside := n > from.place && n < to.place || whole.Overlaps(w.Span)
		if w != from && w != to && inside && w.wrote() && concerns(w) {
			return false
		}
	}
	return true
}

// wrote tells whether an exchange may have changed something. Only a refusal of
// the target's own changes nothing.
func (s *step) wrote() bool {
	switch s.Call.Operation {
	case api.Import, api.PutProfile, api.PatchProfile:
		return !s.declined()
	}
	return false
}

// identity is the Cloud Identity that an exchange is about, in one letter case;
// "" where the capture does not say.
func (s *step) identity() string { return s.about.get(s.readIdentity) }

func (s *step) readIdentity() string {
	pointer, asked := "/id", s.keyID()
	if s.Call.API == api.Channel {
		pointer, asked = "/cloudIdentityId", ""
		if member, value := s.lookup(); member == "cloudIdentityId" {
			asked = value
		}
	}
	if s.Visible.Body && s.OK() && s.Text(pointer) != "" {
		asked = s.Text(pointer)
	}
	return strings.ToUpper(asked)
}

// profile concerns what the Directory knows of a Cloud Identity.
func profile(id string) func(*step) bool {
	return func(w *step) bool {
		return w.Call.API == api.Directory && (w.identity() == "" || w.identity() == id)
	}
}

// either concerns what either API knows of a Cloud Identity.
func either(id string) func(*step) bool {
	return func(w *step) bool {
		return w.receiving() || w.identity() == "" || w.identity() == id
	}
}

// receiving tells whether an import names the customer that is to receive the
// data: whose customer that was is not shown.
func (s *step) receiving() bool {
	fields, _, known := s.fields()
	_, receiver := fields["customer"]
	return s.Call.Operation == api.Import && (receiver || !known)
}
