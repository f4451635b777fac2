package fault

import (
	"fmt"
	"maps"
	"slices"

	"customs.example/specs/requirement"
)

// Validate finds rows that cannot be told apart or name no requirement, and
// collateral of what is no fault, or that is no requirement.
func Validate(faults []Fault, collateral Collateral) error {
	seen := map[string]requirement.ID{}
	for _, f := range faults {
		if _, twice := seen[f.ID]; twice {
			return fmt.Errorf("fault %s: two faults have this id", f.ID)
		}
		if _, known := requirement.Lookup(f.Requirement); !known {
			return fmt.Errorf("fault %s: requirement %q is not in the registry", f.ID, f.Requirement)
		}
		seen[f.ID] = f.Requirement
	}
	for _, breaks := range []Breaks{collateral.Always, collateral.Sometimes} {
		if err := breaks.validate(seen); err != nil {
			return fmt.Errorf("collateral of fault %w; run make collateral", err)
		}
	}
	return nil
}

// validate holds the table against the faults, by what their rows break.
func (b Breaks) validate(faults map[string]requirement.ID) error {
	for _, fault := range slices.Sorted(maps.Keys(b)) {
		own, known := faults[fault]
		if !known {
			return fmt.Errorf("%s: there is no such fault", fault)
		}
		for _, id := range b[fault] {
			if _, known := requirement.Lookup(id); !known {
				return fmt.Errorf("%s: requirement %q is not in the registry", fault, id)
			}
			if id == own {
				return fmt.Errorf("%s: requirement %s is that of its row", fault, id)
			}
		}
	}
	return nil
}
