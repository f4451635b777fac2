package conformance_test

import (
	"net/url"
	"slices"
	"strings"
	"testing"
	"time"

	"customs.example/fixtures"
	"customs.example/fixtures/given"
	"customs.example/fixtures/role"
	"customs.example/runner/conformance"
	"customs.example/runner/provider"
	"customs.example/runner/reference"
	"customs.example/runner/target"
	"customs.example/specs"
)

// TestSpecsHoldWhateverTheirNeedsDoNotSpeakOf has worlds that fit as well as the
// usual ones, and are as unlike them as may be: a spec that relies on more than it
// says fails the healthy reference here.
func TestSpecsHoldWhateverTheirNeedsDoNotSpeakOf(t *testing.T) {
	if testing.Short() {
		t.Skip("what it runs at once is raced by other tests")
	}
	catalogue, err := conformance.Catalogue()
	if err != nil {
		t.Fatal(err)
	}
	embedded, err := provider.Embed(reference.Options{})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = embedded.Close() })
	nowhere := &url.URL{Scheme: "http", Host: "embedded.customs.example"}
	wire := &target.Wire{Channel: nowhere, Directory: nowhere, Client: embedded.Client(), Timeout: time.Minute, Pace: target.NewPace(0)}
	for _, spec := range catalogue {
		unlike := *spec
		unlike.Needs = unusual(spec.Needs)
		cast := fixtures.Build(1, spec.ID, unlike.Needs)
		if reasons := fixtures.Unmet(spec.Needs, cast, cast.World); len(reasons) > 0 {
			t.Fatalf("%s: the unusual world does not fit: %s", spec.ID, strings.Join(reasons, "\n"))
		}
		if outcome := specs.RunOn(t.Context(), provider.Seeded(1, embedded, wire), &unlike); !outcome.Passed() {
			t.Errorf("%s: %s", spec.ID, outcome)
		}
	}
}

// unusual adds to needs what they do not speak of, and what is not so of the
// worlds that are made for them.
func unusual(needs given.Needs) given.Needs {
	all := given.Needs{Resellers: needs.Resellers}
	for _, identity := range needs.Identities {
		for _, reseller := range needs.Resellers {
			identity = tied(identity, reseller)
		}
		all.Identities = append(all.Identities, little(identity))
	}
	for _, receiver := range needs.Receivers {
		all.Receivers = append(all.Receivers, partnered(receiver, needs.Resellers))
	}
	for _, caller := range needs.Callers {
		all.Callers = append(all.Callers, permitted(caller))
	}
	return all
}

// tied is authorized, and linked to a customer that differs and bears a partner.
func tied(i given.IdentityNeed, reseller given.ResellerNeed) given.IdentityNeed {
	if !slices.Contains(i.Authorizes, reseller.Role) && !slices.Contains(i.NotAuthorizes, reseller.Role) {
		i = i.Importable(reseller.Role)
	}
	i.Links = slices.Clone(i.Links)
	at := slices.IndexFunc(i.Links, func(l given.LinkNeed) bool { return l.Reseller == reseller.Role })
	switch {
	case at >= 0 && !i.Links[at].Direct:
		i.Links[at].Partner = partnerOf(reseller)
	case at < 0 && !slices.Contains(i.NoLinksTo, reseller.Role):
		i.Links = append(i.Links, given.LinkNeed{Reseller: reseller.Role, Partner: partnerOf(reseller), Conflict: differing(i)})
	}
	return i
}

// differing is in all that a customer can differ in.
func differing(i given.IdentityNeed) given.Conflict {
	if i.Profile == "" || i.Profile == given.Full {
		return given.BothOther
	}
	return given.OtherDomain
}

// partnerOf is the last partner, for specs speak of the first; none if it has none.
func partnerOf(reseller given.ResellerNeed) role.Role {
	if len(reseller.Partners) == 0 {
		return ""
	}
	return reseller.Partners[len(reseller.Partners)-1]
}

// little is a Team customer of which nothing is known.
func little(i given.IdentityNeed) given.IdentityNeed {
	if i.Team == given.Unspoken {
		i.Team = given.Demanded
	}
	inRegion := i.Region.Demands() || slices.ContainsFunc(i.Links, func(l given.LinkNeed) bool { return l.Conflict.Region.Demands() })
	if i.Profile == "" && !inRegion {
		i.Profile = given.NoProfile
	}
	return i
}

func partnered(r given.ReceiverNeed, resellers []given.ResellerNeed) given.ReceiverNeed {
	for _, reseller := range resellers {
		if reseller.Role == r.Reseller && !r.Direct {
			r.Partner = partnerOf(reseller)
		}
	}
	return r
}

// permitted has every scope that is not forbidden.
func permitted(c given.CallerNeed) given.CallerNeed {
	for _, scope := range []string{given.ScopeOrder, given.ScopeCustomer, given.ScopeCustomerReadOnly} {
		if !slices.Contains(c.Lacks, scope) && !slices.Contains(c.Scopes, scope) {
			c.Scopes = append(slices.Clone(c.Scopes), scope)
		}
	}
	return c
}
