package fault

import (
	"strings"

	"customs.example/runner/reference"
	"customs.example/runner/reference/change"
	"customs.example/specs/requirement"
)

func conflictFaults() []Fault {
	return []Fault{
		{"conflict-region-ignored", requirement.ImportOverwriteRequiredForRegion,
			"a customer in another region is overwritten without consent", regionsAgree(ofAny)},
		{"conflict-region-of-teams-ignored", requirement.ImportOverwriteRequiredForRegion,
			"a Team customer in another region is overwritten without consent", regionsAgree(ofTeam)},
		{"conflict-forgotten-with-token", requirement.ImportOverwriteRequiredForRegion,
			"a token that is not needed stands in for the consent to overwrite", consentIn(aToken)},
		{"conflict-refused-once", requirement.ImportOverwriteRequiredForRegion,
			"the second import after a refused conflict goes through", refuseConflictsOnce},
		{"conflict-domain-ignored", requirement.ImportOverwriteRequiredForDomain,
			"a customer of another domain is overwritten without consent", domainsAgree(ofAny)},
		{"conflict-domain-by-suffix", requirement.ImportOverwriteRequiredForDomain,
			"domains under one parent domain do not conflict", domainsAgree(underOneDomain)},
		{"conflict-domain-unseen-by-domain", requirement.ImportOverwriteRequiredForDomain,
			"a customer that is imported by domain is held to have that domain", consenting(byDomainThatAloneDiffers)},
		{"conflict-needs-both", requirement.ImportOverwriteRequiredForRegion,
			"region and domain conflict only together", change.Rules(conflictTogether)},
		{"conflict-of-both-cancels", requirement.ImportOverwriteRequiredForBoth,
			"a customer that differs in region and in domain is overwritten without consent", change.Rules(conflictApart)},
		{"conflict-aborted", requirement.ImportOverwriteRequiredForRegion,
			"a conflict is refused as FAILED_PRECONDITION", change.RecodeImport(reference.FailedPrecondition, conflictWithoutConsent)},
		{"conflict-refused-after-writing", requirement.ImportOverwriteRefusalChangesNothing,
			"a refused conflict has renamed the organization already", refusedConflict(renameOrganization)},
		{"conflict-settled-by-refusal", requirement.ImportOverwriteRefusalChangesNothing,
			"a refused conflict has taken the region over already", refusedConflict(settleRegion)},
		{"conflict-absent-is-consent", requirement.ImportOverwriteAbsentNeverOverwrites,
			"an absent overwriteIfExists overwrites", consentIn(absence)},
		{"conflict-null-is-consent", requirement.ImportOverwriteAbsentNeverOverwrites,
			"an overwriteIfExists of null overwrites", consentIn(null)},
		{"conflict-with-other-accounts", requirement.ImportOverwriteOwnAccountOnly,
			"a customer of another account conflicts", change.Import(conflictWithOthers)},
		{"conflict-found-by-prefix", requirement.ImportOverwriteOwnAccountOnly,
			"the customer of an account whose name begins with this one's is taken for its own", change.Rules(linkLongerAccounts)},
		{"conflict-overwrites-other-accounts", requirement.ImportOverwriteOwnAccountOnly,
			"an overwrite reaches other accounts' customers of the same Cloud Identity", change.ImportAnswer(overwriteOthers)},
		{"conflict-none-makes-another", requirement.ImportOverwriteNoConflict,
			"importing a linked customer that agrees, without consent, answers another name", change.Import(renameAgreeing)},
	}
}

// regionsAgree overlooks where some customers are in another region.
func regionsAgree(where func(reference.Customer, reference.Identity) bool) change.Change {
	return change.Rules(func(r *reference.Rules) {
		next := r.Import.RegionDiffers
		r.Import.RegionDiffers = func(c reference.Customer, i reference.Identity) bool { return !where(c, i) && next(c, i) }
	})
}

// domainsAgree overlooks where some customers have another domain.
func domainsAgree(where func(reference.Customer, reference.Identity) bool) change.Change {
	return change.Rules(func(r *reference.Rules) {
		next := r.Import.DomainDiffers
		r.Import.DomainDiffers = func(c reference.Customer, i reference.Identity) bool { return !where(c, i) && next(c, i) }
	})
}

func ofTeam(_ reference.Customer, i reference.Identity) bool { return isTeam(i) }

func underOneDomain(c reference.Customer, i reference.Identity) bool {
	return parentDomain(c.Domain) == parentDomain(i.PrimaryDomain)
}

func parentDomain(domain string) string {
	_, parent, _ := strings.Cut(domain, ".")
	return parent
}

// consentIn takes some requests for consent to overwriting.
func consentIn(what func(reference.Message) bool) change.Change {
	return change.Rules(func(r *reference.Rules) {
		next := r.Import.Overwrites
		r.Import.Overwrites = func(message reference.Message) bool { return what(message) || next(message) }
	})
}

