package invariant

import (
	"fmt"
	"slices"
	"sync"

	"customs.example/specs/api"
	"customs.example/specs/exchange"
	"customs.example/specs/match"
)

// table is made once: rules are values that nobody changes.
var (
	table   = sync.OnceValue(Rules)
	indexed = sync.OnceValue(func() map[api.Operation][]Rule { return byOperation(table()) })
)

// Result is what a rule found in one exchange.
type Result struct {
	Rule  Rule
	Entry *exchange.Entry
	match.Judgement
	// Earlier are the exchanges that it follows from, in their order.
	Earlier []*exchange.Entry
	// Observed is the answer where the documents leave it open, "" elsewhere.
	Observed string
}

// Checker checks a history as it grows: each exchange by itself, and by what was
// added before it.
type Checker struct{ history history }

// NewChecker checks an empty history.
func NewChecker() *Checker { return &Checker{history: newHistory(nil)} }

// Check checks a whole history, in the order of time. An error is a fault of the
// suite's.
func Check(h exchange.History) ([]Result, error) {
	entries := slices.Clone(h.Entries)
	slices.SortStableFunc(entries, func(a, b *exchange.Entry) int { return a.Began.Compare(b.Began) })
	c := &Checker{history: newHistory(h.OtherWrites)}
	c.Add(entries...)
	var all []Result
	for n := range entries {
		results, err := c.Check(n)
		if err != nil {
			return nil, err
		}
		all = append(all, results...)
	}
	return all, nil
}

// Add adds exchanges in the order in which they began. Those that were made at
// once are added together, for each is part of what the others are judged by.
func (c *Checker) Add(entries ...*exchange.Entry) {
	for _, e := range entries {
		c.history.add(&step{Entry: e, place: len(c.history.steps)})
	}
}

// Check applies every rule to the nth exchange that was added, counted from 0.
// An error is a fault of the suite's.
func (c *Checker) Check(n int) ([]Result, error) {
	s := c.history.steps[n]
	var results []Result
	for _, rule := range indexed()[s.Call.Operation] {
		if !s.Visible.Covers(rule.Needs) {
			continue
		}
		claim := rule.says(&c.history, s)
		if claim == nil {
			continue
		}
		result, err := claim.settle(rule, s)
		if err != nil {
			return nil, err
		}
		results = append(results, result)
	}
	return results, nil
}

func (c *Claim) settle(rule Rule, s *step) (Result, error) {
	judgement, err := c.Judge(s.Exchange)
	if err != nil {
		return Result{}, fmt.Errorf("exchange %d, %s/%s: %w", s.Number, rule.Requirement, rule.Name, err)
	}
	result := Result{Rule: rule, Entry: s.Entry, Judgement: judgement}
	for _, earlier := range c.earlier {
		result.Earlier = append(result.Earlier, earlier.Entry)
	}
	if c.open {
		result.Observed = s.Outcome()
	}
	return result, nil
}
