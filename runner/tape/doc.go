// Package tape keeps what a target answered and plays it back: one go-vcr
// cassette a spec, and a manifest that says what was recorded, when and by
// which suite.
//
// It uses go-vcr's cassettes and not its recorder. That one stands in for an
// HTTP transport, where an answer that never came cannot be kept and one that
// was asked for again is kept twice; its matcher passes over bodies, and it
// does not say what was never asked for. A tape stands in for a whole target.
package tape
