package fault

import (
	"strings"

	"customs.example/runner/reference"
	"customs.example/runner/reference/change"
	"customs.example/specs/requirement"
)

func lookupFaults() []Fault {
	return []Fault{
		{"lookup-unknown-id-forbidden", requirement.ImportNotFoundUnknownID,
			"an unknown Cloud Identity ID is refused as PERMISSION_DENIED", notFoundAs(reference.PermissionDenied, namesUnknownID)},
		{"lookup-id-by-prefix", requirement.ImportNotFoundUnknownID,
			"the beginning of a Cloud Identity ID finds it", change.ByIDToo(idWithOneMoreLetter)},
		{"lookup-unknown-domain-invalid", requirement.ImportNotFoundUnknownDomain,
			"an unknown domain is refused as INVALID_ARGUMENT", notFoundAs(reference.InvalidArgument, namesUnknownDomain)},
		{"lookup-domain-by-parent", requirement.ImportNotFoundUnknownDomain,
			"a subdomain finds the customer of its parent domain", change.ByDomainToo(aliveOfParentDomain)},
		{"lookup-unknown-domain-forbidden-under-partner", requirement.ImportNotFoundUnknownDomain,
			"an unknown domain under a partner is refused as PERMISSION_DENIED", notFoundAs(reference.PermissionDenied, namesUnknownDomainUnderLink)},
		{"lookup-deleted-by-id", requirement.ImportNotFoundDeleted,
			"a deleted Cloud Identity is imported by ID", existingToo(anyIdentity)},
		{"lookup-deleted-by-domain", requirement.ImportNotFoundDeleted,
			"a deleted Cloud Identity is imported by domain", change.ByDomainToo(deletedOfDomain)},
		{"lookup-deleted-but-linked", requirement.ImportNotFoundDeleted,
			"a deleted Cloud Identity is imported where a customer is linked to it", change.Import(answerDeletedLinked)},
		{"lookup-deleted-forbidden", requirement.ImportNotFoundDeleted,
			"a deleted Cloud Identity is refused as FAILED_PRECONDITION", notFoundAs(reference.FailedPrecondition, namesDeleted)},
		{"lookup-deleted-team", requirement.ImportNotFoundDeleted,
			"a deleted Team customer is imported", existingToo(isTeamWithCustomerID)},
	}
}

// notFoundAs answers another code where nothing was found.
func notFoundAs(code reference.Code, where func(c change.ImportCall) bool) change.Change {
	return change.RecodeImport(code, func(c change.ImportCall, err *reference.Error) bool {
		return err.Code == reference.NotFound && where(c)
	})
}

func namesUnknownID(c change.ImportCall) bool {
	_, known := c.Tx.Identity(c.Text("cloudIdentityId"))
	return namesID(c) && !known
}

func namesUnknownDomain(c change.ImportCall) bool {
	return c.Text("domain") != "" && len(c.Tx.ByPrimaryDomain(c.Text("domain"))) == 0
}

func namesUnknownDomainUnderLink(c change.ImportCall) bool {
	return namesUnknownDomain(c) && underLink(c)
}

func namesDeleted(c change.ImportCall) bool {
	identity, ok := c.Tx.Identity(c.Text("cloudIdentityId"))
	return ok && identity.Deleted
}

func idWithOneMoreLetter(tx *reference.Tx, id string) (reference.Identity, bool) {
	for _, letter := range "0123456789abcdefghjkmnpqrstvwxyz" {
		if identity, ok := tx.Identity(id + string(letter)); ok {
			return identity, ok
		}
	}
	return reference.Identity{}, false
}

func aliveOfParentDomain(tx *reference.Tx, domain string) (reference.Identity, bool) {
	return change.First(tx.ByPrimaryDomain(parentDomain(domain)), func(i reference.Identity) bool { return isAlive(i) && !isTeam(i) })
}

func deletedOfDomain(tx *reference.Tx, domain string) (reference.Identity, bool) {
	identity, ok := change.First(tx.ByPrimaryDomain(domain), func(i reference.Identity) bool { return i.Deleted && !isTeam(i) })
	identity.Deleted = false
	return identity, ok
}

// existingToo holds some Cloud Identities to be there though they are deleted.
func existingToo(is func(reference.Identity) bool) change.Change {
	return change.Rules(func(r *reference.Rules) {
		next := r.Import.Exists
		r.Import.Exists = func(i reference.Identity) bool { return next(i) || is(i) }
	})
}

func anyIdentity(reference.Identity) bool { return true }

func isTeamWithCustomerID(i reference.Identity) bool {
	return isTeam(i) && strings.HasPrefix(i.ID, "C")
}

func answerDeletedLinked(c change.ImportCall) (change.Object, *reference.Error) {
	answer, err := c.Next()
	identity, _ := c.Tx.Identity(c.Text("cloudIdentityId"))
	if customer, linked := linkedTo(c, identity); err != nil && err.Code == reference.NotFound && linked && identity.Deleted {
		return c.Rules.Import.Render(customer, identity), nil
	}
	return answer, err
}
