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
			also(requirement.DirectoryPrimaryAlone), "only the first verified domain may become primary", domainsAllowed(func(i reference.Identity, domain string) bool {
				return len(i.VerifiedDomains) == 0 || i.VerifiedDomains[0] == domain || movedBefore(i)
			})},
		{"primary-change-answered-alone", requirement.DirectoryPrimaryChange,
			also(requirement.DirectoryPrimaryAlone, requirement.JourneyPrimaryChangeConflicts, requirement.JourneyPrimaryChangeOverwrites),
			"a change of the primary domain is answered and not stored", change.Putting(func(c change.ProfileCall) (change.Object, *reference.Error) {
				was, ok := c.Identity()
				answer, err := c.Next()
				if is, now := c.Identity(); err == nil && ok && now && is.PrimaryDomain != was.PrimaryDomain {
					is.PrimaryDomain, is.VerifiedDomains = was.PrimaryDomain, was.VerifiedDomains
					c.Tx.PutIdentity(is)
				}
				return answer, err
			})},
		{"primary-change-stale-by-id", requirement.DirectoryPrimaryChange,
			also(requirement.DirectoryPrimaryAlone, requirement.DirectoryPatchMerges), "a GET by id answers the former primary domain", former(func(c change.ProfileCall) bool { return c.Key != "my_customer" })},
		{"primary-change-stale-by-my-customer", requirement.DirectoryPrimaryChange,
			also(requirement.DirectoryPrimaryAlone, requirement.DirectoryPatchMerges), "a GET by my_customer answers the former primary domain", former(func(c change.ProfileCall) bool { return c.Key == "my_customer" })},
		{"primary-change-drops-the-phone", requirement.DirectoryPrimaryKeepsID, nil,
			"a change of the primary domain drops the phone number", whenRenamed(func(i *reference.Identity) { i.Profile.PhoneNumber = "" })},
		{"primary-change-makes-an-id", requirement.DirectoryPrimaryKeepsID, also(requirement.DirectoryPatchMerges),
			"after a change of the primary domain a GET answers another id", func() change.Change {
				moved := map[string]bool{}
				return func(o *reference.Options) {
					next := o.Rules.Directory.Rename
					o.Rules.Directory.Rename = func(i *reference.Identity, domain string) { moved[i.ID] = true; next(i, domain) }
					change.Gotten(func(_ change.ProfileCall, answer change.Object) {
						if id := answer["id"].(string); moved[id] {
							answer["id"] = id + "x"
						}
					})(o)
				}
			}()},
		{"primary-change-for-good", requirement.DirectoryPrimaryAndBack, nil,
			"the former primary domain is not verified any more", change.Rules(func(r *reference.Rules) {
				next := r.Directory.Rename
				r.Directory.Rename = func(i *reference.Identity, domain string) {
					was := i.PrimaryDomain
					next(i, domain)
					i.VerifiedDomains = slices.DeleteFunc(i.VerifiedDomains, func(d string) bool { return d == was })
				}
			})},
		{"primary-alone-refused", requirement.DirectoryPrimaryAlone, nil,
			"a body of the domain alone is refused", change.Putting(func(c change.ProfileCall) (change.Object, *reference.Error) {
				if _, given := c.Message["customerDomain"]; given && len(c.Message) == 1 && len(raw(c)) == 1 {
					return nil, change.Refuse(reference.InvalidArgument)
				}
				return c.Next()
			})},
		{"primary-unverified", requirement.DirectoryPrimaryUnverified,
			also(requirement.DirectoryPatchRefusal), "any domain may become primary that no other customer has", change.Rules(func(r *reference.Rules) {
				next := r.Directory.MayBecomePrimary
				r.Directory.MayBecomePrimary = func(tx *reference.Tx, i reference.Identity, domain string) *reference.Error {
					if err := next(tx, i, domain); err != nil && err.Code == reference.AlreadyExists {
						return err
					}
					return nil
				}
				r.Directory.Rename = renameToAny
			})},
		{"primary-unverified-subdomain", requirement.DirectoryPrimaryUnverified, nil,
			"a subdomain of the primary domain may become primary", change.Rules(func(r *reference.Rules) {
				next := r.Directory.MayBecomePrimary
				r.Directory.MayBecomePrimary = func(tx *reference.Tx, i reference.Identity, domain string) *reference.Error {
					if parentDomain(domain) == i.PrimaryDomain {
						return nil
					}
					return next(tx, i, domain)
				}
				r.Directory.Rename = renameToAny
			})},
		{"primary-taken", requirement.DirectoryPrimaryTaken,
			also(requirement.DirectoryPatchRefusal), "the primary domain of another customer may become primary", change.Rules(func(r *reference.Rules) {
				next := r.Directory.MayBecomePrimary
				r.Directory.MayBecomePrimary = func(tx *reference.Tx, i reference.Identity, domain string) *reference.Error {
					if err := next(tx, i, domain); err != nil && err.Code == reference.InvalidArgument {
						return err
					}
					return nil
				}
				r.Directory.Rename = renameToAny
			})},
		{"primary-taken-in-other-case", requirement.DirectoryPrimaryTaken, nil,
			"the primary domain of another customer may become primary in capital letters", change.Rules(func(r *reference.Rules) {
				next := r.Directory.MayBecomePrimary
				r.Directory.MayBecomePrimary = func(tx *reference.Tx, i reference.Identity, domain string) *reference.Error {
					if hasCapitals(domain) {
						return nil
					}
					return next(tx, i, domain)
				}
				r.Directory.Rename = renameToAny
			})},
	}
}

