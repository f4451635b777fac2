package fault

import (
	"bytes"
	"encoding/json"
	"slices"

	"customs.example/runner/reference"
	"customs.example/runner/reference/change"
	"customs.example/specs/requirement"
)

// importTraceFaults refuse an import, and do a part of what it asked for.
func importTraceFaults() []Fault {
	return []Fault{
		{"trace-no-identity-served-by-token", requirement.ImportIdentityMissing,
			"a token that was used before identifies its customer", identifyByToken},
		{"trace-no-identity-served-by-receiver", requirement.ImportIdentityMissing,
			"a receiver that is linked identifies its Cloud Identity", change.Import(identifyByReceiver)},
		{"trace-no-identity-overwrites", requirement.ImportIdentityMissing,
			"a request without an identity is refused after the linked receiver was overwritten", leaving(overwritten, refusedWithoutIdentity)},
		{"trace-team-by-domain-authorizes", requirement.ImportIdentityTeamByDomain,
			"a Team customer's domain is refused after the token has authorized the account", leaving(authorized, teamNotFound)},
		{"trace-several-identities-authorize", requirement.ImportUnionRefusalChangesNothing,
			"several identities are refused after the token has authorized the account", leaving(authorized, idAndDomainRefused)},
		{"trace-several-identities-fill", requirement.ImportUnionRefusalChangesNothing,
			"several identities are refused after the receiver was filled", leaving(received, idAndDomainRefused)},
		{"trace-several-identities-bear", requirement.ImportUnionRefusalChangesNothing,
			"several identities are refused after the customer was given to the partner", leaving(borne, idAndDomainRefused)},
		{"trace-empty-identity-authorizes", requirement.ImportUnionEmptyMemberCounts,
			"an empty identity is refused after the token has authorized the account", leaving(authorized, emptyRefused)},
		{"trace-conflict-authorizes", requirement.ImportOverwriteRequiredForRegion,
			"a refused conflict in the region alone has authorized the account already", leaving(authorized, conflictInRegionAlone)},
		{"trace-conflict-of-domain-authorizes", requirement.ImportOverwriteRequiredForDomain,
			"a refused conflict in the domain alone has authorized the account already", leaving(authorized, conflictInDomainAlone)},
		{"trace-conflict-bears", requirement.ImportOverwriteRefusalChangesNothing,
			"a refused conflict has given the customer to the partner already", leaving(borne, conflictWithoutConsent)},
		{"trace-absent-consent-bears", requirement.ImportOverwriteAbsentNeverOverwrites,
			"an absent consent is refused after the customer was given to the partner", leaving(borne, conflictInSilence)},
		{"trace-unknown-id-fills", requirement.ImportNotFoundUnknownID,
			"an unknown Cloud Identity ID is refused after the receiver was linked to it", leaving(linkedToUnknown, unknownIDRefused)},
		{"trace-unknown-domain-fills", requirement.ImportNotFoundUnknownDomain,
			"an unknown domain is refused after the receiver was given it", leaving(givenUnknownDomain, unknownDomainRefused)},
		{"trace-deleted-overwrites", requirement.ImportNotFoundDeleted,
			"a deleted Cloud Identity is refused after its customer was overwritten", leaving(overwritten, deletedRefused)},
		{"trace-wrong-type-authorizes", requirement.ImportRequestTypes,
			"a wrong type is refused after the token has authorized the account", leaving(authorized, wrongTypeRefused)},
		{"trace-wrong-type-overwrites", requirement.ImportRequestTypes,
			"a wrong type is refused after the customer was overwritten", leaving(overwritten, wrongTypeRefused)},
		{"trace-second-object-fills", requirement.ImportRequestMalformed,
			"what follows the object is refused after the object was served", leaving(received, followedRefused)},
		{"trace-second-object-overwrites", requirement.ImportRequestMalformed,
			"what follows the object is refused after the customer was overwritten", leaving(overwritten, followedRefused)},
		{"trace-unknown-field-overwrites", requirement.ImportRequestUnknownField,
			"an unknown field is refused after the customer was overwritten", leaving(overwritten, unknownFieldRefused)},
		{"trace-unknown-field-fills", requirement.ImportRequestUnknownField,
			"an unknown field is refused after the receiver was filled", leaving(received, unknownFieldRefused)},
		{"trace-proto-names-bear", requirement.ImportRequestSnakeCase,
			"two identities by their proto names are refused after the customer was given to the partner", leaving(borne, protoNamesRefused)},
	}
}

