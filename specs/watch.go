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

// watch judges the latest exchange by what holds for every exchange. It does
// not end the spec, and reports a requirement once.
func (s *Situation) watch(exchange *Exchange) {
	for _, w := range watches {
		if !slices.Contains(w.operations, exchange.Call.Operation) || !w.bears(exchange) {
			continue
		}
		judgement, err := w.matcher(exchange).Judge(exchange)
		if err != nil {
			s.fault("watching for %s: %v", w.requirement, err)
		}
		if !judgement.OK && !s.found(w.requirement) {
			s.outcome.Findings = append(s.outcome.Findings, Finding{
				Requirement: w.requirement,
				Expected:    judgement.Expected,
				Got:         judgement.Got,
				Pointer:     judgement.Pointer,
				Exchange:    len(s.exchanges) - 1,
			})
		}
	}
}

func (s *Situation) found(id requirement.ID) bool {
	return slices.ContainsFunc(s.outcome.Findings, func(f Finding) bool { return f.Requirement == id })
}
