// Package invariant holds what can be said of traffic that somebody else's client
// made: a table of rules, each of which looks at one exchange, and at what came
// before it in the same file, and either says what had to come or says nothing.
//
// A capture does not show the world behind it: who else writes, what a token
// may do, which proxy stands in between. So a rule speaks only where no right
// implementation could have answered like this, whatever the rest may be. What
// follows from earlier exchanges takes one thing for granted: that the customer
// was not changed, within the two minutes that such a rule looks back, by
// somebody whom the file does not show.
//
// Whoever has sightings may enter; package traffic reads them from files.
package invariant
