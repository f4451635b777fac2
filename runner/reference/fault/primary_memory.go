package fault

import (
	"slices"
	"strings"

	"customs.example/runner/reference"
	"customs.example/runner/reference/change"
)

// judgingDomains judges anew whether a domain may become primary: err is what
// was found by right.
func judgingDomains(judge func(i reference.Identity, domain string, err *reference.Error) *reference.Error) change.Change {
	return change.Rules(func(r *reference.Rules) {
		next := r.Directory.MayBecomePrimary
		r.Directory.MayBecomePrimary = func(tx *reference.Tx, i reference.Identity, domain string) *reference.Error {
			return judge(i, domain, next(tx, i, domain))
		}
	})
}

func refuseThirdChange(o *reference.Options) {
	changes := map[string]int{}
	renaming(func(i reference.Identity) { changes[i.ID]++ })(o)
	judgingDomains(func(i reference.Identity, _ string, err *reference.Error) *reference.Error {
		if changes[i.ID] > 1 {
			return change.Refuse(reference.InvalidArgument)
		}
		return err
	})(o)
}

func namesDomainMovedTo(c change.ProfileCall) bool {
	identity, ok := c.Identity()
	domain, _ := c.Message.Text("customerDomain")
	return ok && hasMoved(identity) && strings.EqualFold(domain, identity.PrimaryDomain)
}

func forgetMiddleDomain(r *reference.Rules) {
	next := r.Directory.Rename
	r.Directory.Rename = func(i *reference.Identity, domain string) {
		was, moved := i.PrimaryDomain, hasMoved(*i)
		next(i, domain)
		if moved {
			i.VerifiedDomains = slices.DeleteFunc(i.VerifiedDomains, func(d string) bool { return d == was })
		}
	}
}

// answeringSecondDomain reads from what was stored when a customer was changed
// for the second time, as soon as it is changed once more.
func answeringSecondDomain(o *reference.Options) {
	former := map[any][]string{}
	renaming(func(i reference.Identity) { former[i.ID] = append(former[i.ID], i.PrimaryDomain) })(o)
	change.GetAnswer(func(_ change.ProfileCall, answer change.Object) {
		if domains := former[answer["id"]]; len(domains) > 2 {
			answer["customerDomain"] = domains[2]
		}
	})(o)
}

// keepImportedDomain undoes the change back of a customer that an import has
// seen under another domain.
func keepImportedDomain(o *reference.Options) {
	imported := map[string]bool{}
	change.ImportAnswer(func(c change.ImportCall, _ change.Object) {
		if identity, ok := requested(c); ok && hasMoved(identity) {
			imported[identity.ID] = true
		}
	})(o)
	change.Put(func(c change.ProfileCall) (change.Object, *reference.Error) {
		if identity, ok := c.Identity(); ok && imported[identity.ID] {
			return storeFormerDomain(c)
		}
		return c.Next()
	})(o)
}

// primaryAtSecondTry lets a domain become primary that was refused with a code
// before.
func primaryAtSecondTry(code reference.Code) change.Change {
	return func(o *reference.Options) {
		refused := map[string]bool{}
		primaryToo(func(i reference.Identity, domain string, err *reference.Error) bool {
			key := i.ID + strings.ToLower(domain)
			again := refused[key]
			refused[key] = err.Code == code
			return again
		})(o)
	}
}

// refuseNextChange refuses the change after one that was refused with a code.
func refuseNextChange(code reference.Code) change.Change {
	return func(o *reference.Options) {
		pending := map[string]bool{}
		judgingDomains(func(i reference.Identity, _ string, err *reference.Error) *reference.Error {
			if err == nil && pending[i.ID] {
				err = change.Refuse(code)
			}
			pending[i.ID] = err != nil
			return err
		})(o)
	}
}

func ifVerified(i reference.Identity, domain string, err *reference.Error) bool {
	return ifTaken(i, domain, err) && slices.Contains(i.VerifiedDomains, domain)
}
