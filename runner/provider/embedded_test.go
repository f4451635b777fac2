package provider

import (
	"strings"
	"testing"
	"time"

	"customs.example/fixtures/given"
	"customs.example/fixtures/role"
	"customs.example/runner/reference"
	"customs.example/runner/target"
	"customs.example/specs"
	"customs.example/specs/api"
	"customs.example/specs/exchange"
)

// embed starts an embedded reference that the test closes.
func embed(t *testing.T) *Embedded {
	t.Helper()
	embedded, err := Embed(reference.Options{})
	if err != nil {
		t.Fatal(err)
	}
	return embedded
}

// send makes a call that must give an exchange.
func send(t *testing.T, session *specs.Session, call exchange.Call) *exchange.Exchange {
	t.Helper()
	exchange, err := session.Send(t.Context(), call)
	if err != nil {
		t.Fatal(err)
	}
	return exchange
}

func TestAnEmbeddedReferenceIsSeededAndAsked(t *testing.T) {
	embedded := embed(t)
	w := &target.Wire{Channel: embedded.URL, Directory: embedded.URL, Client: target.NewClient(), Timeout: time.Minute, Pace: target.NewPace(0)}
	session, err := Seeded(1, embedded, w).Stage(t.Context(), &specs.Spec{ID: "s", Needs: given.World(given.DomainIdentity().WithAdmin())})
	if err != nil {
		t.Fatal(err)
	}
	cast := session.Cast
	call := exchange.Call{API: api.Directory, Operation: api.GetProfile, Method: "GET",
		Path: "/admin/directory/v1/customers/my_customer", Bearer: cast.Bearer(role.Customer)}
	if exchange := send(t, session, call); exchange.Status != 200 || exchange.Text("/id") != cast.Identity(role.Customer).ID {
		t.Errorf("got %d %s", exchange.Status, exchange.Body)
	}
	call.Bearer = cast.Bearer(role.Unknown)
	if exchange := send(t, session, call); exchange.Status != 401 {
		t.Errorf("an unknown bearer is answered %d %s", exchange.Status, exchange.Body)
	}
	w.Client.CloseIdleConnections()
	if err := embedded.Close(); err != nil {
		t.Error(err)
	}
	if _, err := session.Send(t.Context(), call); err == nil || !strings.Contains(err.Error(), "connect to "+embedded.URL.String()) {
		t.Errorf("a reference that was closed: %v", err)
	}
}

func TestEmbeddedReferencesKeepApart(t *testing.T) {
	one, other := embed(t), embed(t)
	if one.URL.Hostname() != "127.0.0.1" || one.URL.Host == other.URL.Host {
		t.Errorf("served at %s and %s", one.URL, other.URL)
	}
	for _, embedded := range []*Embedded{one, other} {
		if err := embedded.Close(); err != nil {
			t.Error(err)
		}
	}
}
