package invariant

import (
	"mime"
	"strings"

	"customs.example/specs/exchange"
	"github.com/go-json-experiment/json"
)

// message is a JSON object, where one is visible that every parser reads alike:
// names that stand twice are read differently, and this decoder takes none.
type message struct {
	object exchange.Object
	known  bool
}

// mostRead bounds the requests that are read, in bytes: what a client sends is far
// smaller, and what is larger is sent for its size.
const mostRead = 64 << 10

func (s *step) message() (exchange.Object, bool) {
	m := s.sent.get(func() message {
		var object exchange.Object
		if !s.Visible.Request || len(s.Call.Body) > mostRead || json.Unmarshal(s.Call.Body, &object) != nil {
			return message{}
		}
		return message{object, object != nil}
	})
	return m.object, m.known
}

// declaredJSON tells whether a request says that it is JSON, or does not say
// what it is. What a parser makes of another media type is open.
func (s *step) declaredJSON() bool {
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
// are null. A field that stands under both names is read differently, and makes
// all unknown.
type fields struct {
	byName exchange.Object
	// spelt are those that were written by their proto names.
	spelt map[string]bool
	known bool
}

func (s *step) fields() (byName exchange.Object, spelt map[string]bool, known bool) {
	f := s.named.get(func() fields {
		sent, known := s.message()
		if !known {
			return fields{}
		}
		return fieldsOf(sent)
	})
	return f.byName, f.spelt, f.known
}

func fieldsOf(sent exchange.Object) fields {
	f := fields{byName: exchange.Object{}, spelt: map[string]bool{}, known: true}
	for name, value := range sent {
		to, alias := aliases[name]
		if _, both := sent[to]; alias && both {
			return fields{}
		}
		if alias {
			name, f.spelt[to] = to, true
		}
		if value != nil {
			f.byName[name] = value
		}
	}
	return f
}

// identities are the members of the union that a request sets.
func identities(fields exchange.Object) []string {
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
func (s *step) lookup() (member, value string) {
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
func (s *step) consent() consent {
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
