package verdict

// Capture tells of the traffic that a report was made of, where nothing was
// asked of a target.
type Capture struct {
	Files []string `json:"files"`
	// Exchanges counts those of the two APIs, and Others the rest.
	Exchanges int `json:"exchanges"`
	Others    int `json:"others"`
}
