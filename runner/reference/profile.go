package reference

import (
	"crypto/sha256"
	"encoding/base64"
	"encoding/json"
	"maps"
	"strings"
)

const (
	directoryKind   = "admin#directory#customer"
	defaultLanguage = "en"
)

// fill is a PUT: a field that is absent or null stays, a postal address that
// is given replaces the whole of the old one, as the guide's samples show.
func fill(identity *Identity, message Message) {
	profile := identity.Profile
	fillText(message, "alternateEmail", &profile.AlternateEmail)
	fillText(message, "language", &profile.Language)
	fillText(message, "phoneNumber", &profile.PhoneNumber)
	if address, given := message["postalAddress"].(Message); given {
		profile.PostalAddress = map[string]string{}
		for name := range address {
			if line, given := address.Text(name); given {
				profile.PostalAddress[name] = line
			}
		}
	}
}

func fillText(message Message, name string, text *string) {
	if value, given := message.Text(name); given {
		*text = value
	}
}

// patchFill is a PATCH: what is given is merged at every depth, null clears.
func patchFill(identity *Identity, message Message) {
	profile := identity.Profile
	for name, text := range map[string]*string{
		"alternateEmail": &profile.AlternateEmail,
		"language":       &profile.Language,
		"phoneNumber":    &profile.PhoneNumber,
	} {
		if value, given := message[name]; given {
			*text, _ = value.(string)
		}
	}
	address, given := message["postalAddress"]
	if given && address == nil {
		profile.PostalAddress = nil
	}
	lines, _ := address.(Message)
	if profile.PostalAddress == nil && len(lines) > 0 {
		profile.PostalAddress = map[string]string{}
	}
	for name, value := range lines {
		if line, ok := value.(string); ok {
			profile.PostalAddress[name] = line
		} else {
			delete(profile.PostalAddress, name)
		}
	}
}

// renderProfile is the Directory's Customer resource. The language is shown
// where it is not the default, as the guide's samples have it.
func renderProfile(identity Identity) map[string]any {
	profile := identity.Profile
	rendered := pruned(object{
		"kind":                 directoryKind,
		"id":                   identity.ID,
		"customerDomain":       identity.PrimaryDomain,
		"alternateEmail":       profile.AlternateEmail,
		"phoneNumber":          profile.PhoneNumber,
		"customerCreationTime": profile.CustomerCreationTime,
	})
	if profile.Language != "" && !strings.EqualFold(profile.Language, defaultLanguage) {
		rendered["language"] = profile.Language
	}
	if len(profile.PostalAddress) > 0 {
		rendered["postalAddress"] = maps.Clone(profile.PostalAddress)
	}
	rendered["etag"] = etag(rendered)
	return rendered
}

func renderUpdated(r *Rules, identity Identity, _ Message) map[string]any {
	return r.Directory.Render(identity)
}

// etag is quoted inside the string, as the documented ones are.
func etag(rendered object) string {
	text, _ := json.Marshal(rendered) // maps of strings always marshal, in sorted order
	sum := sha256.Sum256(text)
	return `"` + base64.RawURLEncoding.EncodeToString(sum[:20]) + `"`
}
