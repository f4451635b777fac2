package invariant

import (
	"net/http"
	"slices"

	"customs.example/specs"
	"customs.example/specs/match"
	"customs.example/specs/requirement"
)

// standing are the requirements on every exchange, each as a rule.
func standing() []Rule {
	rows := []struct {
		requirement requirement.ID
		sentence    string
		speaks      func(*History, *Sighting) bool
	}{
		{requirement.ImportRobustNoServerError, "an import is answered below 500", serverSpeaks},
		{requirement.ImportErrorBody, "an import's refusal has an error body that agrees with its status", errorSpeaks},
		{requirement.ImportResponseSchema, "an import's Customer conforms to its schema", wholeSpeaks},
		{requirement.ImportResponseParent, "an import's Customer lies under the account of the path", wholeSpeaks},
		{requirement.ImportResponseConsistent, "an import's Customer names one primary domain throughout", domainsSpeak},
		{requirement.DirectoryRobustNoServerError, "a Directory request is answered below 500", serverSpeaks},
		{requirement.DirectoryErrorBody, "a Directory refusal has an error body that agrees with its status", errorSpeaks},
		{requirement.DirectoryGetSchema, "a customer that is read conforms to its schema", wholeSpeaks},
		{requirement.DirectoryUpdateRoundTrip, "an update's answer conforms to the schema of what is read", wholeSpeaks},
		{requirement.DirectoryPatchMerges, "a patch's answer conforms to the schema of what is read", wholeSpeaks},
	}
	var rules []Rule
	for _, row := range rows {
		rules = append(rules, Rule{row.requirement, "always", row.sentence, func(h *History, s *Sighting) *Claim {
			if !row.speaks(h, s) {
				return nil
			}
			return claim(standingOn(s, row.requirement))
		}})
	}
	return rules
}

func standingOn(s *Sighting, id requirement.ID) match.Matcher {
	for _, standing := range specs.StandingOn(s.Exchange) {
		if standing.Requirement == id {
			return standing.Matcher
		}
	}
	return nil
}

// largest is the longest request, in bytes, that has to be answered below 500.
const largest = 256 << 10

// serverSpeaks leaves out a method that the target does not have, and failures
// of others than the target.
func serverSpeaks(_ *History, s *Sighting) bool {
	return s.ofTarget() && (s.Status < 500 || s.failed()) && len(s.Call.Body) <= largest
}

// failed tells whether it is the target that has failed: it says so in the words
// of the APIs, or there is no trace of anybody else.
func (s *Sighting) failed() bool {
	return s.Status == http.StatusInternalServerError && (s.wellFormed() || s.HeaderShown && !s.Relayed)
}

func wholeSpeaks(_ *History, s *Sighting) bool { return s.ok() }

func domainsSpeak(_ *History, s *Sighting) bool {
	return s.ok() && !speltApart(s.Text("/domain"), s.Text("/cloudIdentityInfo/primaryDomain"))
}

// errorSpeaks tells whether a refusal is the method's own, and not that of a
// gatekeeper, or of a balancer whose target is starting: only one that looks
// like an error of the APIs is. The rest are of wrong methods, and too large.
func errorSpeaks(_ *History, s *Sighting) bool {
	judged := []int{
		http.StatusBadRequest, http.StatusUnauthorized, http.StatusForbidden, http.StatusNotFound, http.StatusConflict,
		http.StatusGone, http.StatusPreconditionFailed, http.StatusUnprocessableEntity,
	}
	return s.ofTarget() && s.HeaderShown && !s.Partial && slices.Contains(judged, s.Status) && s.ownWords()
}
