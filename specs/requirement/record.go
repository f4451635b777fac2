package requirement

// Record is one requirement.
type Record struct {
	ID    ID    `json:"id"`
	Level Level `json:"level"`
	// Statement says what must hold, in full. For a May it says what is left
	// open.
	Statement string `json:"statement"`
	// Accepted names the outcomes that meet the requirement, for a person.
	Accepted string `json:"accepted"`
	Source   Source `json:"source"`
	// Needs is the capability without which the requirement cannot be observed
	// at all. Empty: none. A requirement that merely sees more with a
	// capability does not need it.
	Needs Capability `json:"needs,omitempty"`
	// About is true where the method of Needs is itself what the requirement
	// judges: a target without it is not applicable rather than unverified.
	About bool `json:"about,omitempty"`
	// Binding is the one clause of a May that is binding all the same. Empty:
	// nothing is.
	Binding string `json:"binding,omitempty"`
}

// Open tells whether nothing violates the requirement: it is a May, and none of
// its clauses binds.
func (r Record) Open() bool { return r.Level == May && r.Binding == "" }

// Source is the place that a rule comes from.
type Source struct {
	Document string `json:"document"`
	Section  string `json:"section"`
	URL      string `json:"url"`
}
