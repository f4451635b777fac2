// Package invariant is what must hold of every exchange and every history,
// whoever made it: specs as they run, clients whose traffic was captured. It is
// one table of rules; each looks at one exchange, and at what came before it, and
// either says what had to come or says nothing. A rule says what it needs to see.
//
// Whoever has a history may check it. What is visible decides what is said: a
// spec sees all of its exchanges, and knows that the target itself answered. A
// capture does not show the world behind it: who else writes, what a token may
// do, which proxy stands in between. So a rule speaks only where no right
// implementation could have answered like this, whatever the rest may be. What
// follows from earlier exchanges takes one thing for granted: that the customer
// was not changed, within the two minutes that such a rule looks back, by
// somebody whom the history does not show.
package invariant
