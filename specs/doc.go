// Package specs is the vocabulary that specs are written in: a spec is a
// record with an id, a requirement, the needs it has of the world and a body
// that makes calls in a situation and judges the exchanges.
//
// The package knows targets by an interface alone. The rooms below it hold the
// specs; the runner registers them with Ginkgo and reads their outcomes.
package specs
