package reference_test

import (
	"fmt"
	"net/http"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"customs.example/fixtures"
	"customs.example/fixtures/given"
	"customs.example/fixtures/role"
)

// clocked is a time by an account's clock, after so many calls.
func clocked(calls int) string { return fmt.Sprintf("2020-01-01T00:00:%02dZ", calls) }

func (p place) overwriting() body {
	p.t.Helper()
	return p.importing(body{"cloudIdentityId": p.Identity(role.Customer).ID, "overwriteIfExists": true}).accepted()
}

func wantTimes(t *testing.T, customer body, created, updated int) {
	t.Helper()
	got := []any{customer["createTime"], customer["updateTime"]}
	wantEqual(t, "createTime and updateTime", got, []any{clocked(created), clocked(updated)})
}

// TestTheGuidesImportIsAlwaysAnsweredAlike writes out what the reference makes by
// itself: none of it is of this day or this process.
func TestTheGuidesImportIsAlwaysAnsweredAlike(t *testing.T) {
	got := documented(t).call("sample-reseller", http.MethodPost, "/v1/accounts/C0123456/customers:import", body{"domain": "amatchmadeinspace.com"})
	wantEqual(t, "name", got["name"], any("accounts/C0123456/customers/S19731755"))
	wantTimes(t, got, 1, 1)
}

func TestTimeGoesOnByASecondACall(t *testing.T) {
	p := open(t, given.Reseller(), given.Receiver(), given.DomainIdentity().Importable())
	wantTimes(t, p.readBack(role.Reseller, p.Receiver(role.Receiver).Name), 0, 0)
	p.importing("no JSON").wantOutcome("400 INVALID_ARGUMENT")
	p.importUnder(role.Unknown, p.Account(role.Reseller), body{}).wantOutcome("401 UNAUTHENTICATED")
	wantTimes(t, p.importing(byID(p.Identity(role.Customer))).accepted(), 4, 4)
	wantTimes(t, p.overwriting(), 4, 5)
	wantTimes(t, p.overwriting(), 4, 6)
}

func TestAnOverwriteOfAListedCustomerMovesUpdateTimeOn(t *testing.T) {
	p := open(t, given.Reseller(), given.DomainIdentity().Importable().Linked(given.BothOther))
	wantTimes(t, p.overwriting(), 0, 1)
	wantTimes(t, p.readBack(role.Reseller, p.Linked(role.Reseller, role.Customer).Name), 0, 1)
}

func TestTimeGoesOnInNoOtherAccountAndNotInTheDirectory(t *testing.T) {
	p := open(t, given.Reseller(), given.OtherReseller().NameExtending(role.Reseller),
		given.DomainIdentity().Importable(role.Reseller, role.OtherReseller).WithAdmin())
	identity := p.Identity(role.Customer)
	p.importUnder(role.OtherReseller, p.Account(role.OtherReseller), byID(identity)).accepted()
	p.profile(role.Customer)
	p.directory(role.Customer, http.MethodPut, "my_customer", everything("1")).accepted()
	wantTimes(t, p.importing(byID(identity)).accepted(), 1, 1)
}

func TestACustomerListedLaterIsMadeAtTheTimeOfItsAccount(t *testing.T) {
	p := hooked(t, given.Reseller(), given.DomainIdentity().Importable().Linked(given.BothOther))
	p.hook(http.MethodPost, "", p.World).wantOutcome("204")
	wantTimes(t, p.overwriting(), 0, 1)
	p.hook(http.MethodPost, "", fixtures.World{Customers: p.World.Customers}).wantOutcome("204")
	wantTimes(t, p.overwriting(), 1, 2)
}

func TestUpdateTimeNeverGoesBack(t *testing.T) {
	p := hooked(t, given.Reseller(), given.DomainIdentity().Importable())
	p.hook(http.MethodPost, "", p.World).wantOutcome("204")
	p.importing(body{}).wantOutcome("400 INVALID_ARGUMENT")
	wantTimes(t, p.overwriting(), 2, 2)
	p.hook(http.MethodPost, "", fixtures.World{Accounts: p.World.Accounts}).wantOutcome("204")
	wantTimes(t, p.overwriting(), 2, 2)
	p.importing(body{}).wantOutcome("400 INVALID_ARGUMENT")
	wantTimes(t, p.overwriting(), 2, 3)
}

func TestConcurrentCallsHaveASecondEach(t *testing.T) {
	p := open(t, given.Reseller(), given.DomainIdentity().Importable())
	times := together(func(int) string { return fmt.Sprint(p.overwriting()["updateTime"]) })
	want := make([]string, burst)
	for n := range want {
		want[n] = clocked(n + 1)
	}
	slices.Sort(times)
	wantEqual(t, "the times", times, want)
}

// TestNothingHereAsksForTheTime reads the package, and so finds a rule that no
// other test takes.
func TestNothingHereAsksForTheTime(t *testing.T) {
	files, err := filepath.Glob("*.go")
	if err != nil || len(files) == 0 {
		t.Fatalf("list the package: %d files, %v", len(files), err)
	}
	asks := regexp.MustCompile(`\btime\.(Now|Since|Until)\b|"(crypto|math)/rand`)
	for _, file := range files {
		text, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		if found := asks.Find(text); found != nil && !strings.HasSuffix(file, "_test.go") {
			t.Errorf("%s has %s", file, found)
		}
	}
}
