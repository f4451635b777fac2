package reference

import (
	"time"

	"customs.example/fixtures"
)

// renderCustomer is the Customer resource in proto3 JSON, which leaves empty
// fields out.
func renderCustomer(customer Customer, identity Identity) map[string]any {
	rendered := object{
		"name":             customer.Name,
		"orgDisplayName":   customer.OrgDisplayName,
		"orgPostalAddress": renderAddress(customer.OrgPostalAddress),
		"domain":           customer.Domain,
		"createTime":       timestamp(customer.Created),
		"updateTime":       timestamp(customer.Updated),
		"alternateEmail":   customer.AlternateEmail,
		"cloudIdentityId":  customer.CloudIdentityID,
		"languageCode":     customer.LanguageCode,
		"channelPartnerId": customer.ChannelPartnerID,
		"correlationId":    customer.CorrelationID,
	}
	if customer.CloudIdentityID != "" && identity.ID != "" {
		rendered["cloudIdentityInfo"] = pruned(object{
			"customerType":   string(identity.Type),
			"primaryDomain":  customer.Domain,
			"alternateEmail": identity.Profile.AlternateEmail,
			"phoneNumber":    identity.Profile.PhoneNumber,
			"languageCode":   identity.Profile.Language,
		})
	}
	return pruned(rendered)
}

func renderAddress(address fixtures.PostalAddress) object {
	rendered := pruned(object{
		"regionCode":         address.RegionCode,
		"languageCode":       address.LanguageCode,
		"postalCode":         address.PostalCode,
		"administrativeArea": address.AdministrativeArea,
		"locality":           address.Locality,
		"organization":       address.Organization,
	})
	if len(address.AddressLines) > 0 {
		rendered["addressLines"] = address.AddressLines
	}
	if len(address.Recipients) > 0 {
		rendered["recipients"] = address.Recipients
	}
	return rendered
}

func pruned(o object) object {
	for name, value := range o {
		if value == "" {
			delete(o, name)
		}
	}
	return o
}

// timestamp is RFC 3339 in UTC with 0, 3, 6 or 9 fractional digits, as
// proto3 JSON prints times.
func timestamp(t time.Time) string {
	switch nanos := t.Nanosecond(); {
	case t.IsZero():
		return ""
	case nanos == 0:
		return t.UTC().Format("2006-01-02T15:04:05Z")
	case nanos%1e6 == 0:
		return t.UTC().Format("2006-01-02T15:04:05.000Z")
	case nanos%1e3 == 0:
		return t.UTC().Format("2006-01-02T15:04:05.000000Z")
	default:
		return t.UTC().Format("2006-01-02T15:04:05.000000000Z")
	}
}
