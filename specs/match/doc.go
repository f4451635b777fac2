// Package match judges one exchange: each matcher says what it expected, what
// came, and where. They are Gomega matchers too, so that Gomega's combinators
// take them. What holds of all exchanges, or of several, is not said here.
package match
