// Package conformance is the one core behind the command, go test and prove: it
// selects specs, has a source provide a session for each, runs them, several at
// once, and hands back a report. It touches nothing that the process shares: it
// may be called from a test of any kind, a Ginkgo suite's included.
package conformance
