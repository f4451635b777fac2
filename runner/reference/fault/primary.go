package fault

import (
	"slices"

	"customs.example/runner/reference"
	"customs.example/runner/reference/change"
	"customs.example/specs/requirement"
)

func primaryFaults() []Fault {
	return []Fault{
		{"primary-first-domain-alone", requirement.DirectoryPrimaryChange,
			"only the first verified domain may become primary", change.Rules(refuseAllButFirstDomain)},
		{"primary-change-answered-alone", requirement.DirectoryPrimaryChange,
			"a change of the primary domain is answered and not stored", change.Put(storeFormerDomain)},
		{"primary-change-stale-by-id", requirement.DirectoryPrimaryChange,
			"a GET by id answers the former primary domain", answeringFirstDomain(byID)},
		{"primary-change-stale-by-my-customer", requirement.DirectoryPrimaryChange,
			"a GET by my_customer answers the former primary domain", answeringFirstDomain(change.ProfileCall.ByMyCustomer)},
		{"primary-change-once", requirement.DirectoryPrimaryChange,
			"a customer that went to another domain and back may not change again", refuseThirdChange},
		{"primary-change-again-refused", requirement.DirectoryPrimaryChange,
			"the equal change a second time is refused: the domain is no secondary one any more", change.RefusePut(reference.InvalidArgument, namesDomainMovedTo)},
		{"primary-middle-domain-lost", requirement.DirectoryPrimaryChange,
			"a primary domain that was not the first one is not verified after the next change", change.Rules(forgetMiddleDomain)},
		{"primary-third-change-stale", requirement.DirectoryPrimaryChange,
			"a GET answers at most the second domain that a customer was changed to", answeringSecondDomain},
		{"primary-change-drops-the-phone", requirement.DirectoryPrimaryKeepsID,
			"a change of the primary domain drops the phone number", dropPhoneOfRenamed},
		{"primary-change-makes-an-id", requirement.DirectoryPrimaryKeepsID,
			"after a change of the primary domain a GET answers another id", answerOtherIDOfRenamed},
		{"primary-change-for-good", requirement.DirectoryPrimaryAndBack,
			"the former primary domain is not verified any more", change.Rules(forgetFormerDomain)},
		{"primary-change-for-good-once-imported", requirement.DirectoryPrimaryAndBack,
			"a change back is answered and not stored where the domain in between was imported", keepImportedDomain},
		{"primary-alone-refused", requirement.DirectoryPrimaryAlone,
			"a body of the domain alone is refused", change.RefusePut(reference.InvalidArgument, namesDomainAlone)},
		{"primary-unverified", requirement.DirectoryPrimaryUnverified,
			"any domain may become primary that no other customer has", primaryToo(unlessTaken)},
		{"primary-unverified-subdomain", requirement.DirectoryPrimaryUnverified,
			"a subdomain of the primary domain may become primary", primaryToo(subdomain)},
		{"primary-unverified-second-try", requirement.DirectoryPrimaryUnverified,
			"a domain that was refused may become primary when it is sent again", primaryAtSecondTry(reference.InvalidArgument)},
		{"primary-refused-change-pending", requirement.DirectoryPrimaryUnverified,
			"after a refused change the next one is refused too", refuseNextChange(reference.InvalidArgument)},
		{"primary-taken", requirement.DirectoryPrimaryTaken,
			"the primary domain of another customer may become primary", primaryToo(ifTaken)},
		{"primary-taken-in-other-case", requirement.DirectoryPrimaryTaken,
			"the primary domain of another customer may become primary in capital letters", primaryToo(inCapitals)},
		{"primary-taken-where-verified", requirement.DirectoryPrimaryTaken,
			"the primary domain of another customer may become primary where it is verified for both", primaryToo(ifVerified)},
		{"primary-taken-second-try", requirement.DirectoryPrimaryTaken,
			"the primary domain of another customer may become primary when it is sent again", primaryAtSecondTry(reference.AlreadyExists)},
	}
}

func refuseAllButFirstDomain(r *reference.Rules) {
	next := r.Directory.MayBecomePrimary
	r.Directory.MayBecomePrimary = func(tx *reference.Tx, i reference.Identity, domain string) *reference.Error {
		if len(i.VerifiedDomains) > 0 && i.VerifiedDomains[0] != domain && !hasMoved(i) {
			return change.Refuse(reference.InvalidArgument)
		}
		return next(tx, i, domain)
	}
}

