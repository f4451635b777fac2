package requirement

// Level is how much a broken requirement weighs.
type Level string

const (
	// Must is stated by the two judged documents, or by the official
	// machine-readable description of the same methods.
	Must Level = "MUST"
	// Should is implied by documented samples, or by general rules that the
	// documents link to. Broken, it is a warning, or a failure if the user asks
	// for strictness.
	Should Level = "SHOULD"
	// May is where the documents are silent or at odds. It never fails: the
	// outcome is observed and reported.
	May Level = "MAY"
)

// Levels lists the levels, the heaviest first.
func Levels() []Level { return []Level{Must, Should, May} }
