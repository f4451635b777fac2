package invariant

import (
	"net/http"
	"slices"
	"strings"
	"time"

	"customs.example/specs/api"
)

// History is what one file shows, in the order of time.
type History struct {
	sightings []*Sighting
	strangers []Span
	outages   []*Sighting
	places    map[*Sighting]int
	bases     map[api.API]map[string]bool
}

// recent bounds how far back a rule looks: the longer ago something was seen,
// the more may have happened to it that the file does not show.
const recent = 2 * time.Minute

// NewHistory makes a history of the sightings of one file. Strangers are the
// times of requests that may have written, and are of neither API.
func NewHistory(sightings []*Sighting, strangers []Span) *History {
	h := &History{
		sightings: slices.Clone(sightings), strangers: strangers,
		places: map[*Sighting]int{}, bases: map[api.API]map[string]bool{},
	}
	slices.SortStableFunc(h.sightings, func(a, b *Sighting) int { return a.Began.Compare(b.Began) })
	for n, s := range h.sightings {
		h.places[s] = n
		if h.bases[s.Call.API] == nil {
			h.bases[s.Call.API] = map[string]bool{}
		}
		h.bases[s.Call.API][s.Base] = true
		if s.outage() {
			h.outages = append(h.outages, s)
		}
	}
	return h
}

// latest is the last sighting before another one that is as wanted, of the same
// world and not long ago; nil for none.
func (h *History) latest(s *Sighting, wanted func(*Sighting) bool) *Sighting {
	for n := h.places[s] - 1; n >= 0; n-- {
		if a := h.sightings[n]; h.follows(a, s) && wanted(a) {
			return a
		}
	}
	return nil
}

// follows tells whether one exchange was over before the other began, in the
// same world and not long before, and nobody may have made that world anew.
func (h *History) follows(a, s *Sighting) bool {
	return h.places[a] < h.places[s] && !a.Ended.After(s.Began) && s.Began.Sub(a.Ended) <= recent &&
		h.sameWorld(a, s) && closeInDate(a, s) && a.usual() && s.usual() && h.unbroken(a, s)
}

// closeInDate compares what the answers say of their time: a cassette has no
// other, and may have been recorded on several days.
func closeInDate(a, b *Sighting) bool {
	was, errA := http.ParseTime(a.Header.Get("Date"))
	is, errB := http.ParseTime(b.Header.Get("Date"))
	return errA != nil || errB != nil || is.Sub(was).Abs() <= recent+time.Second
}

// quiet tells whether nothing that concerns a rule was written, as far as the
// file shows, from when one exchange began until the other ended.
func (h *History) quiet(from, to *Sighting, concerns func(*Sighting) bool) bool {
	whole := Span{from.Began, to.Ended}
	if !h.unbroken(from, to) {
		return false
	}
	for n, w := range h.sightings {
		inside := n > h.places[from] && n < h.places[to] || whole.overlaps(w.Span)
		if w != from && w != to && inside && w.wrote() && concerns(w) {
			return false
		}
	}
	return true
}

// wrote tells whether an exchange may have changed something. Only a refusal of
// the target's own changes nothing.
func (s *Sighting) wrote() bool {
	switch s.Call.Operation {
	case api.Import, api.PutProfile, api.PatchProfile:
		return !s.declined()
	}
	return false
}

// identity is the Cloud Identity that an exchange is about, in one letter case;
// "" where the capture does not say.
func (s *Sighting) identity() string {
	pointer, asked := "/id", s.keyID()
	if s.Call.API == api.Channel {
		pointer, asked = "/cloudIdentityId", ""
		if member, value := s.lookup(); member == "cloudIdentityId" {
			asked = value
		}
	}
	if s.BodyShown && s.OK() && s.Text(pointer) != "" {
		asked = s.Text(pointer)
	}
	return strings.ToUpper(asked)
}

// profile concerns what the Directory knows of a Cloud Identity.
func profile(id string) func(*Sighting) bool {
	return func(w *Sighting) bool {
		return w.Call.API == api.Directory && (w.identity() == "" || w.identity() == id)
	}
}

// either concerns what either API knows of a Cloud Identity.
func either(id string) func(*Sighting) bool {
	return func(w *Sighting) bool {
		return w.receiving() || w.identity() == "" || w.identity() == id
	}
}

// receiving tells whether an import names the customer that is to receive the
// data: whose customer that was is not shown.
func (s *Sighting) receiving() bool {
	fields, _, known := s.fields()
	_, receiver := fields["customer"]
	return s.Call.Operation == api.Import && (receiver || !known)
}
