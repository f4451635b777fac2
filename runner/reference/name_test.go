package reference_test

import (
	"fmt"
	"net/http"
	"slices"
	"testing"

	"customs.example/fixtures"
	"customs.example/fixtures/given"
	"customs.example/fixtures/role"
	"customs.example/runner/reference"
)

// importsOf imports each Cloud Identity of the place in the order of roles, and
// returns the answers by role.
func (p place) importsOf(roles ...role.Role) map[role.Role]string {
	p.t.Helper()
	answers := map[role.Role]string{}
	for _, of := range roles {
		answer := p.importing(byID(p.Identity(of)))
		answer.accepted()
		answers[of] = answer.text
	}
	return answers
}

// beside is another cast at the same server.
func (p place) beside(seed int64, clauses ...given.Need) place {
	p.t.Helper()
	p.Cast = fixtures.Build(seed, p.t.Name(), given.World(clauses...))
	p.hook(http.MethodPost, "", p.World).wantOutcome("204")
	return p
}

func TestAnswersAreTheSameWhateverWasImportedBefore(t *testing.T) {
	clauses := []given.Need{given.Reseller(), given.DomainIdentity().Importable()}
	alone := hooked(t).beside(1, clauses...).importsOf(role.Customer)

	busy := hooked(t)
	for seed := int64(2); seed < 5; seed++ {
		busy.beside(seed, clauses...).importsOf(role.Customer)
	}
	wantEqual(t, "the answer after other worlds", busy.beside(1, clauses...).importsOf(role.Customer), alone)
}

func TestNamesAreTheSameInWhicheverOrder(t *testing.T) {
	clauses := []given.Need{
		given.Reseller(), given.DomainIdentity().Importable(), given.TeamIdentity().As(role.OtherCustomer).Importable(),
	}
	names := func(first, second role.Role) [2]any {
		p := open(t, clauses...)
		p.importsOf(first, second)
		name := func(of role.Role) any { return p.importing(byID(p.Identity(of))).accepted()["name"] }
		return [2]any{name(role.Customer), name(role.OtherCustomer)}
	}
	forth := names(role.Customer, role.OtherCustomer)
	wantEqual(t, "the names in the other order", names(role.OtherCustomer, role.Customer), forth)
	if forth[0] == forth[1] {
		t.Errorf("got the name %v for two Cloud Identities", forth[0])
	}
}

func TestNamesFollowFromAccountAndCloudIdentity(t *testing.T) {
	p := open(t, given.Reseller(), given.OtherReseller(), given.DomainIdentity().Importable(role.Reseller, role.OtherReseller))
	last := func(by role.Role) string {
		name := p.importUnder(by, p.Account(by), byID(p.Identity(role.Customer))).accepted()["name"].(string)
		return name[len(p.Account(by)):]
	}
	if one, other := last(role.Reseller), last(role.OtherReseller); one == other {
		t.Errorf("got %s in two accounts", one)
	}
}

// TestASecondCustomerOfACloudIdentityGetsAnotherName has a server that forgets
// which customer it made, and asks it twice for the same world.
func TestASecondCustomerOfACloudIdentityGetsAnotherName(t *testing.T) {
	rules := reference.Healthy()
	rules.Import.Linked = func(*reference.Tx, string, string) (reference.Customer, bool) { return reference.Customer{}, false }
	cast := fixtures.Build(1, t.Name(), given.World(given.Reseller(), given.DomainIdentity().Importable()))
	p := place{cast, t, listen(t, reference.Options{Rules: rules, Hook: true})}
	names := func() []string {
		p.hook(http.MethodPost, "", p.World).wantOutcome("204")
		var names []string
		for range 3 {
			names = append(names, fmt.Sprint(p.importing(byID(p.Identity(role.Customer))).accepted()["name"]))
		}
		return names
	}
	first := names()
	wantEqual(t, "the names in the world put in place again", names(), first)
	slices.Sort(first)
	if got := len(slices.Compact(first)); got != 3 {
		t.Errorf("got %d names for 3 customers: %v", got, first)
	}
}

func TestAWorldPutInPlaceAgainIsAnsweredAsBefore(t *testing.T) {
	p := hooked(t, given.Reseller(), given.Receiver(), given.DomainIdentity().Importable().WithAdmin().WithDomains(1),
		given.DomainIdentity().As(role.OtherCustomer).Importable().Linked(given.BothOther))
	wantEqual(t, "the answers", p.visit(), p.visit())
}

// visit puts the world in place and makes calls of every method, of which it
// returns the answers as they came.
func (p place) visit() []string {
	p.t.Helper()
	p.hook(http.MethodPost, "", p.World).wantOutcome("204")
	other := body{"cloudIdentityId": p.Identity(role.OtherCustomer).ID, "overwriteIfExists": true}
	receiver := body{"cloudIdentityId": p.Identity(role.Customer).ID, "customer": p.Receiver(role.Receiver).Name}
	domain := body{"customerDomain": p.Identity(role.Customer).VerifiedDomains[0]}
	var texts []string
	for _, a := range []answer{
		p.importing(receiver), p.importing(byID(p.Identity(role.Customer))), p.importing(other), p.importing(other),
		p.directory(role.Customer, http.MethodPut, "my_customer", domain), p.importing(byID(p.Identity(role.Customer))),
		p.directory(role.Customer, http.MethodGet, "my_customer", nil),
		p.call(role.Reseller, http.MethodGet, "/v1/"+p.Receiver(role.Receiver).Name, nil),
	} {
		texts = append(texts, fmt.Sprint(a.status, " ", a.text))
	}
	return texts
}
