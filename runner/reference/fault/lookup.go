package fault

import (
	"strings"

	"customs.example/runner/reference"
	"customs.example/runner/reference/change"
	"customs.example/specs/requirement"
)

func lookupFaults() []Fault {
	return []Fault{
		{"lookup-unknown-id-forbidden", requirement.ImportNotFoundUnknownID, nil,
			"an unknown Cloud Identity ID is refused as PERMISSION_DENIED", notFoundAs(reference.PermissionDenied, func(c change.ImportCall) bool {
				_, known := c.Tx.Identity(c.Text("cloudIdentityId"))
				return c.Text("cloudIdentityId") != "" && !known
			})},
		{"lookup-id-by-prefix", requirement.ImportNotFoundUnknownID, nil,
			"the beginning of a Cloud Identity ID finds it", change.Rules(func(r *reference.Rules) {
				next := r.Import.ByID
				r.Import.ByID = func(tx *reference.Tx, id string) (reference.Identity, bool) {
					if identity, ok := next(tx, id); ok {
						return identity, ok
					}
					for _, letter := range "0123456789abcdefghjkmnpqrstvwxyz" {
						if identity, ok := next(tx, id+string(letter)); ok {
							return identity, ok
						}
					}
					return reference.Identity{}, false
				}
			})},
		{"lookup-unknown-domain-invalid", requirement.ImportNotFoundUnknownDomain, nil,
			"an unknown domain is refused as INVALID_ARGUMENT", notFoundAs(reference.InvalidArgument, func(c change.ImportCall) bool {
				return c.Text("domain") != "" && len(c.Tx.ByPrimaryDomain(c.Text("domain"))) == 0
			})},
		{"lookup-domain-by-parent", requirement.ImportNotFoundUnknownDomain, nil,
			"a subdomain finds the customer of its parent domain", change.Rules(func(r *reference.Rules) {
				next := r.Import.ByDomain
				r.Import.ByDomain = func(tx *reference.Tx, domain string) (reference.Identity, bool) {
					if identity, ok := next(tx, domain); ok {
						return identity, ok
					}
					return next(tx, parentDomain(domain))
				}
			})},
		{"lookup-unknown-domain-forbidden-under-partner", requirement.ImportNotFoundUnknownDomain, nil,
			"an unknown domain under a partner is refused as PERMISSION_DENIED", notFoundAs(reference.PermissionDenied, func(c change.ImportCall) bool {
				return c.Parent.Link != "" && c.Text("domain") != "" && len(c.Tx.ByPrimaryDomain(c.Text("domain"))) == 0
			})},
		{"lookup-deleted-by-id", requirement.ImportNotFoundDeleted, nil,
			"a deleted Cloud Identity is imported by ID", change.Rules(func(r *reference.Rules) {
				r.Import.Exists = func(reference.Identity) bool { return true }
			})},
		{"lookup-deleted-by-domain", requirement.ImportNotFoundDeleted, nil,
			"a deleted Cloud Identity is imported by domain", change.Rules(func(r *reference.Rules) {
				next := r.Import.ByDomain
				r.Import.ByDomain = func(tx *reference.Tx, domain string) (reference.Identity, bool) {
					if identity, ok := next(tx, domain); ok {
						return identity, ok
					}
					identity, ok := firstOf(tx.ByPrimaryDomain(domain), func(i reference.Identity) bool { return i.Deleted && !isTeam(i) })
					identity.Deleted = false
					return identity, ok
				}
			})},
		{"lookup-deleted-but-linked", requirement.ImportNotFoundDeleted, nil,
			"a deleted Cloud Identity is imported where a customer is linked to it", change.Importing(func(c change.ImportCall) (change.Object, *reference.Error) {
				answer, err := c.Next()
				identity, _ := c.Tx.Identity(c.Text("cloudIdentityId"))
				if customer, linked := c.Tx.Linked(c.Parent.Account, identity.ID); err != nil && err.Code == reference.NotFound && linked && identity.Deleted {
					return c.Rules.Import.Render(customer, identity), nil
				}
				return answer, err
			})},
		{"lookup-deleted-forbidden", requirement.ImportNotFoundDeleted, nil,
			"a deleted Cloud Identity is refused as FAILED_PRECONDITION", notFoundAs(reference.FailedPrecondition, func(c change.ImportCall) bool {
				identity, ok := c.Tx.Identity(c.Text("cloudIdentityId"))
				return ok && identity.Deleted
			})},
		{"lookup-deleted-team", requirement.ImportNotFoundDeleted, nil,
			"a deleted Team customer is imported", change.Rules(func(r *reference.Rules) {
				next := r.Import.Exists
				r.Import.Exists = func(i reference.Identity) bool { return next(i) || isTeam(i) && strings.HasPrefix(i.ID, "C") }
			})},
	}
}

// notFoundAs answers another code where nothing was found.
func notFoundAs(code reference.Code, where func(c change.ImportCall) bool) change.Change {
	return change.ImportRefusal(func(c change.ImportCall, err *reference.Error) *reference.Error {
		if err.Code == reference.NotFound && where(c) {
			return change.Refuse(code)
		}
		return err
	})
}
