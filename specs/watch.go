package specs

import (
	"net/http"
	"slices"

	"customs.example/specs/requirement"
)

// watched is a requirement on every exchange of some operations, whatever the
// spec is about.
type watched struct {
	requirement requirement.ID
	operations  []Operation
	bears       func(*Exchange) bool
	matcher     func(*Exchange) Matcher
}

// watches are the requirements on every exchange. An update's answer that is
// no Customer cannot equal what a GET returns afterwards, so it counts against
// the round trip.
var watches = []watched{
	{requirement.ImportRobustNoServerError, []Operation{Import}, always, served},
	{requirement.ImportErrorBody, []Operation{Import}, refused, errorBody},
	{requirement.ImportResponseSchema, []Operation{Import}, (*Exchange).OK, conforming},
	{requirement.ImportResponseParent, []Operation{Import}, (*Exchange).OK, underAccount},
	{requirement.ImportResponseConsistent, []Operation{Import}, (*Exchange).OK, agreeing},
	{requirement.DirectoryRobustNoServerError, []Operation{GetProfile, PutProfile, PatchProfile}, always, served},
	{requirement.DirectoryErrorBody, []Operation{GetProfile, PutProfile, PatchProfile}, refused, errorBody},
	{requirement.DirectoryGetSchema, []Operation{GetProfile}, (*Exchange).OK, conforming},
	{requirement.DirectoryUpdateRoundTrip, []Operation{PutProfile}, (*Exchange).OK, conforming},
	{requirement.DirectoryPatchMerges, []Operation{PatchProfile}, (*Exchange).OK, conforming},
}

func always(*Exchange) bool                   { return true }
func served(*Exchange) Matcher                { return BeServed() }
func errorBody(*Exchange) Matcher             { return HaveAnErrorBody() }
func conforming(*Exchange) Matcher            { return Conform() }
func underAccount(exchange *Exchange) Matcher { return LieUnder(exchange.Call.Account) }
func agreeing(*Exchange) Matcher              { return AgreeWithItself() }

// exempt are refusals that may come from before the method: their bodies are
// not the method's.
var exempt = []int{
	http.StatusRequestEntityTooLarge,
	http.StatusRequestURITooLong,
	http.StatusRequestHeaderFieldsTooLarge,
}

func refused(e *Exchange) bool {
	return e.Status >= 400 && e.Status < 500 && !slices.Contains(exempt, e.Status)
}

// Standing is a requirement on an exchange that it has to meet whatever the
// exchange is for, and the matcher that tells whether it does.
type Standing struct {
	Requirement requirement.ID
	Matcher     Matcher
}

// StandingOn are the requirements on every exchange of an operation that bear
// on this one.
func StandingOn(exchange *Exchange) []Standing {
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
func (s *Situation) watch(exchange *Exchange) {
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