func storeFormerDomain(c change.ProfileCall) (change.Object, *reference.Error) {
	was, ok := c.Identity()
	answer, err := c.Next()
	if is, now := c.Identity(); err == nil && ok && now && is.PrimaryDomain != was.PrimaryDomain {
		is.PrimaryDomain, is.VerifiedDomains = was.PrimaryDomain, was.VerifiedDomains
		c.Tx.PutIdentity(is)
	}
	return answer, err
}

func byID(c change.ProfileCall) bool { return !c.ByMyCustomer() }

// renaming is told of each customer whose primary domain is about to change.
func renaming(tell func(i reference.Identity)) change.Change {
	return change.Rules(func(r *reference.Rules) {
		next := r.Directory.Rename
		r.Directory.Rename = func(i *reference.Identity, domain string) {
			tell(*i)
			next(i, domain)
		}
	})
}

// answeringFirstDomain answers some GETs with the domain that a customer had at first.
func answeringFirstDomain(where func(c change.ProfileCall) bool) change.Change {
	return func(o *reference.Options) {
		first := map[any]string{}
		renaming(func(i reference.Identity) {
			if _, known := first[i.ID]; !known {
				first[i.ID] = i.PrimaryDomain
			}
		})(o)
		change.GetAnswer(func(c change.ProfileCall, answer change.Object) {
			if domain, ok := first[answer["id"]]; ok && where(c) {
				answer["customerDomain"] = domain
			}
		})(o)
	}
}

func dropPhoneOfRenamed(o *reference.Options) {
	renamed := map[string]bool{}
	renaming(func(i reference.Identity) { renamed[i.ID] = true })(o)
	change.Fill(func(_, is *reference.Identity, _ reference.Message) {
		if renamed[is.ID] {
			is.Profile.PhoneNumber = ""
			delete(renamed, is.ID)
		}
	})(o)
}

func answerOtherIDOfRenamed(o *reference.Options) {
	renamed := map[any]bool{}
	renaming(func(i reference.Identity) { renamed[i.ID] = true })(o)
	change.GetAnswer(func(_ change.ProfileCall, answer change.Object) {
		if id := answer["id"].(string); renamed[id] {
			answer["id"] = id + "x"
		}
	})(o)
}

func forgetFormerDomain(r *reference.Rules) {
	next := r.Directory.Rename
	r.Directory.Rename = func(i *reference.Identity, domain string) {
		was := i.PrimaryDomain
		next(i, domain)
		i.VerifiedDomains = slices.DeleteFunc(i.VerifiedDomains, func(d string) bool { return d == was })
	}
}

func namesDomainAlone(c change.ProfileCall) bool {
	return c.Names("customerDomain") && len(c.Message) == 1 && len(c.Sent()) == 1
}

// primaryToo lets domains become primary that are refused by right.
func primaryToo(may func(i reference.Identity, domain string, err *reference.Error) bool) change.Change {
	return change.Rules(func(r *reference.Rules) {
		next := r.Directory.MayBecomePrimary
		r.Directory.MayBecomePrimary = func(tx *reference.Tx, i reference.Identity, domain string) *reference.Error {
			if err := next(tx, i, domain); err != nil && !may(i, domain, err) {
				return err
			}
			return nil
		}
		r.Directory.Rename = renameToAny
	})
}

func unlessTaken(_ reference.Identity, _ string, err *reference.Error) bool {
	return err.Code != reference.AlreadyExists
}

func ifTaken(_ reference.Identity, _ string, err *reference.Error) bool {
	return err.Code == reference.AlreadyExists
}

func subdomain(i reference.Identity, domain string, _ *reference.Error) bool {
	return parentDomain(domain) == i.PrimaryDomain
}

func inCapitals(_ reference.Identity, domain string, _ *reference.Error) bool {
	return hasCapitals(domain)
}

// renameToAny makes a domain primary, verified or not.
func renameToAny(i *reference.Identity, domain string) {
	i.VerifiedDomains = append(slices.DeleteFunc(i.VerifiedDomains, func(d string) bool { return d == domain }), i.PrimaryDomain)
	i.PrimaryDomain = domain
}