// domainsAllowed narrows the domains that may become primary.
func domainsAllowed(may func(i reference.Identity, domain string) bool) change.Change {
	return change.Rules(func(r *reference.Rules) {
		next := r.Directory.MayBecomePrimary
		r.Directory.MayBecomePrimary = func(tx *reference.Tx, i reference.Identity, domain string) *reference.Error {
			if !may(i, domain) {
				return change.Refuse(reference.InvalidArgument)
			}
			return next(tx, i, domain)
		}
	})
}

// movedBefore tells whether a customer's domain was changed: its former one,
// which its administrator's address is in, is among the verified ones.
func movedBefore(i reference.Identity) bool {
	return slices.ContainsFunc(i.VerifiedDomains, func(d string) bool { return "admin@"+d == i.PrimaryAdminEmail })
}

// former answers some GETs with the domain that a customer had at first.
func former(where func(c change.ProfileCall) bool) change.Change {
	return func(o *reference.Options) {
		first := map[string]string{}
		next := o.Rules.Directory.Rename
		o.Rules.Directory.Rename = func(i *reference.Identity, domain string) {
			if _, known := first[i.ID]; !known {
				first[i.ID] = i.PrimaryDomain
			}
			next(i, domain)
		}
		change.Gotten(func(c change.ProfileCall, answer change.Object) {
			if domain, ok := first[answer["id"].(string)]; ok && where(c) {
				answer["customerDomain"] = domain
			}
		})(o)
	}
}

// whenRenamed changes a customer whose primary domain is being changed.
func whenRenamed(edit func(i *reference.Identity)) change.Change {
	return change.Rules(func(r *reference.Rules) {
		renamed := map[string]bool{}
		next, fill := r.Directory.Rename, r.Directory.Fill
		r.Directory.Rename = func(i *reference.Identity, domain string) {
			next(i, domain)
			renamed[i.ID] = true
		}
		r.Directory.Fill = func(i *reference.Identity, message reference.Message) {
			fill(i, message)
			if renamed[i.ID] {
				edit(i)
				delete(renamed, i.ID)
			}
		}
	})
}

func renameToAny(i *reference.Identity, domain string) {
	i.VerifiedDomains = append(slices.DeleteFunc(i.VerifiedDomains, func(d string) bool { return d == domain }), i.PrimaryDomain)
	i.PrimaryDomain = domain
}
