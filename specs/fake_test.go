package specs

import (
	"context"
	"sync"
	"testing"

	"customs.example/fixtures"
	"customs.example/fixtures/given"
	"customs.example/fixtures/role"
	"customs.example/runner/secret"
	"customs.example/specs/exchange"
	"customs.example/specs/exchange/exchangetest"
	"customs.example/specs/requirement"
)

// fake is a provider and a target in memory: one function answers its calls, in
// turn.
type fake struct {
	answer func(n int, call exchange.Call) (*exchange.Exchange, error)
	// refuses is what Stage answers instead of a session.
	refuses error
	// unredacted leaves the redactor out of its sessions.
	unredacted bool
	// end is what its sessions say when they are closed.
	end func(*Outcome) error

	mu     sync.Mutex
	staged int
	calls  []exchange.Call
}

func (f *fake) Stage(_ context.Context, spec *Spec) (*Session, error) {
	f.staged++
	if f.refuses != nil {
		return nil, f.refuses
	}
	cast := fixtures.Build(1, spec.ID, spec.Needs)
	session := &Session{Cast: cast, Redactor: secret.NewRedactor(cast.Secrets()), Send: f.send}
	if f.unredacted {
		session.Redactor = nil
	}
	if f.end != nil {
		session.End = func(_ context.Context, outcome *Outcome) error { return f.end(outcome) }
	}
	return session, nil
}

func (f *fake) send(_ context.Context, call exchange.Call) (*exchange.Exchange, error) {
	f.mu.Lock()
	defer f.mu.Unlock()
	f.calls = append(f.calls, call)
	exchange, err := f.answer(len(f.calls)-1, call)
	if exchange != nil {
		exchange.Call = call
	}
	return exchange, err
}

// answering is a target that gives the same answer to every call.
func answering(status int, body string) *fake {
	return &fake{answer: func(int, exchange.Call) (*exchange.Exchange, error) { return exchangetest.Answered(status, body), nil }}
}

// inTurn is a target that gives one answer after the other, the last for ever.
func inTurn(answers ...*exchange.Exchange) *fake {
	return &fake{answer: func(n int, _ exchange.Call) (*exchange.Exchange, error) {
		copied := *answers[min(n, len(answers)-1)]
		return &copied, nil
	}}
}

// needs are those that the tests' calls are made with.
func needs() given.Needs {
	return given.World(
		given.Reseller().WithPartner(), given.OtherReseller(),
		given.DomainIdentity().WithAdmin().WithDomains(1).Importable().WithToken().WithExpiredToken().Linked(given.Agreeing),
	)
}

// about is a spec of a requirement that no exchange is watched for.
func about(body func(*Situation)) *Spec {
	const id = requirement.ImportIdentityDomain
	return &Spec{ID: string(id) + "/test", Requirement: id, Needs: needs(), Body: body}
}

// run runs a body against a target as a spec.
func run(t *testing.T, target *fake, body func(*Situation)) *Outcome {
	t.Helper()
	return RunOn(t.Context(), target, about(body))
}

// sent is the one call that a body makes.
func sent(t *testing.T, body func(*Situation)) exchange.Call {
	t.Helper()
	target := answering(200, customer)
	if outcome := run(t, target, body); outcome.Errored != "" {
		t.Fatal(outcome.Errored)
	}
	if len(target.calls) != 1 {
		t.Fatalf("%d calls were made, want 1", len(target.calls))
	}
	return target.calls[0]
}

// cast is the cast that the tests' specs are given.
func cast() fixtures.Cast { return fixtures.Build(1, about(nil).ID, needs()) }

// customer is a Customer that every import may be answered with.
var customer = `{"name":"` + cast().Account(role.Reseller) + `/customers/S1","domain":"d.example","cloudIdentityId":"` + cast().Identity(role.Customer).ID + `"}`

// profile is a Directory customer.
const profile = `{"kind":"admin#directory#customer","id":"C1","customerDomain":"d.example"}`

// importing makes a plain import.
func importing(s *Situation) *exchange.Exchange {
	return s.Import(AccountParent, s.ByID(role.Customer), Overwrite(false))
}
