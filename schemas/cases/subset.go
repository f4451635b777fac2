package cases

// most fields whose every subset is listed: 2^6 documents.
const exhaustive = 6

// Subsets returns subsets of the fields, each in the order of fields, the empty
// one first. Up to six fields give every subset. More give a few that cover
// every two fields in all four ways: both, neither, and either alone.
func Subsets(fields []string) [][]string {
	if len(fields) > exhaustive {
		return pairwise(fields)
	}
	var all [][]string
	for bits := range 1 << len(fields) {
		all = append(all, subset(fields, func(i int) bool { return bits>>i&1 == 1 }))
	}
	return all
}

// pairwise covers every two fields. None and all serve neither and both. Two
// different positions differ in some binary digit, so the fields with that
// digit set, and then those without it, serve either alone.
func pairwise(fields []string) [][]string {
	all := [][]string{nil, append([]string{}, fields...)}
	for digit := 0; 1<<digit < len(fields); digit++ {
		all = append(all,
			subset(fields, func(i int) bool { return i>>digit&1 == 1 }),
			subset(fields, func(i int) bool { return i>>digit&1 == 0 }))
	}
	return all
}

func subset(fields []string, has func(int) bool) []string {
	var chosen []string
	for i, field := range fields {
		if has(i) {
			chosen = append(chosen, field)
		}
	}
	return chosen
}
