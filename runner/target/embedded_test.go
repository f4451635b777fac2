package target

import (
	"testing"

	"customs.example/fixtures/given"
	"customs.example/fixtures/role"
	"customs.example/runner/reference"
	"customs.example/specs"
	"customs.example/specs/requirement"
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

func TestAnEmbeddedReferenceIsSeededAndAsked(t *testing.T) {
	embedded := embed(t)
	w := wireTo(t, embedded.URL.String())
	target := New(1, embedded, w, requirement.Capabilities())
	cast, err := target.Stage(t.Context(), "s", given.World(given.Customer().WithAdmin()))
	if err != nil {
		t.Fatal(err)
	}
	call := specs.Call{API: specs.Directory, Operation: specs.GetProfile, Method: "GET",
		Path: "/admin/directory/v1/customers/my_customer", Bearer: cast.Bearer(role.Customer)}
	if exchange := send(t, w, call); exchange.Status != 200 || exchange.Text("/id") != cast.Identity(role.Customer).ID {
		t.Errorf("got %d %s", exchange.Status, exchange.Body)
	}
	call.Bearer = cast.Bearer(role.Unknown)
	if exchange := send(t, w, call); exchange.Status != 401 {
		t.Errorf("an unknown bearer is answered %d %s", exchange.Status, exchange.Body)
	}
	w.Client.CloseIdleConnections()
	if err := embedded.Close(); err != nil {
		t.Error(err)
	}
	wantError(t, t.Context(), w, "connect to "+embedded.URL.String(), "is the target running there?")
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
