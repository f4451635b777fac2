package tape

import (
	"context"
	"errors"
	"maps"
	"net/http"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"customs.example/fixtures"
	"customs.example/fixtures/given"
	"customs.example/fixtures/role"
	"customs.example/runner/secret"
	"customs.example/specs"
	"customs.example/specs/api"
	"customs.example/specs/exchange"
	"customs.example/specs/requirement"
)

// fake is a provider of a target in memory: one function answers its calls.
type fake func(exchange.Call) *exchange.Exchange

func (f fake) Stage(_ context.Context, spec *specs.Spec) (*specs.Session, error) {
	cast := fixtures.Build(1, spec.ID, spec.Needs)
	return &specs.Session{Cast: cast, Redactor: secret.NewRedactor(cast.Secrets()), Send: f.send}, nil
}

func (f fake) send(_ context.Context, call exchange.Call) (*exchange.Exchange, error) {
	exchange := f(call)
	exchange.Call = call
	return exchange, nil
}

// spec is the one that the tests record, whom its cast.
const spec = "import.identity.domain/test"

func needs() given.Needs {
	return given.World(given.Reseller(), given.DomainIdentity().WithAdmin().WithToken().WithExpiredToken())
}

var whom = fixtures.Build(1, spec, needs())

// about is a target whose URLs have paths of their own.
var about = Origin{
	ChannelURL: "http://channel.example/base", DirectoryURL: "http://directory.example",
	Mode: "seeded", Capabilities: []requirement.Capability{requirement.CustomersGet},
}

// importing is an import with a body.
func importing(body string) exchange.Call {
	return exchange.Call{
		API: api.Channel, Operation: api.Import, Method: http.MethodPost, Path: "/v1/accounts/C1/customers:import",
		Caller: role.Reseller, Bearer: whom.Bearer(role.Reseller), Body: []byte(body),
	}
}

// reading is a call without a body.
func reading() exchange.Call {
	return exchange.Call{
		API: api.Directory, Operation: api.GetProfile, Method: http.MethodGet, Path: "/admin/directory/v1/customers/my_customer",
		Query: "alt=json", Caller: role.Customer, Bearer: whom.Bearer(role.Customer),
	}
}

// answering gives every call the same answer.
func answering(status int, body string) fake {
	return func(exchange.Call) *exchange.Exchange {
		return &exchange.Exchange{Status: status, Header: http.Header{"Content-Type": {"application/json"}}, Body: []byte(body)}
	}
}

// inTurn gives the call of each turn its answer.
func inTurn(answers ...*exchange.Exchange) fake {
	return func(call exchange.Call) *exchange.Exchange { return answers[call.Turn] }
}

// lost is what comes of a call without an answer.
func lost(why string) fake {
	return func(exchange.Call) *exchange.Exchange { return &exchange.Exchange{Lost: errors.New(why)} }
}

// record makes a recording of one spec that makes some calls, one by one.
func record(t testing.TB, target specs.Provider, calls ...exchange.Call) (dir string) {
	t.Helper()
	dir = filepath.Join(t.TempDir(), "recording")
	recording := begin(t, dir)
	session := stage(t, Record(target, about, 1, recording))
	for n, call := range calls {
		call.Turn = n
		send(t, session, call)
	}
	if err := done(session); err != nil {
		t.Fatal(err)
	}
	commit(t, recording)
	return dir
}

func begin(t testing.TB, dir string) *Recording {
	t.Helper()
	recording, err := NewRecording(dir, false)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(recording.Discard)
	return recording
}

func commit(t testing.TB, recording *Recording) {
	t.Helper()
	if err := recording.Commit(Manifest{Target: about, Seed: 1}); err != nil {
		t.Fatal(err)
	}
}

// play is a session of the spec, played from a recording.
func play(t testing.TB, dir string) *specs.Session {
	t.Helper()
	return stage(t, open(t, dir))
}

// open is a player of a recording.
func open(t testing.TB, dir string) *Player {
	t.Helper()
	m, err := ReadManifest(dir)
	if err != nil {
		t.Fatal(err)
	}
	p := Play(dir, m, slices.Sorted(maps.Keys(m.Specs)))
	t.Cleanup(p.Close)
	return p
}

// test is the spec that the tests record, without a body: they make its calls.
func test() *specs.Spec { return &specs.Spec{ID: spec, Needs: needs()} }

func stage(t testing.TB, provider specs.Provider) *specs.Session {
	t.Helper()
	session, err := provider.Stage(context.Background(), test())
	if err != nil {
		t.Fatal(err)
	}
	return session
}

// send makes a call as the one who plays its caller's role in the session.
func send(t testing.TB, session *specs.Session, call exchange.Call) *exchange.Exchange {
	t.Helper()
	exchange, err := session.Send(context.Background(), by(session, call))
	if err != nil {
		t.Fatal(err)
	}
	return exchange
}

// by is a call with the bearer that its caller has in a session.
func by(session *specs.Session, call exchange.Call) exchange.Call {
	call.Bearer = session.Cast.Bearer(call.Caller)
	return call
}

// done ends a session whose spec came to its end.
func done(session *specs.Session) error {
	return session.Close(context.Background(), &specs.Outcome{Complete: true})
}

// expectOutOfDate expects an error that blames a line of the spec's cassette.
func expectOutOfDate(t *testing.T, err error, dir, at string, words ...string) {
	t.Helper()
	if !errors.As(err, new(*OutOfDateError)) {
		t.Fatalf("error %T: %v", err, err)
	}
	expectWords(t, err, append(words, "recording out of date, record it anew: "+cassettePath(dir, spec)+at)...)
}

func expectWords(t *testing.T, err error, words ...string) {
	t.Helper()
	if err == nil {
		t.Fatalf("no error, want one with %q", words)
	}
	for _, word := range words {
		if !strings.Contains(err.Error(), word) {
			t.Errorf("error %q, want it to hold %q", err, word)
		}
	}
}
