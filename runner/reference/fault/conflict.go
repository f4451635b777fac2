package fault

import (
	"strings"

	"customs.example/runner/reference"
	"customs.example/runner/reference/change"
	"customs.example/specs/requirement"
)

func conflictFaults() []Fault {
	regionFalls := also(requirement.ImportOverwriteAbsentNeverOverwrites, requirement.ImportOverwriteRefusalChangesNothing)
	return []Fault{
		{"conflict-region-ignored", requirement.ImportOverwriteRequiredForRegion, regionFalls,
			"a customer in another region is overwritten without consent", change.Rules(func(r *reference.Rules) {
				r.Import.RegionDiffers = func(reference.Customer, reference.Identity) bool { return false }
			})},
		{"conflict-region-of-teams-ignored", requirement.ImportOverwriteRequiredForRegion, regionFalls,
			"a Team customer in another region is overwritten without consent", change.Rules(func(r *reference.Rules) {
				next := r.Import.RegionDiffers
				r.Import.RegionDiffers = func(c reference.Customer, i reference.Identity) bool { return !isTeam(i) && next(c, i) }
			})},
		{"conflict-forgotten-with-token", requirement.ImportOverwriteRequiredForRegion,
			also(requirement.ImportOverwriteRequiredForDomain),
			"a token that is not needed stands in for the consent to overwrite", change.Rules(func(r *reference.Rules) {
				next := r.Import.Overwrites
				r.Import.Overwrites = func(message reference.Message) bool {
					token, _ := message.Text("authToken")
					return next(message) || token != ""
				}
			})},
		{"conflict-refused-once", requirement.ImportOverwriteRequiredForRegion,
			also(requirement.ImportOverwriteRequiredForDomain, requirement.ImportOverwriteRefusalChangesNothing,
				requirement.ImportOverwriteAbsentNeverOverwrites),
			"the second import after a refused conflict goes through", change.Importing(func() func(c change.ImportCall) (change.Object, *reference.Error) {
				refused := map[string]bool{}
				return func(c change.ImportCall) (change.Object, *reference.Error) {
					key := c.Parent.String() + c.Text("cloudIdentityId") + c.Text("domain")
					if refused[key] && !c.Consents() {
						return c.Consenting()
					}
					answer, err := c.Next()
					refused[key] = err != nil && err.Code == reference.AlreadyExists
					return answer, err
				}
			}())},
		{"conflict-domain-ignored", requirement.ImportOverwriteRequiredForDomain,
			also(requirement.ImportOverwriteAbsentNeverOverwrites, requirement.ImportOverwriteRefusalChangesNothing,
				requirement.JourneyPrimaryChangeConflicts),
			"a customer of another domain is overwritten without consent", change.Rules(func(r *reference.Rules) {
				r.Import.DomainDiffers = func(reference.Customer, reference.Identity) bool { return false }
			})},
		{"conflict-domain-by-suffix", requirement.ImportOverwriteRequiredForDomain,
			also(requirement.ImportOverwriteAbsentNeverOverwrites, requirement.ImportOverwriteRefusalChangesNothing,
				requirement.JourneyPrimaryChangeConflicts),
			"domains under one parent domain do not conflict", change.Rules(func(r *reference.Rules) {
				r.Import.DomainDiffers = func(c reference.Customer, i reference.Identity) bool {
					return parentDomain(c.Domain) != parentDomain(i.PrimaryDomain)
				}
			})},
		{"conflict-domain-unseen-by-domain", requirement.ImportOverwriteRequiredForDomain,
			also(requirement.ImportOverwriteAbsentNeverOverwrites, requirement.ImportOverwriteRefusalChangesNothing,
				requirement.JourneyPrimaryChangeConflicts),
			"a customer that is imported by domain is held to have that domain", change.Importing(func(c change.ImportCall) (change.Object, *reference.Error) {
				if c.Text("domain") == "" || c.Consents() || !domainAlone(c) {
					return c.Next()
				}
				return c.Consenting()
			})},
		{"conflict-needs-both", requirement.ImportOverwriteRequiredForRegion,
			also(requirement.ImportOverwriteRequiredForDomain, requirement.ImportOverwriteAbsentNeverOverwrites,
				requirement.ImportOverwriteRefusalChangesNothing, requirement.JourneyPrimaryChangeConflicts),
			"region and domain conflict only together", change.Rules(func(r *reference.Rules) {
				region, domain := r.Import.RegionDiffers, r.Import.DomainDiffers
				both := func(c reference.Customer, i reference.Identity) bool { return region(c, i) && domain(c, i) }
				r.Import.RegionDiffers, r.Import.DomainDiffers = both, both
			})},
		{"conflict-of-both-cancels", requirement.ImportOverwriteRequiredForBoth,
			also(requirement.ImportOverwriteRequiredForRegion, requirement.ImportOverwriteRequiredForDomain,
				requirement.ImportOverwriteAbsentNeverOverwrites, requirement.ImportOverwriteRefusalChangesNothing),
			"a customer that differs in region and in domain is overwritten without consent", change.Rules(func(r *reference.Rules) {
				region, domain := r.Import.RegionDiffers, r.Import.DomainDiffers
				r.Import.RegionDiffers = func(c reference.Customer, i reference.Identity) bool { return region(c, i) && !domain(c, i) }
				r.Import.DomainDiffers = func(c reference.Customer, i reference.Identity) bool { return domain(c, i) && !region(c, i) }
			})},
		{"conflict-aborted", requirement.ImportOverwriteRequiredForRegion,
			also(requirement.ImportOverwriteRequiredForDomain, requirement.ImportOverwriteRequiredForBoth,
				requirement.ImportOverwriteRefusalChangesNothing, requirement.JourneyPrimaryChangeConflicts),
			"a conflict is refused as FAILED_PRECONDITION", change.ImportRefusal(func(c change.ImportCall, err *reference.Error) *reference.Error {
				if err.Code == reference.AlreadyExists && c.Message["overwriteIfExists"] != nil {
					return change.Refuse(reference.FailedPrecondition)
				}
				return err
			})},
		{"conflict-refused-after-writing", requirement.ImportOverwriteRefusalChangesNothing,
			also(requirement.ImportOverwriteRequiredForBoth), "a refused conflict has renamed the organization already", refusedAfter(func(c *reference.Customer, i reference.Identity) {
				c.OrgDisplayName += " (conflict)"
			})},
		{"conflict-settled-by-refusal", requirement.ImportOverwriteRefusalChangesNothing,
			also(requirement.ImportOverwriteRequiredForRegion, requirement.ImportOverwriteRequiredForBoth,
				requirement.ImportOverwriteAbsentNeverOverwrites),
			"a refused conflict has taken the region over already", refusedAfter(func(c *reference.Customer, i reference.Identity) {
				c.OrgPostalAddress.RegionCode = i.Region()
			})},
		{"conflict-absent-is-consent", requirement.ImportOverwriteAbsentNeverOverwrites, nil,
			"an absent overwriteIfExists overwrites", change.Rules(func(r *reference.Rules) {
				next := r.Import.Overwrites
				r.Import.Overwrites = func(message reference.Message) bool {
					_, given := message["overwriteIfExists"]
					return !given || next(message)
				}
			})},
		{"conflict-null-is-consent", requirement.ImportOverwriteAbsentNeverOverwrites, nil,
			"an overwriteIfExists of null overwrites", change.Rules(func(r *reference.Rules) {
				next := r.Import.Overwrites
				r.Import.Overwrites = func(message reference.Message) bool {
					value, given := message["overwriteIfExists"]
					return given && value == nil || next(message)
				}
			})},
		{"conflict-with-other-accounts", requirement.ImportOverwriteOwnAccountOnly, nil,
			"a customer of another account conflicts", change.Importing(func(c change.ImportCall) (change.Object, *reference.Error) {
				answer, err := c.Next()
				if err == nil && !c.Consents() && othersCustomer(c, answer) != "" && answer["createTime"] == answer["updateTime"] && c.Text("parent") == "" {
					return nil, change.Refuse(reference.AlreadyExists)
				}
				return answer, err
			})},
		{"conflict-found-by-prefix", requirement.ImportOverwriteOwnAccountOnly,
			also(requirement.ImportResponseParent),
			"the customer of an account whose name begins with this one's is taken for its own", change.Rules(func(r *reference.Rules) {
				next := r.Import.Linked
				r.Import.Linked = func(tx *reference.Tx, account, identity string) (reference.Customer, bool) {
					if customer, ok := next(tx, account, identity); ok {
						return customer, ok
					}
					return next(tx, account+"1", identity)
				}
			})},
		{"conflict-overwrites-other-accounts", requirement.ImportOverwriteOwnAccountOnly, nil,
			"an overwrite reaches other accounts' customers of the same Cloud Identity", change.Importing(func(c change.ImportCall) (change.Object, *reference.Error) {
				answer, err := c.Next()
				if name := othersCustomer(c, answer); err == nil && c.Consents() && name != "" && c.Text("parent") == "" {
					customer, _ := c.Tx.Customer(name)
					identity, _ := c.Tx.Identity(customer.CloudIdentityID)
					c.Rules.Import.Region(&customer, identity)
					c.Tx.PutCustomer(customer)
				}
				return answer, err
			})},
		{"conflict-none-makes-another", requirement.ImportOverwriteNoConflict, nil,
			"importing a linked customer that agrees, without consent, answers another name", change.Importing(func(c change.ImportCall) (change.Object, *reference.Error) {
				conflicts := conflicting(c)
				answer, err := c.Next()
				if err == nil && !conflicts && !c.Consents() && answer["createTime"] != answer["updateTime"] {
					answer["name"] = answer["name"].(string) + "x"
				}
				return answer, err
			})},
	}
}

