package provider

import (
	"context"
	"errors"
	"strings"
	"testing"

	"customs.example/fixtures"
	"customs.example/fixtures/given"
	"customs.example/fixtures/role"
	"customs.example/runner/target/targettest"
	"customs.example/specs"
	"github.com/google/go-cmp/cmp"
)

// seeder is a Seeder in memory.
type seeder func(fixtures.World) error

func (s seeder) Seed(_ context.Context, _ string, world fixtures.World) error { return s(world) }

func needs() given.Needs {
	return given.World(given.Reseller(), given.DomainIdentity().Importable().WithAdmin().WithToken())
}

func TestStageSeedsTheCastsWorld(t *testing.T) {
	var seeded fixtures.World
	provider := Seeded(7, seeder(func(world fixtures.World) error {
		seeded = world
		return nil
	}), nil)
	session, err := provider.Stage(t.Context(), &specs.Spec{ID: "import.http.method/GET", Needs: needs()})
	if err != nil {
		t.Fatal(err)
	}
	want := fixtures.Build(7, "import.http.method/GET", needs())
	if diff := cmp.Diff(want.World, seeded); diff != "" {
		t.Errorf("the world, -want +got:\n%s", diff)
	}
	if session.Cast.Account(role.Reseller) != want.Account(role.Reseller) || session.Cast.Account(role.Reseller) != seeded.Accounts[0].Name {
		t.Errorf("the cast is of another world")
	}
}

func TestASeedingsErrorTellsNoSecret(t *testing.T) {
	provider := Seeded(7, seeder(func(world fixtures.World) error {
		return errors.New("refused: " + world.Callers[0].Bearer + " " + world.CloudIdentities[0].AuthTokens[0].Value)
	}), nil)
	_, err := provider.Stage(t.Context(), &specs.Spec{ID: "s", Needs: needs()})
	if err == nil || err.Error() != "refused: <bearer:reseller> <authToken:valid>" || errors.Is(err, specs.ErrUnmet) {
		t.Errorf("got %v", err)
	}
}

// TestARefusalIsCutOnceItIsRedacted has a token stand wherever the cut may come.
func TestARefusalIsCutOnceItIsRedacted(t *testing.T) {
	token := fixtures.Build(7, "s", needs()).Token(role.ValidToken)
	for before := range mostTold {
		provider := Seeded(7, seeder(func(fixtures.World) error { return errors.New(strings.Repeat("y", before) + token) }), nil)
		_, err := provider.Stage(t.Context(), &specs.Spec{ID: "s", Needs: needs()})
		if err == nil || strings.Contains(err.Error(), token[:8]) || len(err.Error()) > mostTold+len("…") {
			t.Fatalf("after %d letters: %v", before, err)
		}
	}
}

// TestNoErrorOfAHookTellsWhatItsURLMayHide has every error of a hook at a URL
// with userinfo and a query.
func TestNoErrorOfAHookTellsWhatItsURLMayHide(t *testing.T) {
	const hidden = "hidden"
	failing, _ := answering(t, 500, "no")
	refusing, _ := answering(t, 400, "no")
	for name, address := range map[string]string{
		"fails": failing, "refuses": refusing, "nobody": targettest.Gone(t), "silent": targettest.Serve(t, targettest.Never).URL,
	} {
		h, _ := hookTo(t, strings.Replace(address, "http://", "http://"+hidden+":"+hidden+"@", 1)+"?key="+hidden)
		h.Timeout = targettest.Soon
		if err := h.Post(t.Context(), world()); err == nil || strings.Contains(err.Error(), hidden) || strings.Contains(err.Error(), "@") {
			t.Errorf("%s: the error is %v", name, err)
		}
	}
}
