package variant

import (
	"crypto/rand"
	"encoding/json"
	"maps"
	"strings"

	"customs.example/fixtures"
	"customs.example/runner/reference"
	"customs.example/runner/reference/change"
	"customs.example/specs/requirement"
)

func directoryVariants() []Variant {
	return []Variant{
		{"put-replaces", "an update clears what it does not name", nil, one(change.Rules(func(r *reference.Rules) {
			next := r.Directory.Fill
			r.Directory.Fill = func(i *reference.Identity, message reference.Message) {
				created := i.Profile.CustomerCreationTime
				i.Profile = &fixtures.Profile{CustomerCreationTime: created}
				next(i, message)
			}
		}))},
		{"put-merges-addresses", "an update keeps the address lines that it does not name", nil, one(change.Rules(func(r *reference.Rules) {
			next := r.Directory.Fill
			r.Directory.Fill = func(i *reference.Identity, message reference.Message) {
				was := i.Profile.PostalAddress
				next(i, message)
				if _, given := message["postalAddress"]; given {
					merged := maps.Clone(was)
					if merged == nil {
						merged = map[string]string{}
					}
					maps.Copy(merged, i.Profile.PostalAddress)
					i.Profile.PostalAddress = merged
				}
			}
		}))},
		{"nested-phone-dropped", "a phone number inside the address is dropped", nil, one(change.Stored(func(_, is *reference.Identity, _ reference.Message) {
			delete(is.Profile.PostalAddress, "phoneNumber")
		}))},
		{"nested-phone-refused", "a phone number inside the address is refused", []requirement.ID{requirement.DirectoryUpdateDocumentedSample},
			one(change.Putting(func(c change.ProfileCall) (change.Object, *reference.Error) {
				if lines, ok := c.Message["postalAddress"].(reference.Message); ok && lines["phoneNumber"] != nil {
					return nil, change.Refuse(reference.InvalidArgument)
				}
				return c.Next()
			}))},
		{"read-only-fields-refused", "an update that bears a read-only field is refused", []requirement.ID{requirement.DirectoryUpdateReadModifyWrite},
			one(change.Putting(func(c change.ProfileCall) (change.Object, *reference.Error) {
				var body map[string]any
				if json.Unmarshal(c.Body, &body) == nil {
					for _, name := range []string{"id", "kind", "etag", "customerCreationTime"} {
						if body[name] != nil {
							return nil, change.Refuse(reference.InvalidArgument)
						}
					}
				}
				return c.Next()
			}))},
		{"domain-required", "an update without customerDomain is refused", []requirement.ID{},
			one(change.Putting(func(c change.ProfileCall) (change.Object, *reference.Error) {
				if c.Message != nil && c.Message["customerDomain"] == nil {
					return nil, change.Refuse(reference.InvalidArgument)
				}
				return c.Next()
			}))},
		{"etag-absent", "no etag is answered", nil, one(rendered(func(answer change.Object) { delete(answer, "etag") }))},
		{"etag-of-each-write", "every write gives another etag", nil, one(change.Put(func(_ change.ProfileCall, answer change.Object) {
			answer["etag"] = `"` + rand.Text() + `"`
		}))},
		{"language-always-shown", "the default language is answered too", nil, one(rendered(func(answer change.Object) {
			if answer["language"] == nil {
				answer["language"] = "en"
			}
		}))},
		{"own-domain-address-refused", "an alternate address on the customer's own domain is refused", nil, one(change.Putting(func(c change.ProfileCall) (change.Object, *reference.Error) {
			email, _ := c.Message.Text("alternateEmail")
			if identity, ok := c.Identity(); ok && strings.HasSuffix(email, "@"+identity.PrimaryDomain) && identity.ID == c.Caller.Customer {
				return nil, change.Refuse(reference.InvalidArgument)
			}
			return c.Next()
		}))},
		{"unknown-key-forbidden", "a key of no customer is refused with 403", nil, one(unknownKey(reference.PermissionDenied))},
		{"unknown-key-invalid", "a key of no customer is refused with 400", nil, one(unknownKey(reference.InvalidArgument))},
		{"domain-key-serves", "a primary domain stands for its customer", nil, one(change.Rules(func(r *reference.Rules) {
			next := r.Directory.Find
			r.Directory.Find = func(r *reference.Rules, tx *reference.Tx, caller fixtures.Caller, id string) (reference.Identity, *reference.Error) {
				for _, identity := range tx.ByPrimaryDomain(id) {
					if !identity.Deleted {
						id = identity.ID
					}
				}
				return next(r, tx, caller, id)
			}
		}))},
		{"unverified-conflicts", "a domain that may not become primary is refused with 409", nil, one(domainRefused(reference.AlreadyExists))},
		{"unverified-not-found", "a domain that may not become primary is refused with 404", nil, one(domainRefused(reference.NotFound))},
		{"creation-time-of-the-domain", "a change of the primary domain moves the creation time", nil, one(change.Rules(func(r *reference.Rules) {
			next := r.Directory.Rename
			r.Directory.Rename = func(i *reference.Identity, domain string) {
				next(i, domain)
				i.Profile.CustomerCreationTime = "2020-02-20T20:20:20Z"
			}
		}))},
		{"directory-errors-with-status", "the Directory's errors bear a status and no list", nil, one(change.Rules(func(r *reference.Rules) {
			next := r.Wire.DirectoryError
			r.Wire.DirectoryError = func(e *reference.Error) any {
				body := next(e).(change.Object)
				inner := body["error"].(change.Object)
				delete(inner, "errors")
				inner["status"] = string(e.Code)
				return body
			}
		}))},
	}
}

// rendered changes the Directory's resource wherever it is answered.
func rendered(edit func(answer change.Object)) change.Change {
	return change.Rules(func(r *reference.Rules) {
		next := r.Directory.Render
		r.Directory.Render = func(i reference.Identity) change.Object {
			answer := next(i)
			edit(answer)
			return answer
		}
	})
}

func unknownKey(code reference.Code) change.Change {
	return change.Rules(func(r *reference.Rules) {
		next := r.Directory.Find
		r.Directory.Find = func(r *reference.Rules, tx *reference.Tx, caller fixtures.Caller, id string) (reference.Identity, *reference.Error) {
			identity, err := next(r, tx, caller, id)
			if err != nil && err.Code == reference.NotFound {
				err = change.Refuse(code)
			}
			return identity, err
		}
	})
}

func domainRefused(code reference.Code) change.Change {
	return change.Rules(func(r *reference.Rules) {
		next := r.Directory.MayBecomePrimary
		r.Directory.MayBecomePrimary = func(tx *reference.Tx, i reference.Identity, domain string) *reference.Error {
			if next(tx, i, domain) != nil {
				return change.Refuse(code)
			}
			return nil
		}
	})
}
