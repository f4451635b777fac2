package specs

import (
	"customs.example/specs/exchange"
	"customs.example/specs/match"
)

// ObserveNewEnums notes where a success has an enum value that the descriptors do
// not know.
func (s *Situation) ObserveNewEnums(e *exchange.Exchange) {
	for _, pointer := range match.NewEnums(e) {
		s.outcome.Observed = append(s.outcome.Observed, e.Outcome()+" with a new value at "+pointer)
	}
}
