package verdict

import "fmt"

// Baseline tells how a report compares with a file of known violations.
type Baseline struct {
	File string `json:"file"`
	// Known and New count the failures of specs that the file does and does not
	// hold, among those that the gate minds.
	Known int `json:"known"`
	New   int `json:"new"`
	// Stale are the entries to delete.
	Stale []Stale `json:"stale"`
}

// Stale is an entry of a baseline that no longer says what is.
type Stale struct {
	// Line and LastLine are the entry's first and last line in the file, counted
	// from 1.
	Line     int    `json:"line"`
	LastLine int    `json:"lastLine"`
	ID       string `json:"id"`
	// Reason is why the entry is stale.
	Reason string `json:"reason"`
}

// Lines say which lines of the file to delete.
func (s Stale) Lines() string {
	if s.LastLine <= s.Line {
		return fmt.Sprintf("line %d", s.Line)
	}
	return fmt.Sprintf("lines %d to %d", s.Line, s.LastLine)
}
