package specs

import (
	"maps"

	"customs.example/fixtures/role"
)

// Profile is a body that every update must accept, with new values in what the
// documents show being updated. Members of changes replace its own.
func (s *Situation) Profile(r role.Role, changes ...Object) Object {
	profile := Object{
		"customerDomain": s.Identity(r).PrimaryDomain,
		"alternateEmail": "desk@" + s.Invented("mail") + ".example",
		"postalAddress": Object{
			"organizationName": "Renamed " + s.Invented("organization"),
			"countryCode":      "US",
		},
	}
	for _, change := range changes {
		maps.Copy(profile, change)
	}
	return profile
}

// FullProfile sets every writable field of the reference but language, whose
// echo the documents leave open.
func (s *Situation) FullProfile(r role.Role) Object {
	return s.Profile(r, Object{
		"phoneNumber": "+14155550123",
		"postalAddress": Object{
			"contactName":      "New " + s.Invented("contact"),
			"organizationName": "Renamed " + s.Invented("organization"),
			"addressLine1":     "2 Second Street",
			"addressLine2":     "Floor 3",
			"addressLine3":     "Room 4",
			"locality":         "Toronto",
			"region":           "ON",
			"postalCode":       "M5H 2N2",
			"countryCode":      "CA",
		},
	})
}
