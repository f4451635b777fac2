package reference_test

import (
	"fmt"
	"net/http"
	"slices"
	"sync"
	"testing"

	"customs.example/fixtures/given"
	"customs.example/fixtures/role"
	"github.com/google/go-cmp/cmp"
)

// burst is enough to meet on one entity, and few enough to be quick.
const burst = 24

// together makes calls at one time. Each gets its number; the results are in
// that order.
func together[T any](call func(n int) T) []T {
	results := make([]T, burst)
	var calls sync.WaitGroup
	for n := range burst {
		calls.Go(func() { results[n] = call(n) })
	}
	calls.Wait()
	return results
}

func TestConcurrentImportsMakeOneCustomer(t *testing.T) {
	p := open(t, given.Reseller().WithPartner(), given.DomainIdentity().Importable().WithToken())
	identity := p.Identity(role.Customer)
	parents := []string{p.Account(role.Reseller), p.Link(role.Reseller, role.Partner).Name}
	requests := []body{byID(identity), byDomain(identity), {"cloudIdentityId": identity.ID, "overwriteIfExists": true}}
	answers := together(func(n int) answer {
		return p.importUnder(role.Reseller, parents[n%len(parents)], requests[n%len(requests)])
	})
	first := answers[0].accepted()
	for _, a := range answers {
		wantEqual(t, "name", a.accepted()["name"], first["name"])
	}
}

func TestConcurrentImportsOfManyMakeACustomerEach(t *testing.T) {
	clauses := []given.Need{given.Reseller()}
	for n := range burst {
		clauses = append(clauses, given.DomainIdentity().As(role.Role(fmt.Sprint(n))).Importable())
	}
	p := open(t, clauses...)
	names := together(func(n int) string {
		return fmt.Sprint(p.importing(byID(p.Identity(role.Role(fmt.Sprint(n))))).body["name"])
	})
	slices.Sort(names)
	if got := len(slices.Compact(names)); got != burst {
		t.Errorf("got %d names for %d Cloud Identities: %v", got, burst, names)
	}
}

func TestConcurrentUpdatesDoNotMix(t *testing.T) {
	p := open(t, given.DomainIdentity().WithAdmin())
	p.directory(role.Customer, http.MethodPut, "my_customer", everything("0")).accepted()
	sent := func(n int) body { return everything(fmt.Sprint(n)) }
	together(func(n int) bool {
		written := p.directory(role.Customer, http.MethodPut, "my_customer", sent(n))
		read := p.directory(role.Customer, http.MethodGet, "my_customer", nil)
		wantEqual(t, "what an update answers", without(written.body, serverSide...), sent(n))
		wantOneOf(t, without(read.body, serverSide...), sent)
		return true
	})
	wantOneOf(t, without(p.profile(role.Customer), serverSide...), sent)
}

// serverSide are the fields that everything does not write.
var serverSide = []string{"kind", "id", "etag", "customerDomain", "customerCreationTime"}

// wantOneOf asks for a profile that one update wrote.
func wantOneOf(t *testing.T, profile body, sent func(n int) body) {
	t.Helper()
	for n := range burst {
		if cmp.Equal(profile, sent(n)) {
			return
		}
	}
	t.Errorf("got a mixture of updates: %v", profile)
}

func TestConcurrentRefusalsChangeNothing(t *testing.T) {
	p := open(t,
		given.Reseller(),
		given.DomainIdentity().Importable().Linked(given.BothOther).WithAdmin().WithDomains(1),
		given.DomainIdentity().As(role.OtherCustomer))
	name := p.Linked(role.Reseller, role.Customer).Name
	customer, profile := p.readBack(role.Reseller, name), p.profile(role.Customer)
	taken := everything("1")
	taken["customerDomain"] = p.Identity(role.OtherCustomer).PrimaryDomain
	together(func(int) bool {
		p.importing(byID(p.Identity(role.Customer))).wantOutcome("409 ALREADY_EXISTS")
		p.directory(role.Customer, http.MethodPut, "my_customer", taken).wantOutcome("409 duplicate")
		return true
	})
	wantEqual(t, "the linked customer", p.readBack(role.Reseller, name), customer)
	wantEqual(t, "the profile", p.profile(role.Customer), profile)
}

func TestWorldsMayBePostedWhileCallsAreServed(t *testing.T) {
	p := hooked(t, given.Reseller(), given.DomainIdentity().Importable().WithAdmin())
	p.hook(http.MethodPost, "run", p.World).wantOutcome("204")
	outcomes := together(func(n int) string {
		switch n % 3 {
		case 0:
			return p.hook(http.MethodPost, "run", p.World).outcome()
		case 1:
			return p.importing(body{"cloudIdentityId": p.Identity(role.Customer).ID, "overwriteIfExists": true}).outcome()
		}
		return p.directory(role.Customer, http.MethodPut, "my_customer", everything("1")).outcome()
	})
	for n, got := range outcomes {
		want := []string{"204", "200", "200"}[n%3]
		if got != want {
			t.Errorf("call %d: got %s, want %s", n, got, want)
		}
	}
}
