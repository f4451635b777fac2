package specs

import (
	"net/http"
	"slices"

	"customs.example/specs/api"
	"customs.example/specs/exchange"
	"customs.example/specs/match"
	"customs.example/specs/requirement"
)

// watched is a requirement on every exchange of some operations, whatever the
// spec is about.
type watched struct {
	requirement requirement.ID
	operations  []api.Operation
	bears       func(*exchange.Exchange) bool
	matcher     func(*exchange.Exchange) match.Matcher
}

// watches are the requirements on every exchange. An update's answer that is
// no Customer cannot equal what a GET returns afterwards, so it counts against
// the round trip.
var watches = []watched{
	{requirement.ImportRobustNoServerError, []api.Operation{api.Import}, always, served},
	{requirement.ImportErrorBody, []api.Operation{api.Import}, refused, errorBody},
	{requirement.ImportResponseSchema, []api.Operation{api.Import}, (*exchange.Exchange).OK, conforming},
	{requirement.ImportResponseParent, []api.Operation{api.Import}, (*exchange.Exchange).OK, underAccount},
	{requirement.ImportResponseConsistent, []api.Operation{api.Import}, (*exchange.Exchange).OK, agreeing},
	{requirement.DirectoryRobustNoServerError, []api.Operation{api.GetProfile, api.PutProfile, api.PatchProfile}, always, served},
	{requirement.DirectoryErrorBody, []api.Operation{api.GetProfile, api.PutProfile, api.PatchProfile}, refused, errorBody},
	{requirement.DirectoryGetSchema, []api.Operation{api.GetProfile}, (*exchange.Exchange).OK, conforming},
	{requirement.DirectoryUpdateRoundTrip, []api.Operation{api.PutProfile}, (*exchange.Exchange).OK, conforming},
	{requirement.DirectoryPatchMerges, []api.Operation{api.PatchProfile}, (*exchange.Exchange).OK, conforming},
}

func always(*exchange.Exchange) bool              { return true }
func served(*exchange.Exchange) match.Matcher     { return match.BeServed() }
func errorBody(*exchange.Exchange) match.Matcher  { return match.HaveAnErrorBody() }
func conforming(*exchange.Exchange) match.Matcher { return match.Conform() }
func underAccount(exchange *exchange.Exchange) match.Matcher {
	return match.LieUnder(exchange.Call.Account)
}
func agreeing(*exchange.Exchange) match.Matcher { return match.AgreeWithItself() }

// exempt are refusals that may come from before the method: their bodies are
// not the method's.
var exempt = []int{
	http.StatusRequestEntityTooLarge,
	http.StatusRequestURITooLong,
	http.StatusRequestHeaderFieldsTooLarge,
}

func refused(e *exchange.Exchange) bool {
	return e.Status >= 400 && e.Status < 500 && !slices.Contains(exempt, e.Status)
}

// Standing is a requirement on an exchange that it has to meet whatever the
// exchange is for, and the matcher that tells whether it does.
type Standing struct {
	Requirement requirement.ID
	Matcher     match.Matcher
}

// StandingOn are the requirements on every exchange of an operation that bear
// on this one.
func StandingOn(exchange *exchange.Exchange) []Standing {
	var standing []Standing
	for _, w := range watches {
		if slices.Contains(w.operations, exchange.Call.Operation) && w.bears(exchange) {
			standing = append(standing, Standing{w.requirement, w.matcher(exchange)})
		}
	}
	return standing
}

// watch judges the latest exchange by what holds for every exchange. It does
// not end the spec, and reports a requirement once.
func (s *Situation) watch(exchange *exchange.Exchange) {
	for _, standing := range StandingOn(exchange) {
		judgement, err := standing.Matcher.Judge(exchange)
		if err != nil {
			s.fault("watching for %s: %v", standing.Requirement, err)
		}
		if !judgement.OK && !s.found(standing.Requirement) {
			s.outcome.Findings = append(s.outcome.Findings, Finding{
				Requirement: standing.Requirement,
				Expected:    judgement.Expected,
				Got:         judgement.Got,
				Pointer:     judgement.Pointer,
				Exchange:    len(s.outcome.made) - 1,
			})
		}
	}
}

func (s *Situation) found(id requirement.ID) bool {
	return slices.ContainsFunc(s.outcome.Findings, func(f Finding) bool { return f.Requirement == id })
}
