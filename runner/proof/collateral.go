package proof

import (
	"errors"
	"fmt"
	"slices"

	"customs.example/runner/reference/fault"
	"customs.example/specs/requirement"
)

// Seeds are those with which collateral is measured: that which is judged with
// where no other is asked for, and two more that tell whether others differ.
func Seeds() []int64 { return []int64{1, 2, 7} }

// Collateral is what faults broke beside their requirements, by the
// measurements that were made of each. Its error is a fault that could not be
// measured, or that did not break its own requirement.
func Collateral(seeds []int64, faults []Subject, measured [][]Measurement) (fault.Collateral, error) {
	c := fault.Collateral{Seeds: seeds, Always: fault.Breaks{}, Sometimes: fault.Breaks{}}
	for n, s := range faults {
		times := map[requirement.ID]int{}
		for _, m := range measured[n] {
			if err := s.brokenIn(m); err != nil {
				return fault.Collateral{}, fmt.Errorf("measure the fault %s with the seed %d: %w", s.ID, m.Trial.Seed, err)
			}
			for _, id := range m.Violated {
				times[id]++
			}
		}
		delete(times, s.Breaks)
		tally(c, s.ID, times, len(measured[n]))
	}
	return c, nil
}

// brokenIn tells why a measurement is none of a fault at work.
func (s Subject) brokenIn(m Measurement) error {
	if m.Problem != "" {
		return errors.New(m.Problem)
	}
	if !slices.Contains(m.Violated, s.Breaks) {
		return fmt.Errorf("%s is not violated", s.Breaks)
	}
	return nil
}

// tally sorts what was violated in all measurements from what was in some.
func tally(c fault.Collateral, id string, times map[requirement.ID]int, all int) {
	for broken, n := range times {
		breaks := c.Sometimes
		if n == all {
			breaks = c.Always
		}
		breaks[id] = append(breaks[id], broken)
	}
	slices.Sort(c.Always[id])
	slices.Sort(c.Sometimes[id])
}