// trace is what a refused import leaves behind.
type trace func(c change.ImportCall, sent change.Object, identity reference.Identity)

// leaving has some refused imports leave something behind.
func leaving(write trace, where func(c change.ImportCall, err *reference.Error) bool) change.Change {
	return change.AfterImportRefusal(func(c change.ImportCall, err *reference.Error) {
		if sent := firstObject(c.Body); c.IntoOwnAccount() && c.InScope() && where(c, err) {
			write(c, sent, named(c, sent))
		}
	})
}

// firstObject is the object that a body begins with, whatever follows it.
func firstObject(body []byte) change.Object {
	var first change.Object
	if json.NewDecoder(bytes.NewReader(body)).Decode(&first) != nil {
		return nil
	}
	return first
}

func textOf(sent change.Object, names ...string) string {
	for _, name := range names {
		if text, _ := sent[name].(string); text != "" {
			return text
		}
	}
	return ""
}

// named is the Cloud Identity that an object names first, or else the one that its
// receiver is linked to.
func named(c change.ImportCall, sent change.Object) reference.Identity {
	if identity, ok := c.Tx.Identity(textOf(sent, "cloudIdentityId", "cloud_identity_id")); ok {
		return identity
	}
	if identity, ok := change.First(c.Tx.ByPrimaryDomain(textOf(sent, "domain")), isAlive); ok {
		return identity
	}
	if identity, ok := change.First(c.Tx.ByPrimaryAdmin(textOf(sent, "primaryAdminEmail")), isAlive); ok {
		return identity
	}
	receiver, _ := c.Tx.Customer(textOf(sent, "customer"))
	identity, _ := c.Tx.Identity(receiver.CloudIdentityID)
	return identity
}

func overwritten(c change.ImportCall, sent change.Object, identity reference.Identity) {
	if customer, linked := linkedTo(c, identity); linked && identity.Profile != nil && sent["overwriteIfExists"] == true {
		c.Rules.Import.Domain(&customer, identity)
		takeRegionOver(c, customer, identity)
	}
}

func authorized(c change.ImportCall, sent change.Object, identity reference.Identity) {
	if token := textOf(sent, "authToken"); token != "" && c.Rules.Import.Token(identity, c.Parent.Account, token) == nil {
		c.Tx.PutIdentity(c.Rules.Import.Remember(identity, c.Parent.Account))
	}
}

func received(c change.ImportCall, sent change.Object, identity reference.Identity) {
	customer, ok := c.Tx.Customer(textOf(sent, "customer"))
	if ok && customer.Account() == c.Parent.Account && identity.Profile != nil {
		c.Rules.Import.Domain(&customer, identity)
		takeRegionOver(c, customer, identity)
	}
}

func borne(c change.ImportCall, sent change.Object, identity reference.Identity) {
	customer, linked := linkedTo(c, identity)
	if partner := textOf(sent, "channelPartnerId"); linked && partner != "" {
		c.Rules.Import.Bear(&customer, partner)
		c.Tx.PutCustomer(customer)
	}
}

func linkedToUnknown(c change.ImportCall, sent change.Object, _ reference.Identity) {
	editReceiver(c, sent, func(receiver *reference.Customer) { receiver.CloudIdentityID = textOf(sent, "cloudIdentityId") })
}

func givenUnknownDomain(c change.ImportCall, sent change.Object, _ reference.Identity) {
	editReceiver(c, sent, func(receiver *reference.Customer) { receiver.Domain = textOf(sent, "domain") })
}

