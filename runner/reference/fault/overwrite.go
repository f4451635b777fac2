package fault

import (
	"time"

	"customs.example/runner/reference"
	"customs.example/runner/reference/change"
	"customs.example/specs/requirement"
)

func overwriteFaults() []Fault {
	return []Fault{
		{"overwrite-keeps-region", requirement.ImportOverwriteUpdatesRegion,
			"an overwrite leaves the region as it was", keepingRegion(ofLinked)},
		{"overwrite-keeps-region-of-teams", requirement.ImportOverwriteUpdatesRegion,
			"an overwrite leaves a Team customer's region as it was", keepingRegion(ofLinkedTeam)},
		{"overwrite-keeps-region-where-domain-agrees", requirement.ImportOverwriteUpdatesRegion,
			"an overwrite takes the region over only where the domain differs too", keepingRegion(whereDomainAgrees)},
		{"overwrite-answers-old-region-to-tokens", requirement.ImportOverwriteUpdatesRegion,
			"an overwrite with a token that is not needed answers an empty region", change.ImportAnswer(hideAddressFromTokens)},
		{"overwrite-keeps-domain", requirement.ImportOverwriteUpdatesDomain,
			"an overwrite leaves the domain as it was", keepingDomain(ofAny)},
		{"overwrite-keeps-domain-where-region-differs", requirement.ImportOverwriteUpdatesDomain,
			"an overwrite takes the domain over only where the region agrees", keepingDomain(whereRegionDiffers)},
		{"overwrite-makes-another-customer", requirement.ImportOverwriteUpdatesRegion,
			"an overwrite makes a new customer and leaves the old one", change.Rules(receiveAnew)},
		{"overwrite-renames-under-partner", requirement.ImportOverwriteUpdatesRegion,
			"an overwrite of a conflict under a partner answers another resource name", change.Import(renameConflictUnderPartner)},
		{"overwrite-not-stored", requirement.ImportOverwritePersists,
			"an overwrite is answered and not stored", storing(nothingOfOverwrites)},
		{"overwrite-region-not-stored", requirement.ImportOverwritePersists,
			"an overwrite's region is answered and not stored", storing(noRegionOfOverwrites)},
		{"overwrite-needs-something-to-overwrite", requirement.ImportOverwriteNothingToOverwrite,
			"an overwrite where the customer is new is refused as NOT_FOUND", change.Import(refuseNewOverwritten)},
		{"overwrite-of-new-team-with-token-refused", requirement.ImportOverwriteNothingToOverwrite,
			"an overwrite of a new Team customer with a token is refused", change.RefuseImport(reference.NotFound, overwritesNewTeamByToken)},
		{"overwrite-appends-to-the-name", requirement.ImportOverwriteRepeatable,
			"every overwrite appends to the organization's name", taking(appendToOrganization)},
		{"overwrite-third-time-anew", requirement.ImportOverwriteRepeatable,
			"the third import of a customer answers another name", renameTheThirdTime},
		{"overwrite-moves-creation", requirement.ImportOverwriteKeepsCreateTime,
			"an overwrite sets the creation time anew", change.Rules(stampAnew)},
		{"overwrite-turns-update-back", requirement.ImportOverwriteKeepsCreateTime,
			"an overwrite sets the update time back to the day before", taking(turnUpdateBack)},
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

func appendToOrganization(was reference.Customer, is *reference.Customer, _ reference.Identity) {
	if isLinked(was) {
		is.OrgDisplayName = was.OrgDisplayName + "."
	}
}

func turnUpdateBack(was reference.Customer, is *reference.Customer, _ reference.Identity) {
	if isLinked(was) {
		is.Updated = was.Updated.Add(-24 * time.Hour)
	}
}

// keepingRegion leaves the region of some customers as it was.
func keepingRegion(where func(was reference.Customer, identity reference.Identity) bool) change.Change {
	return taking(func(was reference.Customer, is *reference.Customer, identity reference.Identity) {
		if where(was, identity) {
			is.OrgPostalAddress.RegionCode = was.OrgPostalAddress.RegionCode
		}
	})
}

func isLinked(c reference.Customer) bool { return c.CloudIdentityID != "" }

func ofAny(reference.Customer, reference.Identity) bool          { return true }
func ofLinked(was reference.Customer, _ reference.Identity) bool { return isLinked(was) }
func ofLinkedTeam(was reference.Customer, i reference.Identity) bool {
	return isLinked(was) && isTeam(i)
}
func ofReceivers(was reference.Customer, _ reference.Identity) bool {
	return !isLinked(was) && !was.Created.IsZero()
}
func whereDomainAgrees(c reference.Customer, i reference.Identity) bool {
	return isLinked(c) && c.Domain == i.PrimaryDomain
}

func whereRegionDiffers(c reference.Customer, i reference.Identity) bool {
	return c.OrgPostalAddress.RegionCode != i.Region()
}

// keepingDomain leaves the domain of some customers that have one as it was.
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

func hideAddressFromTokens(c change.ImportCall, answer change.Object) {
	if namesToken(c) && !isNew(answer) && underLink(c) {
		delete(answer, "orgPostalAddress")
	}
}

func receiveAnew(r *reference.Rules) {
	next := r.Import.Receive
	r.Import.Receive = func(r *reference.Rules, tx *reference.Tx, i reference.Identity, request reference.ImportRequest) (reference.Customer, *reference.Error) {
		customer, err := next(r, tx, i, request)
		if err == nil && isLinked(customer) {
			customer = reference.Customer{}
			customer.Name = r.Import.Name(tx, i, request)
		}
		return customer, err
	}
}

func renameConflictUnderPartner(c change.ImportCall) (change.Object, *reference.Error) {
	conflicts := meetsConflict(c)
	answer, err := c.Next()
	if err == nil && conflicts && underLink(c) {
		rename(answer)
	}
	return answer, err
}

// storing changes what is stored of an import into a customer that was there before.
func storing(edit func(old reference.Customer, stored *reference.Customer)) change.Change {
	return change.Rules(func(r *reference.Rules) {
		next := r.Import.Keep
		r.Import.Keep = func(tx *reference.Tx, identity reference.Identity, customer reference.Customer) {
			if old, ok := tx.Customer(customer.Name); ok {
				edit(old, &customer)
			}
			next(tx, identity, customer)
		}
	})
}

func nothingOfOverwrites(old reference.Customer, stored *reference.Customer) {
	if isLinked(old) {
		*stored = old
	}
}

func noRegionOfOverwrites(old reference.Customer, stored *reference.Customer) {
	if isLinked(old) {
		stored.OrgPostalAddress.RegionCode = old.OrgPostalAddress.RegionCode
	}
}

func refuseNewOverwritten(c change.ImportCall) (change.Object, *reference.Error) {
	answer, err := c.Next()
	if err == nil && isNew(answer) && c.Consents() && !namesToken(c) && c.Text("channelPartnerId") == "" && c.Text("customer") == "" {
		return nil, change.Refuse(reference.NotFound)
	}
	return answer, err
}

func overwritesNewTeamByToken(c change.ImportCall) bool {
	identity, _ := c.Tx.Identity(c.Text("cloudIdentityId"))
	_, linked := linkedTo(c, identity)
	return isTeam(identity) && !linked && c.Consents() && namesToken(c) && c.Text("customer") == "" && !underLink(c)
}

func renameTheThirdTime(o *reference.Options) {
	times := map[any]int{}
	change.ImportAnswer(func(c change.ImportCall, answer change.Object) {
		id := answer["cloudIdentityId"]
		times[id]++
		if times[id] == 3 && c.Consents() {
			rename(answer)
		}
	})(o)
}

func stampAnew(r *reference.Rules) {
	r.Import.Stamp = func(customer *reference.Customer, tx *reference.Tx) {
		customer.Created, customer.Updated = tx.Now, tx.Now
	}
}
