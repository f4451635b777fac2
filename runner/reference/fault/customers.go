package fault

import (
	"customs.example/fixtures"
	"customs.example/runner/reference"
	"customs.example/runner/reference/change"
)

func isTeam(i reference.Identity) bool  { return i.Type == fixtures.Team }
func isAlive(i reference.Identity) bool { return !i.Deleted }

// requested is the Cloud Identity that a request names by ID or by domain.
func requested(c change.ImportCall) (reference.Identity, bool) {
	return byIDOrDomain(c, func(i reference.Identity) bool { return isAlive(i) && !isTeam(i) })
}

// requestedOfAnyType is the same, and a Team customer also where its domain is named.
func requestedOfAnyType(c change.ImportCall) (reference.Identity, bool) {
	return byIDOrDomain(c, isAlive)
}

func byIDOrDomain(c change.ImportCall, is func(reference.Identity) bool) (reference.Identity, bool) {
	if identity, ok := c.Tx.Identity(c.Text("cloudIdentityId")); ok {
		return identity, true
	}
	return change.First(c.Tx.ByPrimaryDomain(c.Text("domain")), is)
}

// linkedTo is the customer of the path's account that is linked to a Cloud Identity.
func linkedTo(c change.ImportCall, i reference.Identity) (reference.Customer, bool) {
	return c.Tx.Linked(c.Parent.Account, i.ID)
}

// meetsConflict tells whether an import meets a linked customer in another region or
// of another domain.
func meetsConflict(c change.ImportCall) bool {
	identity, ok := requestedOfAnyType(c)
	customer, linked := linkedTo(c, identity)
	return ok && linked && (c.Rules.Import.RegionDiffers(customer, identity) || c.Rules.Import.DomainDiffers(customer, identity))
}

// isNew tells whether an answer shows a customer that was written once alone.
func isNew(answer change.Object) bool { return answer["createTime"] == answer["updateTime"] }

// rename makes the resource name of an answer another one.
func rename(answer change.Object) { answer["name"] = answer["name"].(string) + "x" }

// takeRegionOver stages a customer with the region of a Cloud Identity.
func takeRegionOver(c change.ImportCall, customer reference.Customer, identity reference.Identity) {
	c.Rules.Import.Region(&customer, identity)
	c.Tx.PutCustomer(customer)
}

// refusedAfterOverwriting refuses some imports that consent to an overwrite,
// and overwrites all the same.
func refusedAfterOverwriting(where func(c change.ImportCall) bool) change.Change {
	return change.AfterImportRefusal(func(c change.ImportCall, _ *reference.Error) {
		if c.Consents() && where(c) {
			overwrite(c)
		}
	})
}

// overwrite stages the overwrite of the customer that the request names first.
func overwrite(c change.ImportCall) {
	identity, ok := requestedOfAnyType(c)
	if !ok {
		identity, ok = change.First(c.Tx.ByPrimaryAdmin(c.Text("primaryAdminEmail")), isAlive)
	}
	if customer, linked := linkedTo(c, identity); ok && linked {
		c.Rules.Import.Domain(&customer, identity)
		takeRegionOver(c, customer, identity)
	}
}
