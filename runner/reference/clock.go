package reference

import (
	"time"

	"customs.example/fixtures"
)

// placed is the time at which a world puts a reseller account in place.
var placed = time.Date(2020, time.January, 1, 0, 0, 0, 0, time.UTC)

// account is a reseller account and, as how many calls were made under it, its
// clock. A clock for all accounts would tell what runs beside.
type account struct {
	fixtures.Account
	calls int
}

// now is the time by an account's clock: each call takes a second. Where there
// is no such account, time stands still.
func (s *state) now(name string) time.Time {
	return placed.Add(time.Duration(s.accounts[name].calls) * time.Second)
}

// tick counts a call, kept or refused. It makes no account: callers choose the
// path, and could fill the memory.
func (s *state) tick(name string) {
	if known, ok := s.accounts[name]; ok {
		known.calls++
		s.accounts[name] = known
	}
}
