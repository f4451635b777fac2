package cases_test

import (
	"fmt"
	"slices"
	"testing"

	"customs.example/schemas/cases"
)

func TestSubsetsOfAFewFieldsAreAll(t *testing.T) {
	same(t, [][]string{nil, {"a"}, {"b"}, {"a", "b"}, {"c"}, {"a", "c"}, {"b", "c"}, {"a", "b", "c"}},
		cases.Subsets([]string{"a", "b", "c"}))
	same(t, [][]string{nil}, cases.Subsets(nil))
	for n := range 7 {
		if got := len(cases.Subsets(fields(n))); got != 1<<n {
			t.Errorf("%d fields: want %d subsets, got %d", n, 1<<n, got)
		}
	}
}

func TestSubsetsOfManyFieldsCoverEveryPairInEveryWay(t *testing.T) {
	for n := range 40 {
		all := cases.Subsets(fields(n))
		if n > 6 && len(all) > 14 {
			t.Errorf("%d fields: want a few subsets, got %d", n, len(all))
		}
		for i, a := range fields(n) {
			for _, b := range fields(n)[i+1:] {
				coversPair(t, all, a, b)
			}
		}
	}
}

func coversPair(t *testing.T, all [][]string, a, b string) {
	t.Helper()
	covered := map[[2]bool]bool{}
	for _, subset := range all {
		covered[[2]bool{slices.Contains(subset, a), slices.Contains(subset, b)}] = true
	}
	if len(covered) != 4 {
		t.Errorf("%s and %s: want together, absent and either alone, got %v", a, b, covered)
	}
}

func TestSubsetsAreDistinctAndInFieldOrder(t *testing.T) {
	for _, n := range []int{3, 6, 7, 9, 16} {
		seen := map[string]bool{}
		for _, subset := range cases.Subsets(fields(n)) {
			if !slices.IsSorted(subset) || seen[fmt.Sprint(subset)] {
				t.Errorf("%d fields: %v is out of order or twice there", n, subset)
			}
			seen[fmt.Sprint(subset)] = true
		}
	}
}

func fields(n int) []string {
	var names []string
	for i := range n {
		names = append(names, fmt.Sprintf("field%02d", i))
	}
	return names
}
