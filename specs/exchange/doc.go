// Package exchange is what passes between a client and an implementation: a
// call, and what came of it, as values. Whoever makes calls, keeps them or
// judges them has exchanges in common.
package exchange
