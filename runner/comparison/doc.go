// Package comparison holds one report against another: what is fixed and what
// is worse, and where two implementations do otherwise what the documents leave
// open. So an emulator is held against the real thing, and a version against
// the one before.
//
// Whoever has two reports may enter.
package comparison
