// Package baseline holds what is known to be wrong with a target, so that a
// release gate fails on what is new: a file of known violations, each by the
// fingerprint of its failure and with a reason, and for a time if need be. What
// the file says and is no longer so fails the gate as well, with the lines to
// delete.
//
// Whoever has a report may enter.
package baseline
