package variant

import (
	"strings"

	"golang.org/x/text/unicode/norm"

	"customs.example/fixtures"
	"customs.example/runner/reference"
	"customs.example/runner/reference/change"
)

// customerVariants differ in how a Customer of Cloud Channel is answered.
func customerVariants() []Variant {
	return []Variant{
		{"customer-type-of-tomorrow", "domain customers have a type that the descriptors do not know", nil,
			change.Customer(typeOfTomorrow)},
		{"customer-null-members", "every member of a Customer that has no value is null", nil,
			change.Customer(nullMembers)},
		{"customer-times-to-the-nanosecond", "times have nine digits of a second and the offset of no zone", nil,
			change.Customer(timesToTheNanosecond)},
		{"customer-letters-composed-when-read", "customers.get composes the letters that an import answers as they are", nil,
			change.Rules(composeWhenRead)},
	}
}

func typeOfTomorrow(answer change.Object) {
	if info := answer["cloudIdentityInfo"].(change.Object); info["customerType"] == string(fixtures.Domain) {
		info["customerType"] = "ENTERPRISE"
	}
}

func nullMembers(answer change.Object) {
	nullAbsent(answer, "primaryContactInfo", "alternateEmail", "domain", "languageCode", "channelPartnerId", "correlationId", "customerAttestationState")
	if address, known := answer["orgPostalAddress"].(change.Object); known {
		nullAbsent(address, "regionCode", "languageCode", "postalCode", "administrativeArea", "locality", "addressLines", "recipients", "organization")
	}
	nullAbsent(answer["cloudIdentityInfo"].(change.Object), "customerType", "primaryDomain", "isDomainVerified", "alternateEmail", "phoneNumber", "languageCode", "adminConsoleUri", "eduData")
}

func nullAbsent(object change.Object, members ...string) {
	for _, member := range members {
		if _, given := object[member]; !given {
			object[member] = nil
		}
	}
}

func timesToTheNanosecond(answer change.Object) {
	for _, name := range []string{"createTime", "updateTime"} {
		if text, given := answer[name].(string); given {
			answer[name] = strings.Replace(text, "Z", ".000000000-00:00", 1)
		}
	}
}

func composeWhenRead(r *reference.Rules) {
	next := r.Methods.ReadBack
	r.Methods.ReadBack = func(r *reference.Rules, tx *reference.Tx, caller fixtures.Caller, name string) (change.Object, *reference.Error) {
		answer, err := next(r, tx, caller, name)
		compose(answer)
		return answer, err
	}
}

func compose(object change.Object) {
	for name, value := range object {
		switch value := value.(type) {
		case string:
			object[name] = norm.NFC.String(value)
		case []string:
			composed := make([]string, len(value))
			for n, text := range value {
				composed[n] = norm.NFC.String(text)
			}
			object[name] = composed
		case change.Object:
			compose(value)
		}
	}
}
