package reference_test

import (
	"net/http"
	"testing"

	"customs.example/fixtures/given"
	"customs.example/fixtures/role"
)

func TestReadBackShowsWhatIsStored(t *testing.T) {
	p := open(t, given.Reseller(), given.Receiver(), given.DomainIdentity().Linked(given.BothOther))
	linked := p.Linked(role.Reseller, role.Customer)
	got := p.readBack(role.Reseller, linked.Name)
	wantEqual(t, "the linked customer", without(got, "createTime", "updateTime", "cloudIdentityInfo"), body{
		"name":             linked.Name,
		"domain":           linked.Domain,
		"cloudIdentityId":  linked.CloudIdentityID,
		"orgDisplayName":   linked.OrgDisplayName,
		"orgPostalAddress": body{"regionCode": "DE"},
	})
	wantEqual(t, "its primaryDomain", at(got, "cloudIdentityInfo", "primaryDomain"), any(linked.Domain))

	unlinked := p.Receiver(role.Receiver)
	got = p.readBack(role.Reseller, unlinked.Name)
	wantEqual(t, "the unlinked customer", without(got, "createTime", "updateTime"), body{
		"name":             unlinked.Name,
		"domain":           unlinked.Domain,
		"orgDisplayName":   unlinked.OrgDisplayName,
		"orgPostalAddress": body{"regionCode": "DE"},
	})
}

func TestReadBackFindsOneCustomerByItsWholeName(t *testing.T) {
	p := open(t, given.Reseller(), given.OtherReseller().NameExtending(role.Reseller), given.Receiver())
	name := p.Receiver(role.Receiver).Name
	for _, other := range []string{p.UnknownCustomer(role.Reseller), name + "x", name[:len(name)-1]} {
		p.call(role.Reseller, http.MethodGet, "/v1/"+other, nil).wantOutcome("404 NOT_FOUND")
	}
	p.call(role.OtherReseller, http.MethodGet, "/v1/"+name, nil).wantOutcome("403 PERMISSION_DENIED")
}
