// Package secret is the one place that knows credentials: by their values in
// every spelling, by the names that they go under, and by their shapes. It takes
// them out of what is shown and kept, looks for those that were missed, and says
// what stands in their place.
//
// It imports nothing of this module, so that any room may ask it.
package secret
