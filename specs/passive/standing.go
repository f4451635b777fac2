package passive

import (
	"net/http"
	"slices"

	"customs.example/specs"
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
		{requirement.ImportResponseConsistent, "an import's Customer names one primary domain throughout", wholeSpeaks},
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

func standingOn(s *Sighting, id requirement.ID) specs.Matcher {
	for _, standing := range specs.StandingOn(s.Exchange) {
		if standing.Requirement == id {
			return standing.Matcher
		}
	}
	return nil
}

// largest is the longest request, in bytes, that has to be answered below 500.
const largest = 256 << 10

// serverSpeaks leaves out a method that the target does not have.
func serverSpeaks(_ *History, s *Sighting) bool {
	return s.ofTarget() && s.Status != http.StatusNotImplemented && len(s.Call.Body) <= largest
}

func wholeSpeaks(_ *History, s *Sighting) bool { return s.ok() }

// errorSpeaks tells whether a refusal is the method's own. A gatekeeper's 401
// and 403 need not look like an API's, nor need a 404 where nothing is served.
func errorSpeaks(h *History, s *Sighting) bool {
	if !s.ofTarget() || !s.BodyShown || !s.HeaderShown || s.Partial {
		return false
	}
	switch s.Status {
	case http.StatusUnauthorized, http.StatusForbidden:
		return s.ownWords()
	case http.StatusNotFound:
		return s.ownWords() || h.serves(s)
	case http.StatusBadRequest, http.StatusGone, http.StatusUnprocessableEntity:
		return s.media() == "application/json" || h.serves(s)
	}
	return s.Status == http.StatusConflict || s.Status == http.StatusPreconditionFailed
}

// serves tells whether the file shows that the method is there under the base
// URL: a wrong path is refused by whoever serves paths.
func (h *History) serves(s *Sighting) bool {
	return slices.ContainsFunc(h.sightings, func(o *Sighting) bool {
		return o.Base == s.Base && o.Call.Operation == s.Call.Operation && (o.ok() || o.Status != http.StatusNotFound && o.ofTarget() && o.wellFormed())
	})
}
