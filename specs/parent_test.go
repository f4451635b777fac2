package specs

import (
	"testing"

	"customs.example/fixtures"
	"customs.example/fixtures/given"
	"customs.example/fixtures/role"
	"github.com/google/go-cmp/cmp"
)

func TestAParentNeedsItsResellerAndItsLink(t *testing.T) {
	for name, test := range map[string]struct {
		parent Parent
		want   given.ResellerNeed
	}{
		"account":         {AccountParent, given.Reseller()},
		"link":            {PartnerParent, given.Reseller().WithPartner()},
		"another account": {AccountParent.Of(role.OtherReseller), given.OtherReseller()},
		"another's link":  {PartnerParent.Of(role.OtherReseller), given.OtherReseller().WithPartner()},
		"nobody's link":   {PartnerParent.Named(func(c fixtures.Cast) string { return c.UnknownLink(role.Reseller) }), given.Reseller().WithPartner()},
		"another link":    {PartnerParent.Through(role.OtherPartner), given.Reseller().WithPartner(role.OtherPartner)},
	} {
		if diff := cmp.Diff(test.want, test.parent.Needed()); diff != "" {
			t.Errorf("%s, -want +got:\n%s", name, diff)
		}
		cast := fixtures.Build(1, name, given.World(test.parent.Needed()))
		if path := test.parent.path(cast); path == "" {
			t.Errorf("%s: no path", name)
		}
	}
}

func TestBothParentsAreVaried(t *testing.T) {
	if diff := cmp.Diff([]Parent{AccountParent, PartnerParent}, Parents().All()); diff != "" {
		t.Error(diff)
	}
}
