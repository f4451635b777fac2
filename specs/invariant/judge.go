package invariant

import (
	"fmt"

	"customs.example/specs/match"
)

// Judged is what a rule found in one sighting.
type Judged struct {
	Rule
	*Sighting
	match.Judgement
	// Earlier are the exchanges that it follows from, in their order.
	Earlier []*Sighting
	// Observed is the answer where the documents leave it open, "" elsewhere.
	Observed string
}

// Judge applies every rule to every sighting of one file, in the order of time.
// Strangers are the times of requests that may have written, and are of neither
// API. An error is a fault of the suite's.
func Judge(sightings []*Sighting, strangers []Span) ([]Judged, error) {
	h := NewHistory(sightings, strangers)
	rules := Rules()
	var all []Judged
	for _, s := range h.sightings {
		for _, rule := range rules {
			c := rule.Says(h, s)
			if c == nil {
				continue
			}
			judgement, err := c.Judge(s.Exchange)
			if err != nil {
				return nil, fmt.Errorf("entry %d, %s/%s: %w", s.Entry, rule.Requirement, rule.Name, err)
			}
			judged := Judged{Rule: rule, Sighting: s, Judgement: judgement, Earlier: c.Earlier}
			if c.Open {
				judged.Observed = s.Outcome()
			}
			all = append(all, judged)
		}
	}
	return all, nil
}
