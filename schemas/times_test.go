package schemas_test

import (
	"testing"

	"customs.example/schemas"
)

func TestTimesAreRFC3339(t *testing.T) {
	for text, right := range map[string]bool{
		"2015-10-21T20:42:35Z":            true,
		"2015-10-21T20:42:35.2Z":          true,
		"2015-10-21T20:42:35.2241234Z":    true,
		"2015-10-21T20:42:35.224123456Z":  true,
		"2015-10-21T20:42:35+01:00":       true,
		"2015-10-21T20:42:35.224-23:59":   true,
		"2016-02-29T00:00:00Z":            true,
		"2015-10-21":                      false,
		"20:42:35":                        false,
		"20:42:35Z":                       false,
		"2015-10-21 20:42:35":             false,
		"2015-10-21 20:42:35Z":            false,
		"2015-10-21T20:42:35":             false,
		"2015-10-21T20:42:35.Z":           false,
		"2015-10-21T20:42:35,5Z":          false,
		"2015-10-21T20:42:35+0100":        false,
		"2015-10-21T20:42:35+24:00":       false,
		"2015-10-21T24:00:00Z":            false,
		"2015-02-29T00:00:00Z":            false,
		"2015-13-21T20:42:35Z":            false,
		"15-10-21T20:42:35Z":              false,
		"2015-10-21T20:42:35Z and more":   false,
		"2015-10-21T20:42:35Z\n":          false,
		"Wed, 21 Oct 2015 20:42:35 +0000": false,
		"1445460155":                      false,
		"":                                false,
	} {
		for s, doc := range map[*schemas.Schema]map[string]any{
			schemas.ChannelCustomer():        {"name": "accounts/C1/customers/S1", "updateTime": text},
			schemas.ChannelCustomerEnumInt(): {"name": "accounts/C1/customers/S1", "createTime": text},
			schemas.DirectoryCustomer():      {"kind": "admin#directory#customer", "id": "C2", "customerDomain": "d.example", "customerCreationTime": text},
		} {
			if got := s.Check(doc); (got == nil) != right {
				t.Errorf("%s: time %q: want right=%v, got %v", s.Name(), text, right, got)
			}
		}
	}
}
