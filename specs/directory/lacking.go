package directory

import (
	"strings"

	"customs.example/fixtures"
	"customs.example/specs"
	"customs.example/specs/match"
)

// absences are what may not be known of a customer, each alone and together: the
// paths of fields in its profile.
func absences() specs.Axis[[]string] {
	all := []string{
		"alternateEmail", "phoneNumber", "postalAddress/contactName", "postalAddress/organizationName", "postalAddress/addressLine1",
		"postalAddress/locality", "postalAddress/region", "postalAddress/postalCode", "postalAddress/countryCode",
	}
	values := []specs.Value[[]string]{
		{ID: "contact", Phrase: "an address for mail and a phone number", Is: all[:2]},
		{ID: "all-but-the-country", Phrase: "all but its country", Is: all[:len(all)-1]},
	}
	for _, field := range all {
		values = append(values, fieldValue("/"+field, []string{field}))
	}
	return specs.NewAxis("lacking", values)
}

// showWhatIsKnown expects every text of a profile.
func showWhatIsKnown(profile *fixtures.Profile) match.Matcher {
	var known []match.Matcher
	for _, pointer := range writable() {
		if text := profile.Known(strings.TrimPrefix(pointer, "/")); text != "" {
			known = append(known, match.HaveText(pointer, text))
		}
	}
	return match.All(append(known, match.BeOK())...)
}
