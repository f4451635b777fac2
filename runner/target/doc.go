// Package target is how an implementation is reached: at which URLs, over which
// connections, at what pace, and by which way its world is put in place. To
// specs every target is the same.
package target
