package specs

import (
	"encoding/json"
	"net/http"
	"strings"

	"customs.example/fixtures"
	"customs.example/specs/api"
	"customs.example/specs/exchange"
	"customs.example/specs/requirement"
)

// promised is the requirement that promises the success of a call that a spec
// arranges with, "" where the documents leave it open: who may change a primary
// domain, what an import without leave does with a linked customer, whether a
// customer goes over to another partner.
func (s *Situation) promised(call exchange.Call) requirement.ID {
	var sent Object
	if call.Body != nil && json.Unmarshal(call.Body, &sent) != nil {
		return ""
	}
	mine := strings.EqualFold(api.CustomerKey(call.Path), api.MyCustomer)
	switch {
	case call.Operation == api.GetProfile && mine:
		return requirement.DirectoryGetMyCustomer
	case call.Operation == api.GetProfile:
		return requirement.DirectoryGetByID
	case call.Operation == api.PutProfile && s.keepsDomain(sent) && mine:
		return requirement.DirectoryUpdateMyCustomer
	case call.Operation == api.PutProfile && s.keepsDomain(sent):
		return requirement.DirectoryUpdateStatus
	case call.Operation == api.PatchProfile && len(sent) == 1 && sent["customerDomain"] == nil:
		return requirement.DirectoryPatchMerges
	case call.Operation == api.Import && sent["overwriteIfExists"] == true:
		return s.promisedImport(call, sent)
	}
	return ""
}

// keepsDomain tells whether an update is one that every target has to accept: with
// a country, and with the domain that the customer had when the spec began.
func (s *Situation) keepsDomain(sent Object) bool {
	domain, _ := sent["customerDomain"].(string)
	country, _ := exchange.Lookup(sent, "/postalAddress/countryCode")
	_, own := s.identityBy(func(i fixtures.CloudIdentity) bool { return strings.EqualFold(i.PrimaryDomain, domain) })
	return own && country != nil
}

// promisedImport is the requirement on the one way in which an import names its
// customer, where nothing else in it may be refused.
func (s *Situation) promisedImport(call exchange.Call, sent Object) requirement.ID {
	id, byID := sent["cloudIdentityId"].(string)
	domain, byDomain := sent["domain"].(string)
	identity, known := s.identityBy(func(i fixtures.CloudIdentity) bool {
		return byID && i.ID == id || byDomain && i.Type == fixtures.Domain && i.PrimaryDomain == domain
	})
	plain := sent["customer"] == nil && sent["channelPartnerId"] == nil && sent["parent"] == nil && api.PartnerLink(call.Path) == ""
	switch {
	case !known || byID == byDomain || !plain:
		return ""
	case sent["authToken"] != nil:
		return requirement.ImportTokenAuthorizes
	case byDomain:
		return requirement.ImportIdentityDomain
	case identity.Type == fixtures.Team:
		return requirement.ImportIdentityTeam
	}
	return requirement.ImportIdentityCloudIdentityID
}

func (s *Situation) identityBy(is func(fixtures.CloudIdentity) bool) (fixtures.CloudIdentity, bool) {
	for _, identity := range s.Cast.Bindings().Identities {
		if !identity.Deleted && is(identity) {
			return identity, true
		}
	}
	return fixtures.CloudIdentity{}, false
}

// decided tells whether an answer is a refusal of the target's, and not the word
// of one that is busy or out of order.
func decided(e *exchange.Exchange) bool {
	return e.Status >= http.StatusBadRequest && e.Status < http.StatusInternalServerError && e.Status != http.StatusTooManyRequests
}
