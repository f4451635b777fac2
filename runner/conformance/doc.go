// Package conformance is the one core behind the command, go test and prove:
// it selects specs, reaches the target, runs Ginkgo in this process, and hands
// back a report.
package conformance
