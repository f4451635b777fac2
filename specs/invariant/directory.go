package invariant

import (
	"slices"
	"sync"

	"customs.example/schemas"
	"customs.example/schemas/cases"
	"customs.example/specs/api"
)

// The members that rules on the Directory speak of by name.
const (
	etag             = "/etag"
	language         = "/language"
	creationTime     = "/customerCreationTime"
	customerDomain   = "/customerDomain"
	alternateEmail   = "/alternateEmail"
	organizationName = "/postalAddress/organizationName"
)

// writable are the JSON pointers of the texts that a client may set.
var writable = sync.OnceValue(func() []string {
	var pointers []string
	for _, p := range schemas.DirectoryCustomerRequest().Properties() {
		if cases.Writable(p) && !slices.Contains(p.Types, "object") {
			pointers = append(pointers, p.Pointer)
		}
	}
	return pointers
})

// shows tells whether an exchange shows a whole Directory customer.
func (s *step) shows() bool {
	return s.Call.API == api.Directory && s.ok() && s.Text("/id") != ""
}

func (s *step) fetched() bool { return s.Call.Operation == api.GetProfile && s.shows() }

// updated tells whether an exchange is an update that succeeded, and whose body
// is shown.
func (s *step) updated() bool {
	if s.Call.Operation != api.PutProfile || !s.shows() {
		return false
	}
	_, known := s.message()
	return known
}

// sameProfile is a filter for exchanges of the customer that another one shows,
// by what may be the same caller.
func sameProfile(s *step, wanted func(*step) bool) func(*step) bool {
	return func(a *step) bool { return wanted(a) && a.identity() == s.identity() && compatible(a, s) }
}

// before is the last exchange that shows the Directory customer of another one,
// where nothing was written to it in between, as far as the file shows.
func (h *history) before(s *step, wanted func(*step) bool) *step {
	earlier := h.latest(s, sameProfile(s, func(a *step) bool { return a.shows() && wanted(a) }))
	if earlier == nil || !h.quiet(earlier, s, profile(s.identity())) {
		return nil
	}
	return earlier
}

// whatever is anything that shows the customer.
func whatever(*step) bool { return true }