func editReceiver(c change.ImportCall, sent change.Object, edit func(receiver *reference.Customer)) {
	if receiver, ok := c.Tx.Customer(textOf(sent, "customer")); ok && receiver.Account() == c.Parent.Account {
		edit(&receiver)
		c.Tx.PutCustomer(receiver)
	}
}

// The refusals that leave something.

func refusedWithoutIdentity(c change.ImportCall, _ *reference.Error) bool { return namesNobody(c, nil) }

// idAndDomainRefused leaves out what other requirements are about: empty members and
// proto names.
func idAndDomainRefused(c change.ImportCall, err *reference.Error) bool {
	return namesSeveral(c) && !emptyRefused(c, err) && !usesProtoNames(c)
}

func emptyRefused(c change.ImportCall, _ *reference.Error) bool {
	return namesSeveral(c) && slices.ContainsFunc(c.Members(), func(member string) bool { return c.Text(member) == "" })
}

func conflictInDomainAlone(c change.ImportCall, err *reference.Error) bool {
	return conflictWithoutConsent(c, err) && !conflictHas(c, c.Rules.Import.RegionDiffers)
}

func conflictInRegionAlone(c change.ImportCall, err *reference.Error) bool {
	return conflictWithoutConsent(c, err) && !conflictHas(c, c.Rules.Import.DomainDiffers)
}

// conflictHas tells whether a part of a conflict is there.
func conflictHas(c change.ImportCall, part func(reference.Customer, reference.Identity) bool) bool {
	identity, ok := requestedOfAnyType(c)
	customer, linked := linkedTo(c, identity)
	return ok && linked && part(customer, identity)
}

func conflictInSilence(c change.ImportCall, err *reference.Error) bool {
	return isConflict(err) && c.Message["overwriteIfExists"] == nil
}

func unknownIDRefused(c change.ImportCall, _ *reference.Error) bool     { return namesUnknownID(c) }
func unknownDomainRefused(c change.ImportCall, _ *reference.Error) bool { return namesUnknownDomain(c) }
func deletedRefused(c change.ImportCall, _ *reference.Error) bool       { return namesDeleted(c) }

func wrongTypeRefused(c change.ImportCall, _ *reference.Error) bool {
	sent := c.Sent()
	for _, name := range []string{"authToken", "channelPartnerId", "customer"} {
		if value := sent[name]; value != nil && !isText(value) {
			return true
		}
	}
	return false
}

func followedRefused(c change.ImportCall, _ *reference.Error) bool {
	return !json.Valid(c.Body) && firstObject(c.Body) != nil
}

func unknownFieldRefused(c change.ImportCall, _ *reference.Error) bool {
	return c.Message == nil && c.Sent() != nil && !wrongTypeRefused(c, nil)
}

func protoNamesRefused(c change.ImportCall, _ *reference.Error) bool {
	return usesProtoIDAmongSeveral(c)
}

// identifyByToken serves a request that names nobody where its token was used
// before.
func identifyByToken(o *reference.Options) {
	used := map[string]string{}
	change.Import(func(c change.ImportCall) (change.Object, *reference.Error) {
		if id := used[c.Text("authToken")]; id != "" && namesNobody(c, nil) {
			return identified(c, id)
		}
		token := c.Text("authToken")
		answer, err := c.Next()
		if id, _ := answer["cloudIdentityId"].(string); err == nil && token != "" {
			used[token] = id
		}
		return answer, err
	})(o)
}

func identifyByReceiver(c change.ImportCall) (change.Object, *reference.Error) {
	receiver, _ := c.Tx.Customer(c.Text("customer"))
	if id := receiver.CloudIdentityID; namesNobody(c, nil) && id != "" {
		return identified(c, id)
	}
	return c.Next()
}

// identified makes the import by the ID of a Cloud Identity.
func identified(c change.ImportCall, id string) (change.Object, *reference.Error) {
	c.Message["cloudIdentityId"] = id
	c.Body = change.Encode(c.Message)
	return c.Healthy()
}
