// Package capture reads what somebody else's client recorded, as HAR or as a
// go-vcr cassette, into histories of the two APIs. It tells requests of theirs
// from others, callers from each other, and what a capture shows from what it
// left out; and it collects what in it must not be shown on.
//
// It judges nothing: package invariant does.
package capture
