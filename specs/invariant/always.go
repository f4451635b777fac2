package invariant

import (
	"net/http"
	"slices"

	"customs.example/specs/match"
	"customs.example/specs/requirement"
)

// always is what holds of every exchange by itself. An update's answer that is
// no Customer cannot equal what a GET returns afterwards, so it counts against
// the round trip; so does a patch's, against what is merged.
func always() []Rule {
	return []Rule{
		{requirement.ImportRobustNoServerError, "always", imports, anything, alone, "an import is answered below 500", served},
		{requirement.ImportErrorBody, "always", imports, anError, alone, "an import's refusal has an error body that agrees with its status", errorBody},
		{requirement.ImportResponseSchema, "always", imports, aBody, alone, "an import's Customer conforms to its schema", conforming},
		{requirement.ImportResponseMediaType, "always", imports, anError, alone, "an import's Customer is declared as JSON", declaredJSON},
		{requirement.ImportResponseParent, "always", imports, aBody, alone, "an import's Customer lies under the account of the path", underAccount},
		{requirement.ImportResponseConsistent, "always", imports, aBody, alone, "an import's Customer names one primary domain throughout", oneDomain},
		{requirement.DirectoryRobustNoServerError, "always", profiles, anything, alone, "a Directory request is answered below 500", served},
		{requirement.DirectoryErrorBody, "always", profiles, anError, alone, "a Directory refusal has an error body that agrees with its status", errorBody},
		{requirement.DirectoryResponseMediaType, "always", profiles, anError, alone, "what the Directory answers is declared as JSON", declaredJSON},
		{requirement.DirectoryGetSchema, "always", gets, aBody, alone, "a customer that is read conforms to its schema", conforming},
		{requirement.DirectoryUpdateRoundTrip, "always", puts, aBody, alone, "an update's answer conforms to the schema of what is read", conforming},
		{requirement.DirectoryPatchMerges, "always", patches, aBody, alone, "a patch's answer conforms to the schema of what is read", conforming},
	}
}

// largest is the longest request, in bytes, that has to be answered below 500.
const largest = 256 << 10

// served leaves out failures of others than the target.
func served(_ *history, s *step) *Claim {
	if len(s.Call.Body) > largest || !s.Visible.Direct && !(s.ofTarget() && (s.Status < http.StatusInternalServerError || s.failed())) {
		return nil
	}
	return claim(match.BeServed())
}

// failed tells whether it is the target that has failed: it says so in the words
// of the APIs, or there is no trace of anybody else.
func (s *step) failed() bool {
	return s.Status == http.StatusInternalServerError && (s.wellFormed() || s.Visible.Header && !s.Visible.Relayed)
}

func conforming(_ *history, s *step) *Claim {
	if !s.ok() {
		return nil
	}
	return claim(match.Conform())
}

// declaredJSON leaves out what somebody on the way may have declared anew.
func declaredJSON(_ *history, s *step) *Claim {
	if !s.ok() || s.Visible.Relayed || s.forwarded() {
		return nil
	}
	return claim(match.BeDeclaredJSON())
}

func underAccount(_ *history, s *step) *Claim {
	if !s.ok() {
		return nil
	}
	return claim(match.LieUnder(s.Call.Account))
}

func oneDomain(_ *history, s *step) *Claim {
	if !s.ok() || speltApart(s.Text("/domain"), s.Text("/cloudIdentityInfo/primaryDomain")) {
		return nil
	}
	return claim(match.AgreeWithItself())
}

func errorBody(_ *history, s *step) *Claim {
	if !s.refusedByMethod() {
		return nil
	}
	return claim(match.HaveAnErrorBody())
}

// methods are the statuses with which a method itself refuses. Others are those
// of gatekeepers too, or of paths and methods that do not exist.
var methods = []int{
	http.StatusBadRequest, http.StatusUnauthorized, http.StatusForbidden, http.StatusNotFound, http.StatusConflict,
	http.StatusGone, http.StatusPreconditionFailed, http.StatusUnprocessableEntity,
}

// tooLarge are the statuses of requests that may be refused before any method
// sees them, whoever is asked.
var tooLarge = []int{
	http.StatusRequestEntityTooLarge, http.StatusRequestURITooLong, http.StatusRequestHeaderFieldsTooLarge,
}

// refusedByMethod tells whether a refusal is the method's own, and not that of a
// gatekeeper, or of a balancer whose target is starting. Where others may have
// answered, only what looks like an error of the APIs is.
func (s *step) refusedByMethod() bool {
	if s.Visible.Direct {
		return s.Status >= 400 && s.Status < 500 && !slices.Contains(tooLarge, s.Status)
	}
	return s.ofTarget() && !s.Partial && slices.Contains(methods, s.Status) && s.ownWords()
}
