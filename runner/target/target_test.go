package target

import (
	"context"
	"errors"
	"strings"
	"testing"

	"customs.example/fixtures"
	"customs.example/fixtures/given"
	"customs.example/fixtures/role"
	"customs.example/specs"
	"customs.example/specs/requirement"
	"github.com/google/go-cmp/cmp"
)

// seeder is a Seeder in memory.
type seeder func(fixtures.World) error

func (s seeder) Seed(_ context.Context, world fixtures.World) error { return s(world) }

func needs() given.Needs {
	return given.World(given.Reseller(), given.Customer().Importable().WithAdmin().WithToken())
}

func TestStageSeedsTheCastsWorld(t *testing.T) {
	var seeded fixtures.World
	target := New(7, seeder(func(world fixtures.World) error {
		seeded = world
		return nil
	}), nil, nil)
	cast, err := target.Stage(t.Context(), "import.http.method/GET", needs())
	if err != nil {
		t.Fatal(err)
	}
	want := fixtures.Build(7, "import.http.method/GET", needs())
	if diff := cmp.Diff(want.World, seeded); diff != "" {
		t.Errorf("the world, -want +got:\n%s", diff)
	}
	if cast.Account(role.Reseller) != want.Account(role.Reseller) || cast.Account(role.Reseller) != seeded.Accounts[0].Name {
		t.Errorf("the cast is of another world")
	}
}

func TestASeedingsErrorTellsNoSecret(t *testing.T) {
	target := New(7, seeder(func(world fixtures.World) error {
		return errors.New("refused: " + world.Callers[0].Bearer + " " + world.CloudIdentities[0].AuthTokens[0].Value)
	}), nil, nil)
	_, err := target.Stage(t.Context(), "s", needs())
	if err == nil || err.Error() != "refused: <bearer:reseller> <authToken:valid>" || errors.Is(err, specs.ErrUnmet) {
		t.Errorf("got %v", err)
	}
}

func TestATargetHasWhatItDeclares(t *testing.T) {
	target := New(1, nil, nil, []requirement.Capability{requirement.CustomersGet})
	if !target.Has(requirement.CustomersGet) || target.Has(requirement.DirectoryPatch) {
		t.Error("it has what it did not declare, or lacks what it did")
	}
}

func TestATargetSendsOverItsWire(t *testing.T) {
	server, seen := recorder(t)
	target := New(1, nil, wireTo(t, server.URL), nil)
	exchange, err := target.Send(t.Context(), importing())
	if err != nil || exchange.Status != 200 || len(seen()) != 1 {
		t.Errorf("got %+v, %v", exchange, err)
	}
}

// TestNoErrorTellsWhatAURLMayHide has every error of the package at a URL with
// userinfo, and a query where one is allowed.
func TestNoErrorTellsWhatAURLMayHide(t *testing.T) {
	const hidden = "hidden"
	hiding := func(address string) string {
		return strings.Replace(address, "http://", "http://"+hidden+":"+hidden+"@", 1)
	}
	failing, _ := answering(t, 500, "no")
	refusing, _ := answering(t, 400, "no")
	silent, nobody := serve(t, never).URL, gone(t)
	for name, address := range map[string]string{"fails": failing, "refuses": refusing, "nobody": nobody, "silent": silent} {
		h, _ := hookTo(t, hiding(address)+"?key="+hidden)
		h.Timeout = soon
		wantHidden(t, "hook "+name, h.Seed(t.Context(), world()), hidden)
	}

	for name, call := range map[string]specs.Call{
		"nobody":     {Method: "GET", Path: "/v1/x"},
		"bad path":   {Method: "GET", Path: "/%zz" + hidden},
		"bad method": {Method: "G T", Path: "/v1/x"},
	} {
		_, err := wireTo(t, hiding(nobody)).Send(t.Context(), call)
		wantHidden(t, "wire "+name, err, hidden)
	}
	dying := wireTo(t, hiding(mortal(t)))
	_, err := dying.Send(t.Context(), importing())
	wantHidden(t, "wire dying", err, hidden)
	late := wireTo(t, hiding(silent))
	late.Timeout = soon
	wantHidden(t, "wire silent", send(t, late, importing()).Lost, hidden)
}

func wantHidden(t *testing.T, name string, err error, hidden string) {
	t.Helper()
	if err == nil || strings.Contains(err.Error(), hidden) || strings.Contains(err.Error(), "@") {
		t.Errorf("%s: the error is %v", name, err)
	}
}
