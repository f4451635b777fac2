package specs_test

import (
	"slices"
	"testing"

	"customs.example/fixtures/given"
	"customs.example/fixtures/role"
	"customs.example/specs/requirement"
)

// Prohibitions that whole requirements rely on, of each of their Cloud Identities.
// That they are missing would show on no target that is as lenient as the reference.
var (
	unauthorized = func(i given.IdentityNeed) bool { return slices.Contains(i.NotAuthorizes, role.Reseller) }
	fresh        = func(i given.IdentityNeed) bool { return slices.Contains(i.NoLinksTo, role.Reseller) }
	direct       = func(i given.IdentityNeed) bool {
		return fresh(i) || slices.ContainsFunc(i.Links, func(l given.LinkNeed) bool { return l.Reseller == role.Reseller && l.Direct })
	}
)

func TestSpecsForbidWhatTheirRequirementReliesOn(t *testing.T) {
	for prohibition, relying := range map[string]struct {
		stated func(given.IdentityNeed) bool
		on     []requirement.ID
	}{
		"authorization": {unauthorized, []requirement.ID{
			requirement.ImportPermissionNotAuthorized, requirement.ImportTokenAuthorizes, requirement.ImportTokenOmittedAfterAuthorization,
			requirement.ImportTokenExpired, requirement.ImportTokenInvalid, requirement.ImportTokenOtherAccount,
			requirement.ImportTokenOtherIdentity,
		}},
		"a linked customer": {fresh, []requirement.ID{
			requirement.ImportPermissionNotAuthorized, requirement.ImportTokenInvalid, requirement.ImportTokenOtherIdentity, requirement.ImportUnionExclusive,
			requirement.ImportOverwriteNothingToOverwrite, requirement.ImportReceiverNamed, requirement.ImportReceiverForeign,
			requirement.ImportConcurrentOneCustomer, requirement.JourneySameCustomer,
		}},
		"a partner of the linked customer": {direct, []requirement.ID{
			requirement.ImportIdentityCloudIdentityID, requirement.ImportIdentityDomain, requirement.ImportIdentityTeam,
			requirement.ImportOverwriteUpdatesRegion, requirement.ImportOverwriteUpdatesDomain, requirement.ImportOverwritePersists,
			requirement.ImportOverwriteRepeatable, requirement.ImportTokenAuthorizes, requirement.ImportNotFoundDeleted,
			requirement.ImportPartnerInBody, requirement.ImportPartnerInParent, requirement.ImportResponseSchema,
		}},
	} {
		for _, spec := range catalogue() {
			for _, identity := range spec.Needs.Identities {
				if slices.Contains(relying.on, spec.Requirement) && !relying.stated(identity) {
					t.Errorf("%s: the needs of the %s do not forbid %s", spec.ID, identity.Role, prohibition)
				}
			}
		}
	}
}
