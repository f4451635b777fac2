package fault

import (
	"time"

	"customs.example/fixtures"
	"customs.example/runner/reference"
	"customs.example/runner/reference/change"
	"customs.example/specs/requirement"
)

func isTeam(i reference.Identity) bool { return i.Type == fixtures.Team }

func overwriteFaults() []Fault {
	return []Fault{
		{"overwrite-keeps-region", requirement.ImportOverwriteUpdatesRegion,
			also(requirement.ImportOverwriteRequiredForBoth, requirement.ImportRequestSnakeCase),
			"an overwrite leaves the region as it was", taking(func(was reference.Customer, is *reference.Customer, _ reference.Identity) {
				if was.CloudIdentityID != "" {
					is.OrgPostalAddress.RegionCode = was.OrgPostalAddress.RegionCode
				}
			})},
		{"overwrite-keeps-region-of-teams", requirement.ImportOverwriteUpdatesRegion, nil,
			"an overwrite leaves a Team customer's region as it was", taking(func(was reference.Customer, is *reference.Customer, identity reference.Identity) {
				if was.CloudIdentityID != "" && isTeam(identity) {
					is.OrgPostalAddress.RegionCode = was.OrgPostalAddress.RegionCode
				}
			})},
		{"overwrite-keeps-region-where-domain-agrees", requirement.ImportOverwriteUpdatesRegion,
			also(requirement.ImportRequestSnakeCase),
			"an overwrite takes the region over only where the domain differs too", taking(func(was reference.Customer, is *reference.Customer, identity reference.Identity) {
				if was.CloudIdentityID != "" && was.Domain == identity.PrimaryDomain {
					is.OrgPostalAddress.RegionCode = was.OrgPostalAddress.RegionCode
				}
			})},
		{"overwrite-answers-old-region-to-tokens", requirement.ImportOverwriteUpdatesRegion, also(requirement.ImportReceiverNamed),
			"an overwrite with a token that is not needed answers an empty region", change.ImportAnswer(func(c change.ImportCall, answer change.Object) {
				if c.Text("authToken") != "" && answer["createTime"] != answer["updateTime"] && c.Parent.Link != "" {
					delete(answer, "orgPostalAddress")
				}
			})},
		{"overwrite-keeps-domain", requirement.ImportOverwriteUpdatesDomain,
			also(requirement.ImportOverwriteRequiredForBoth, requirement.JourneyPrimaryChangeOverwrites),
			"an overwrite leaves the domain as it was", keepingDomain(func(reference.Customer, reference.Identity) bool { return true })},
		{"overwrite-keeps-domain-where-region-differs", requirement.ImportOverwriteUpdatesDomain,
			also(requirement.ImportOverwriteRequiredForBoth),
			"an overwrite takes the domain over only where the region agrees", keepingDomain(func(c reference.Customer, i reference.Identity) bool {
				return c.OrgPostalAddress.RegionCode != i.Region()
			})},
		{"overwrite-makes-another-customer", requirement.ImportOverwriteUpdatesRegion,
			also(requirement.ImportOverwriteUpdatesDomain, requirement.ImportOverwriteRequiredForBoth,
				requirement.ImportOverwriteRepeatable, requirement.ImportOverwriteOwnAccountOnly,
				requirement.ImportOverwriteKeepsCreateTime, requirement.ImportReceiverNamed, requirement.JourneyPrimaryChangeOverwrites,
				requirement.ImportConcurrentOneCustomer, requirement.ImportOverwriteNoConflict),
			"an overwrite makes a new customer and leaves the old one", change.Rules(func(r *reference.Rules) {
				next := r.Import.Receive
				r.Import.Receive = func(r *reference.Rules, tx *reference.Tx, i reference.Identity, request reference.ImportRequest) (reference.Customer, *reference.Error) {
					customer, err := next(r, tx, i, request)
					if err == nil && customer.CloudIdentityID != "" {
						customer = reference.Customer{}
						customer.Name = r.Import.Name(tx, i, request)
					}
					return customer, err
				}
			})},
		{"overwrite-renames-under-partner", requirement.ImportOverwriteUpdatesRegion,
			also(requirement.ImportOverwriteUpdatesDomain, requirement.ImportOverwriteRequiredForBoth,
				requirement.ImportOverwriteOwnAccountOnly, requirement.JourneyPrimaryChangeOverwrites,
				requirement.ImportOverwritePersists, requirement.ImportOverwriteRepeatable),
			"an overwrite of a conflict under a partner answers another resource name", change.Importing(func(c change.ImportCall) (change.Object, *reference.Error) {
				conflicts := conflicting(c)
				answer, err := c.Next()
				if err == nil && conflicts && c.Parent.Link != "" {
					answer["name"] = answer["name"].(string) + "x"
				}
				return answer, err
			})},
		{"overwrite-not-stored", requirement.ImportOverwritePersists,
			nil,
			"an overwrite is answered and not stored", change.Rules(func(r *reference.Rules) {
				next := r.Import.Keep
				r.Import.Keep = func(tx *reference.Tx, identity reference.Identity, customer reference.Customer) {
					if old, ok := tx.Customer(customer.Name); ok && old.CloudIdentityID != "" {
						tx.PutIdentity(identity)
						return
					}
					next(tx, identity, customer)
				}
			})},
		{"overwrite-region-not-stored", requirement.ImportOverwritePersists, nil,
			"an overwrite's region is answered and not stored", change.Rules(func(r *reference.Rules) {
				next := r.Import.Keep
				r.Import.Keep = func(tx *reference.Tx, identity reference.Identity, customer reference.Customer) {
					if old, ok := tx.Customer(customer.Name); ok && old.CloudIdentityID != "" {
						customer.OrgPostalAddress.RegionCode = old.OrgPostalAddress.RegionCode
					}
					next(tx, identity, customer)
				}
			})},
		{"overwrite-needs-something-to-overwrite", requirement.ImportOverwriteNothingToOverwrite,
			also(requirement.ImportConcurrentOneCustomer, requirement.ImportIdentityCloudIdentityID, requirement.ImportIdentityDomain,
				requirement.ImportIdentityTeam, requirement.ImportOverwriteOwnAccountOnly, requirement.ImportPartnerInParent,
				requirement.ImportPartnerName, requirement.ImportRequestNullOptional, requirement.ImportRequestOptionalFields), "an overwrite where the customer is new is refused as NOT_FOUND",
			refusingNew(func(c change.ImportCall) bool {
				return c.Consents() && c.Text("authToken") == "" && c.Text("channelPartnerId") == "" && c.Text("customer") == ""
			})},
		{"overwrite-of-new-team-with-token-refused", requirement.ImportOverwriteNothingToOverwrite,
			also(requirement.ImportTokenAuthorizes, requirement.ImportTokenOtherAccount), "an overwrite of a new Team customer with a token is refused", change.Importing(func(c change.ImportCall) (change.Object, *reference.Error) {
				identity, _ := c.Tx.Identity(c.Text("cloudIdentityId"))
				_, linked := c.Tx.Linked(c.Parent.Account, identity.ID)
				if isTeam(identity) && !linked && c.Consents() && c.Text("authToken") != "" && c.Text("customer") == "" && c.Parent.Link == "" {
					return nil, change.Refuse(reference.NotFound)
				}
				return c.Next()
			})},
		{"overwrite-appends-to-the-name", requirement.ImportOverwriteRepeatable, nil,
			"every overwrite appends to the organization's name", taking(func(was reference.Customer, is *reference.Customer, _ reference.Identity) {
				if was.CloudIdentityID != "" {
					is.OrgDisplayName = was.OrgDisplayName + "."
				}
			})},
		{"overwrite-third-time-anew", requirement.ImportOverwriteRepeatable,
			also(requirement.ImportConcurrentOneCustomer), "the third import of a customer answers another name", counting(func(c change.ImportCall, times int, answer change.Object) {
				if times == 3 && c.Consents() {
					answer["name"] = answer["name"].(string) + "x"
				}
			})},
		{"overwrite-moves-creation", requirement.ImportOverwriteKeepsCreateTime,
			also(requirement.ImportOverwriteRepeatable), "an overwrite sets the creation time anew", change.Rules(func(r *reference.Rules) {
				r.Import.Stamp = func(customer *reference.Customer, tx *reference.Tx) {
					customer.Created, customer.Updated = tx.Now, tx.Now
				}
			})},
		{"overwrite-turns-update-back", requirement.ImportOverwriteKeepsCreateTime, nil,
			"an overwrite sets the update time back to the day before", taking(func(was reference.Customer, is *reference.Customer, _ reference.Identity) {
				if was.CloudIdentityID != "" {
					is.Updated = was.Updated.Add(-24 * time.Hour)
				}
			})},
	}
}