func parentDomain(domain string) string {
	_, parent, _ := strings.Cut(domain, ".")
	return parent
}

// domainAlone tells whether an import meets a customer that differs in domain
// and in nothing else.
func domainAlone(c change.ImportCall) bool {
	identity, ok := firstOf(c.Tx.ByPrimaryDomain(c.Text("domain")), func(i reference.Identity) bool { return !i.Deleted })
	customer, linked := c.Tx.Linked(c.Parent.Account, identity.ID)
	return ok && linked && !c.Rules.Import.RegionDiffers(customer, identity)
}

// refusedAfter changes the customer of a conflict that is refused.
func refusedAfter(edit func(customer *reference.Customer, identity reference.Identity)) change.Change {
	return change.Importing(func(c change.ImportCall) (change.Object, *reference.Error) {
		answer, err := c.Next()
		if err == nil || err.Code != reference.AlreadyExists {
			return answer, err
		}
		identity, ok := c.Tx.Identity(c.Text("cloudIdentityId"))
		if !ok {
			identity, _ = firstOf(c.Tx.ByPrimaryDomain(c.Text("domain")), func(i reference.Identity) bool { return !i.Deleted })
		}
		if customer, linked := c.Tx.Linked(c.Parent.Account, identity.ID); linked {
			edit(&customer, identity)
			c.Tx.PutCustomer(customer)
			c.Tx.Commit()
		}
		return answer, err
	})
}

// othersCustomer is the name of another account's customer of the Cloud
// Identity that was imported, "" where there is none.
func othersCustomer(c change.ImportCall, answer change.Object) string {
	id, _ := answer["cloudIdentityId"].(string)
	identity, _ := c.Tx.Identity(id)
	for _, account := range identity.AuthorizedAccounts {
		if account == c.Parent.Account {
			continue
		}
		if customer, ok := c.Tx.Linked(account, id); ok {
			return customer.Name
		}
	}
	return ""
}
