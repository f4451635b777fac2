package variant

import (
	"slices"
	"strings"

	"customs.example/fixtures"
	"customs.example/runner/reference"
	"customs.example/runner/reference/change"
)

// followDirectory has a customer bear the primary domain of its Cloud Identity
// from when that was changed: the one that it had is a verified one then.
func followDirectory(r *reference.Rules) {
	differs, render := r.Import.DomainDiffers, r.Import.Render
	r.Import.DomainDiffers = func(c reference.Customer, i reference.Identity) bool { return differs(c, i) && !hasLeft(c, i) }
	r.Import.Render = func(c reference.Customer, i reference.Identity) change.Object {
		if hasLeft(c, i) {
			c.Domain = i.PrimaryDomain
		}
		return render(c, i)
	}
}

func hasLeft(c reference.Customer, i reference.Identity) bool {
	return slices.ContainsFunc(i.VerifiedDomains, func(d string) bool { return strings.EqualFold(d, c.Domain) })
}

func namesFormerDomain(c change.ImportCall, err *reference.Error) bool {
	domain := c.Text("domain")
	_, found := change.First(c.Tx.ByVerifiedDomain(domain), func(i reference.Identity) bool { return isAlive(i) && wasPrimary(i, domain) })
	return found && err.Code == reference.NotFound
}

func refuseForeignAsInvalid(r *reference.Rules) {
	next := r.Directory.Find
	r.Directory.Find = func(r *reference.Rules, tx *reference.Tx, caller fixtures.Caller, id string) (reference.Identity, *reference.Error) {
		identity, err := next(r, tx, caller, id)
		if err != nil && err.Code == reference.PermissionDenied {
			err = change.Refuse(reference.InvalidArgument)
		}
		return identity, err
	}
}