// taking changes the customer that an import has filled.
func taking(edit func(was reference.Customer, is *reference.Customer, identity reference.Identity)) change.Change {
	return change.Rules(func(r *reference.Rules) {
		next := r.Import.Take
		r.Import.Take = func(r *reference.Rules, tx *reference.Tx, customer *reference.Customer, identity reference.Identity, partner string) {
			was := *customer
			next(r, tx, customer, identity, partner)
			edit(was, customer, identity)
		}
	})
}

// keepingDomain leaves the domain of a linked customer as it was.
func keepingDomain(where func(reference.Customer, reference.Identity) bool) change.Change {
	return change.Rules(func(r *reference.Rules) {
		next := r.Import.Domain
		r.Import.Domain = func(customer *reference.Customer, identity reference.Identity) {
			if customer.Domain == "" || !where(*customer, identity) {
				next(customer, identity)
			}
		}
	})
}

// conflicting tells whether an import meets a linked customer that differs.
func conflicting(c change.ImportCall) bool {
	identity, ok := c.Tx.Identity(c.Text("cloudIdentityId"))
	if !ok {
		identity, ok = firstOf(c.Tx.ByPrimaryDomain(c.Text("domain")), func(i reference.Identity) bool { return !i.Deleted })
	}
	customer, linked := c.Tx.Linked(c.Parent.Account, identity.ID)
	return ok && linked && (c.Rules.Import.RegionDiffers(customer, identity) || c.Rules.Import.DomainDiffers(customer, identity))
}

// refusingNew refuses imports of customers that the account does not have yet.
func refusingNew(where func(c change.ImportCall) bool) change.Change {
	return change.Importing(func(c change.ImportCall) (change.Object, *reference.Error) {
		answer, err := c.Next()
		if err == nil && where(c) && answer["createTime"] == answer["updateTime"] {
			return nil, change.Refuse(reference.NotFound)
		}
		return answer, err
	})
}

// counting counts the successful imports of each Cloud Identity.
func counting(edit func(c change.ImportCall, times int, answer change.Object)) change.Change {
	times := map[any]int{}
	return change.ImportAnswer(func(c change.ImportCall, answer change.Object) {
		times[answer["cloudIdentityId"]]++
		edit(c, times[answer["cloudIdentityId"]], answer)
	})
}
