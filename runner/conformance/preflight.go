package conformance

import (
	"cmp"
	"context"
	"fmt"
	"net/http"
	"slices"
	"time"

	"customs.example/fixtures"
	"customs.example/fixtures/given"
	"customs.example/fixtures/role"
	"customs.example/specs"
	"customs.example/specs/api"
	"customs.example/specs/exchange"
)

// preflight asks the target one harmless question an API before anything is
// judged. A target that is not there, is no API, or lets nobody in says nothing
// about conformance. It returns how long the target takes to answer, once there is a connection.
func preflight(ctx context.Context, l *link, chosen []*specs.Spec) (roundTrip time.Duration, err error) {
	session, err := l.provider.Stage(ctx, beforehand(chosen))
	if err != nil {
		return 0, &EnvironmentError{err}
	}
	var answers []*exchange.Exchange
	for _, question := range questions(session.Cast, chosen) {
		answer, err := session.Send(ctx, question)
		if err != nil {
			return 0, &EnvironmentError{err}
		}
		answers = append(answers, answer)
	}
	for _, doubt := range doubts(l.wire.Timeout) {
		if all(answers, doubt.of) {
			first := answers[0]
			answered := fmt.Sprintf("%s %s answered %s", first.Call.Method, first.Call.Path, describe(first))
			return 0, &EnvironmentError{fmt.Errorf("%s: %s", session.Redactor.Text(answered), doubt.hint)}
		}
	}
	return quickest(answers), nil
}

// beforehand has a world of its own for each part of the suite: several may be
// judged at the same time on one target, and whichever ends first tidies up.
func beforehand(chosen []*specs.Spec) *specs.Spec {
	id := "preflight"
	if len(chosen) > 0 {
		id += " of " + chosen[0].ID
	}
	return &specs.Spec{ID: id, Needs: given.World(given.Reseller(), given.DomainIdentity().WithAdmin())}
}

func quickest(answers []*exchange.Exchange) time.Duration {
	quicker := func(a, b *exchange.Exchange) int { return cmp.Compare(a.Took, b.Took) }
	if len(answers) == 0 {
		return 0
	}
	return slices.MinFunc(answers, quicker).Took
}

// questions are reads, and an import that names nobody: they change nothing.
func questions(cast fixtures.Cast, chosen []*specs.Spec) []exchange.Call {
	importing := exchange.Call{
		API: api.Channel, Operation: api.Import, Method: api.Import.Method(), Path: api.Import.Path(cast.Account(role.Reseller)),
		Caller: role.Reseller, Bearer: cast.Bearer(role.Reseller),
		Body: []byte(`{"cloudIdentityId":"` + cast.UnknownIdentity() + `","overwriteIfExists":false}`),
	}
	reading := exchange.Call{
		API: api.Directory, Operation: api.GetProfile, Method: api.GetProfile.Method(), Path: api.GetProfile.Path(api.MyCustomer),
		Caller: role.Customer, Bearer: cast.Bearer(role.Customer),
	}
	uses := func(api string) bool {
		return slices.ContainsFunc(chosen, func(s *specs.Spec) bool {
			return s.Requirement.API() == api || s.Requirement.API() == "both"
		})
	}
	var asked []exchange.Call
	if uses("channel") {
		asked = append(asked, importing)
	}
	if uses("directory") {
		asked = append(asked, reading)
	}
	return asked
}

// doubt is what makes every answer worthless, and what to do about it.
type doubt struct {
	of   func(*exchange.Exchange) bool
	hint string
}

func doubts(timeout fmt.Stringer) []doubt {
	return []doubt{
		{func(e *exchange.Exchange) bool { return e.Lost != nil }, "is it an HTTP server, and does it answer within " + timeout.String() + " (--timeout)?"},
		{func(e *exchange.Exchange) bool { return e.Status >= 502 && e.Status <= 504 }, "the target is not ready, or what stands before it is not"},
		{func(e *exchange.Exchange) bool { return e.Status == http.StatusUnauthorized }, "it lets in none of the callers that the world hook was given"},
		{func(e *exchange.Exchange) bool { return e.Status >= 300 && e.Status < 400 }, "redirects are not followed; pass the URL that serves the API"},
		{noJSON, "that is no JSON; is this the base URL of the API?"},
	}
}

func noJSON(e *exchange.Exchange) bool {
	_, err := e.Document()
	return err != nil
}

func all(answers []*exchange.Exchange, doubtful func(*exchange.Exchange) bool) bool {
	return len(answers) > 0 && !slices.ContainsFunc(answers, func(e *exchange.Exchange) bool { return !doubtful(e) })
}

func describe(e *exchange.Exchange) string {
	if media := e.Header.Get("Content-Type"); media != "" {
		return e.Outcome() + " (" + media + ")"
	}
	return e.Outcome()
}