func aToken(message reference.Message) bool {
	token, _ := message.Text("authToken")
	return token != ""
}

func absence(message reference.Message) bool {
	_, given := message["overwriteIfExists"]
	return !given
}

func null(message reference.Message) bool {
	value, given := message["overwriteIfExists"]
	return given && value == nil
}

// consenting makes some imports that do not consent as if they did.
func consenting(where func(c change.ImportCall) bool) change.Change {
	return change.Import(func(c change.ImportCall) (change.Object, *reference.Error) {
		if !c.Consents() && where(c) {
			return c.Consenting()
		}
		return c.Next()
	})
}

func byDomainThatAloneDiffers(c change.ImportCall) bool {
	identity, ok := change.First(c.Tx.ByPrimaryDomain(c.Text("domain")), isAlive)
	customer, linked := linkedTo(c, identity)
	return ok && linked && !c.Rules.Import.RegionDiffers(customer, identity)
}

func refuseConflictsOnce(o *reference.Options) {
	refused := map[string]bool{}
	change.Import(func(c change.ImportCall) (change.Object, *reference.Error) {
		key := c.Parent.String() + c.Text("cloudIdentityId") + c.Text("domain")
		if refused[key] && !c.Consents() {
			return c.Consenting()
		}
		answer, err := c.Next()
		refused[key] = err != nil && err.Code == reference.AlreadyExists
		return answer, err
	})(o)
}

func conflictTogether(r *reference.Rules) {
	region, domain := r.Import.RegionDiffers, r.Import.DomainDiffers
	both := func(c reference.Customer, i reference.Identity) bool { return region(c, i) && domain(c, i) }
	r.Import.RegionDiffers, r.Import.DomainDiffers = both, both
}

func conflictApart(r *reference.Rules) {
	region, domain := r.Import.RegionDiffers, r.Import.DomainDiffers
	r.Import.RegionDiffers = func(c reference.Customer, i reference.Identity) bool { return region(c, i) && !domain(c, i) }
	r.Import.DomainDiffers = func(c reference.Customer, i reference.Identity) bool { return domain(c, i) && !region(c, i) }
}

func conflictWithoutConsent(c change.ImportCall, err *reference.Error) bool {
	return err.Code == reference.AlreadyExists && c.Message["overwriteIfExists"] != nil
}

// refusedConflict changes the customer of a conflict that is refused.
func refusedConflict(edit func(customer *reference.Customer, identity reference.Identity)) change.Change {
	return change.AfterImportRefusal(func(c change.ImportCall, err *reference.Error) {
		identity, _ := requestedOfAnyType(c)
		if customer, linked := linkedTo(c, identity); linked && err.Code == reference.AlreadyExists {
			edit(&customer, identity)
			c.Tx.PutCustomer(customer)
		}
	})
}

func renameOrganization(c *reference.Customer, _ reference.Identity) {
	c.OrgDisplayName += " (conflict)"
}

func settleRegion(c *reference.Customer, i reference.Identity) {
	c.OrgPostalAddress.RegionCode = i.Region()
}

func conflictWithOthers(c change.ImportCall) (change.Object, *reference.Error) {
	answer, err := c.Next()
	if _, found := othersCustomer(c, answer); err == nil && found && !c.Consents() && isNew(answer) && c.Text("parent") == "" {
		return nil, change.Refuse(reference.AlreadyExists)
	}
	return answer, err
}

func overwriteOthers(c change.ImportCall, answer change.Object) {
	if customer, found := othersCustomer(c, answer); found && c.Consents() && c.Text("parent") == "" {
		identity, _ := c.Tx.Identity(customer.CloudIdentityID)
		takeRegionOver(c, customer, identity)
	}
}

// othersCustomer is another account's customer of the Cloud Identity that was imported.
func othersCustomer(c change.ImportCall, answer change.Object) (reference.Customer, bool) {
	id, _ := answer["cloudIdentityId"].(string)
	identity, _ := c.Tx.Identity(id)
	for _, account := range identity.AuthorizedAccounts {
		if customer, ok := c.Tx.Linked(account, id); ok && account != c.Parent.Account {
			return customer, true
		}
	}
	return reference.Customer{}, false
}

func linkLongerAccounts(r *reference.Rules) {
	next := r.Import.Linked
	r.Import.Linked = func(tx *reference.Tx, account, identity string) (reference.Customer, bool) {
		if customer, ok := next(tx, account, identity); ok {
			return customer, ok
		}
		return next(tx, account+"1", identity)
	}
}

func renameAgreeing(c change.ImportCall) (change.Object, *reference.Error) {
	conflicts := meetsConflict(c)
	answer, err := c.Next()
	if err == nil && !conflicts && !c.Consents() && !isNew(answer) {
		rename(answer)
	}
	return answer, err
}
