package fault

import (
	"slices"

	"customs.example/runner/reference"
	"customs.example/runner/reference/change"
)

func answerFormerDomainOfNew(c change.ImportCall, answer change.Object) {
	identity, ok := requested(c)
	if !ok || !hasMoved(identity) || !isNew(answer) {
		return
	}
	at := slices.IndexFunc(identity.VerifiedDomains, func(d string) bool { return "admin@"+d == identity.PrimaryAdminEmail })
	answer["domain"] = identity.VerifiedDomains[at]
}

func consentingAtSecondTry(o *reference.Options) {
	refused := map[string]bool{}
	change.Import(func(c change.ImportCall) (change.Object, *reference.Error) {
		identity, ok := requested(c)
		key := c.Parent.String() + identity.ID + identity.PrimaryDomain
		if refused[key] && !c.Consents() {
			return c.Consenting()
		}
		answer, err := c.Next()
		refused[key] = ok && hasMoved(identity) && err != nil && err.Code == reference.AlreadyExists
		return answer, err
	})(o)
}

// havingMovedBefore knows customers that took a changed domain over by their
// domain: it is no longer the primary one, and was not the first one either.
func havingMovedBefore(c reference.Customer, i reference.Identity) bool {
	return slices.Contains(i.VerifiedDomains, c.Domain) && "admin@"+c.Domain != i.PrimaryAdminEmail
}

func settleChangesForAll(o *reference.Options) {
	settled := map[string]bool{}
	change.ImportAnswer(func(c change.ImportCall, _ change.Object) {
		if identity, ok := requested(c); ok && hasMoved(identity) && c.Consents() {
			settled[identity.ID+identity.PrimaryDomain] = true
		}
	})(o)
	domainsAgree(func(_ reference.Customer, i reference.Identity) bool { return settled[i.ID+i.PrimaryDomain] })(o)
}

// tellingPatches remembers the domains that patches made primary.
func tellingPatches(o *reference.Options) map[string]bool {
	patched := map[string]bool{}
	change.PatchAnswer(func(c change.ProfileCall, _ change.Object) {
		if identity, ok := c.Identity(); ok && c.Names("customerDomain") {
			patched[identity.ID+identity.PrimaryDomain] = true
		}
	})(o)
	return patched
}

func overlookPatchedDomains(o *reference.Options) {
	patched := tellingPatches(o)
	domainsAgree(func(_ reference.Customer, i reference.Identity) bool { return patched[i.ID+i.PrimaryDomain] })(o)
}

// leavingDomains leaves the domain of linked customers where something holds.
func leavingDomains(where func(c reference.Customer, i reference.Identity) bool) func(*reference.Rules) {
	return func(r *reference.Rules) {
		next := r.Import.Domain
		r.Import.Domain = func(c *reference.Customer, i reference.Identity) {
			if c.Domain == "" || !where(*c, i) {
				next(c, i)
			}
		}
	}
}

func leavePatchedDomains(o *reference.Options) {
	patched := tellingPatches(o)
	change.Rules(leavingDomains(func(_ reference.Customer, i reference.Identity) bool { return patched[i.ID+i.PrimaryDomain] }))(o)
}

func leaveDomainsMovedBack(r *reference.Rules) {
	leavingDomains(func(c reference.Customer, i reference.Identity) bool {
		return !hasMoved(i) && slices.Contains(i.VerifiedDomains, c.Domain)
	})(r)
}

func takeMovedDomain(c change.ImportCall, err *reference.Error) {
	identity, ok := requested(c)
	customer, linked := linkedTo(c, identity)
	if ok && linked && hasMoved(identity) && err.Code == reference.AlreadyExists {
		customer.Domain = identity.PrimaryDomain
		c.Tx.PutCustomer(customer)
	}
}

// formerDomain finds a customer by a domain that was primary once.
func formerDomain(tx *reference.Tx, domain string) (reference.Identity, bool) {
	return change.First(tx.ByVerifiedDomain(domain), func(i reference.Identity) bool {
		return isAlive(i) && "admin@"+domain == i.PrimaryAdminEmail
	})
}

func renameFoundByFormerDomain(c change.ImportCall, answer change.Object) {
	if _, ok := formerDomain(c.Tx, c.Text("domain")); ok && c.Text("domain") != "" {
		rename(answer)
	}
}
