package change_test

import (
	"net/http"
	"strings"
	"testing"

	"customs.example/fixtures/given"
	"customs.example/fixtures/role"
	"customs.example/runner/reference"
	"customs.example/runner/reference/change"
	"customs.example/runner/reference/change/changetest"
)

// importing opens a place where the reseller's customer is linked and has moved
// to another region.
func importing(c change.Change) changetest.Place {
	return changed(c, given.Reseller().WithPartner(), given.OtherReseller(), given.DomainIdentity().Importable().Linked(given.OtherRegion).WithAdmin())
}

func byID(p changetest.Place) change.Object {
	return change.Object{"cloudIdentityId": p.Identity(role.Customer).ID}
}

func overwriting(p changetest.Place) change.Object {
	return change.Object{"cloudIdentityId": p.Identity(role.Customer).ID, "overwriteIfExists": true}
}

func region(answer changetest.Answer) any {
	address, _ := answer.Object()["orgPostalAddress"].(change.Object)
	return address["regionCode"]
}

func TestImportWrapsTheMethod(t *testing.T) {
	var seen change.ImportCall
	p := importing(change.Import(func(c change.ImportCall) (change.Object, *reference.Error) {
		seen = c
		return change.Object{"made": "up"}, nil
	}))
	request := overwriting(p)
	request["domain"] = ""
	link := p.Link(role.Reseller, role.Partner).Name
	want(t, "the answer", p.Do(changetest.Import(link, request)).Object()["made"], any("up"))
	want(t, "the parent", seen.Parent, reference.Parent{Account: p.Account(role.Reseller), Link: link})
	want(t, "the caller", seen.Caller.Bearer, p.Bearer(role.Reseller))
	want(t, "a text", seen.Text("cloudIdentityId"), p.Identity(role.Customer).ID)
	want(t, "a text that was not sent", seen.Text("customer"), "")
	want(t, "what was sent", seen.Sent()["overwriteIfExists"], any(true))
	want(t, "the number of members", len(seen.Members()), 2)
	want(t, "the consent", seen.Consents(), true)
	want(t, "being in scope", seen.InScope(), true)
	want(t, "being into its own account", seen.IntoOwnAccount(), true)

	p.Do(changetest.Call{By: role.OtherReseller, Method: http.MethodPost, Path: "/v1/" + p.Account(role.Reseller) + "/customers:import", Body: "[]"})
	want(t, "what was sent, which is no object", len(seen.Sent()), 0)
	want(t, "the consent", seen.Consents(), false)
	want(t, "being into its own account", seen.IntoOwnAccount(), false)
	seen.Caller.Scopes = nil
	want(t, "being in scope", seen.InScope(), false)
}

func TestAnImportIsMadeWithoutMembersOrWithConsent(t *testing.T) {
	p := importing(change.Import(func(c change.ImportCall) (change.Object, *reference.Error) { return c.Without("overwriteIfExists") }))
	want(t, "the status", p.Do(changetest.Import(p.Account(role.Reseller), overwriting(p))).Status, http.StatusConflict)

	p = importing(change.Import(change.ImportCall.Consenting))
	want(t, "the status", p.Do(changetest.Import(p.Account(role.Reseller), byID(p))).Status, http.StatusOK)
}

func TestImportAnswerChangesSuccessesAlone(t *testing.T) {
	p := importing(change.ImportAnswer(func(c change.ImportCall, answer change.Object) { answer["domain"] = c.Text("cloudIdentityId") }))
	account, id := p.Account(role.Reseller), p.Identity(role.Customer).ID
	want(t, "the status of a refusal", p.Do(changetest.Import(account, byID(p))).Status, http.StatusConflict)
	answer := p.Do(changetest.Import(account, overwriting(p)))
	want(t, "the domain", answer.Object()["domain"], any(id))
	want(t, "the stored domain", p.Do(changetest.ReadBack(role.Reseller, answer.Object()["name"].(string))).Object()["domain"], any(p.Identity(role.Customer).PrimaryDomain))
}

func TestImportRefusalChangesRefusalsAlone(t *testing.T) {
	for name, c := range map[string]change.Change{
		"ImportRefusal": change.ImportRefusal(func(_ change.ImportCall, err *reference.Error) *reference.Error {
			return change.Refuse(reference.NotFound)
		}),
		"RecodeImport": change.RecodeImport(reference.NotFound, func(_ change.ImportCall, err *reference.Error) bool {
			return err.Code == reference.AlreadyExists
		}),
		"RefuseImport": change.RefuseImport(reference.NotFound, func(c change.ImportCall) bool { return !c.Consents() }),
	} {
		p := importing(c)
		want(t, name+": the status of a refusal", p.Do(changetest.Import(p.Account(role.Reseller), byID(p))).Status, http.StatusNotFound)
		want(t, name+": the status of a success", p.Do(changetest.Import(p.Account(role.Reseller), overwriting(p))).Status, http.StatusOK)
	}
}

func TestWhatIsWrittenAfterARefusalIsKept(t *testing.T) {
	p := importing(change.AfterImportRefusal(func(c change.ImportCall, err *reference.Error) {
		identity, _ := c.Tx.Identity(c.Text("cloudIdentityId"))
		customer, _ := c.Tx.Linked(c.Parent.Account, identity.ID)
		customer.OrgPostalAddress.RegionCode = "AQ"
		c.Tx.PutCustomer(customer)
	}))
	name := p.Linked(role.Reseller, role.Customer).Name
	want(t, "the status", p.Do(changetest.Import(p.Account(role.Reseller), byID(p))).Status, http.StatusConflict)
	want(t, "the region", region(p.Do(changetest.ReadBack(role.Reseller, name))), any("AQ"))
}

func TestCloudIdentitiesAreFoundAsAChangeSays(t *testing.T) {
	const prefix = "found-"
	byDomain := func(tx *reference.Tx, key string) (reference.Identity, bool) {
		return change.First(tx.ByPrimaryDomain(strings.TrimPrefix(key, prefix)), func(reference.Identity) bool { return strings.HasPrefix(key, prefix) })
	}
	byPrefixedID := func(tx *reference.Tx, key string) (reference.Identity, bool) {
		return tx.Identity(strings.TrimPrefix(key, prefix))
	}
	for name, tt := range map[string]struct {
		change  change.Change
		member  string
		byRight int
	}{
		"ByDomain":    {change.ByDomain(byDomain), "domain", http.StatusNotFound},
		"ByDomainToo": {change.ByDomainToo(byDomain), "domain", http.StatusOK},
		"ByIDToo":     {change.ByIDToo(byPrefixedID), "cloudIdentityId", http.StatusOK},
	} {
		p := changed(tt.change, given.Reseller(), given.DomainIdentity().Importable())
		identity, account := p.Identity(role.Customer), p.Account(role.Reseller)
		right := map[string]string{"domain": identity.PrimaryDomain, "cloudIdentityId": identity.ID}[tt.member]
		for key, status := range map[string]int{right: tt.byRight, prefix + right: http.StatusOK, "nobody": http.StatusNotFound} {
			want(t, name+": the status by "+key, p.Do(changetest.Import(account, change.Object{tt.member: key})).Status, status)
		}
	}
}
