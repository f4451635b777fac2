package invariant

import (
	"encoding/json"
	"mime"
	"strings"

	"github.com/go-json-experiment/json/jsontext"

	"customs.example/specs"
)

// message is the JSON object of a request, and whether the capture shows one
// that every parser reads alike: names that stand twice are read differently.
func (s *Sighting) message() (specs.Object, bool) {
	if !s.parsed {
		s.parsed = true
		s.clean = s.RequestShown && jsontext.Value(s.Call.Body).IsValid() && json.Unmarshal(s.Call.Body, &s.sent) == nil && s.sent != nil
	}
	return s.sent, s.clean
}

// declaredJSON tells whether a request says that it is JSON, or does not say
// what it is. What a parser makes of another media type is open.
func (s *Sighting) declaredJSON() bool {
	media, _, err := mime.ParseMediaType(s.Media)
	return s.Media == "" || err == nil && (media == "application/json" || strings.HasSuffix(media, "+json"))
}

// members of the union customer_identity, and the proto names that are not the
// JSON names.
var (
	members = []string{"domain", "cloudIdentityId", "primaryAdminEmail"}
	aliases = map[string]string{
		"cloud_identity_id": "cloudIdentityId", "primary_admin_email": "primaryAdminEmail", "auth_token": "authToken",
		"overwrite_if_exists": "overwriteIfExists", "channel_partner_id": "channelPartnerId",
	}
)

// fields are the members of an import by their JSON names, without those that
// are null. Spelt are those that were written by their proto names. A field
// that stands under both names is read differently, and makes it unknown.
func (s *Sighting) fields() (fields specs.Object, spelt map[string]bool, known bool) {
	if !s.read {
		s.read = true
		s.byName, s.spelt, s.known = s.readFields()
	}
	return s.byName, s.spelt, s.known
}

func (s *Sighting) readFields() (fields specs.Object, spelt map[string]bool, known bool) {
	sent, known := s.message()
	if !known {
		return nil, nil, false
	}
	fields, spelt = specs.Object{}, map[string]bool{}
	for name, value := range sent {
		to, alias := aliases[name]
		if _, both := sent[to]; alias && both {
			return nil, nil, false
		}
		if alias {
			name, spelt[to] = to, true
		}
		if value != nil {
			fields[name] = value
		}
	}
	return fields, spelt, true
}

// identities are the members of the union that a request sets.
func identities(fields specs.Object) []string {
	var set []string
	for _, name := range members {
		if _, ok := fields[name]; ok {
			set = append(set, name)
		}
	}
	return set
}

// lookup is the one member that an import names its customer by, and its value;
// both are "" where the import says anything else than that plainly, or names
// the customer that is to receive the data.
func (s *Sighting) lookup() (member, value string) {
	fields, spelt, known := s.fields()
	set := identities(fields)
	if _, receiver := fields["customer"]; !known || receiver || len(set) != 1 || spelt[set[0]] {
		return "", ""
	}
	text, _ := fields[set[0]].(string)
	if text == "" || strings.TrimSpace(text) != text {
		return "", ""
	}
	return set[0], text
}

// consent is what an import says of overwriting.
type consent string

const (
	given    consent = "true"
	withheld consent = "false"
	silent   consent = "absent"
	unclear  consent = ""
)

// consent of an import is unclear where it is written by the proto name, or in another type:
// implementations read those differently.
func (s *Sighting) consent() consent {
	const name = "overwriteIfExists"
	fields, spelt, known := s.fields()
	if !known || spelt[name] {
		return unclear
	}
	switch fields[name] {
	case true:
		return given
	case false:
		return withheld
	case nil:
		return silent
	}
	return unclear
}
