package fault

import (
	"encoding/json"
	"strings"

	"customs.example/runner/reference"
	"customs.example/runner/reference/change"
	"customs.example/specs/requirement"
)

func keptFaults() []Fault {
	return []Fault{
		{"kept-domain-blanked", requirement.DirectoryUpdateDomainKept, also(requirement.DirectoryUpdateRoundTrip),
			"an update without a domain blanks it in the answer", change.Put(func(c change.ProfileCall, answer change.Object) {
				if _, given := c.Message["customerDomain"]; !given {
					delete(answer, "customerDomain")
				}
			})},
		{"kept-domain-of-the-address", requirement.DirectoryUpdateDomainKept, nil,
			"an update without a domain takes that of the alternate address", change.Putting(func(c change.ProfileCall) (change.Object, *reference.Error) {
				answer, err := c.Next()
				_, named := c.Message["customerDomain"]
				email, given := c.Message.Text("alternateEmail")
				identity, ok := c.Identity()
				if _, domain, is := strings.Cut(email, "@"); err == nil && !named && given && ok && is {
					identity.PrimaryDomain = domain
					c.Tx.PutIdentity(identity)
				}
				return answer, err
			})},
		{"kept-id-of-the-body", requirement.DirectoryUpdateIdentityKept, also(requirement.DirectoryUpdateRoundTrip),
			"an update is answered with the id of its body", change.Put(func(c change.ProfileCall, answer change.Object) {
				if id, ok := raw(c)["id"].(string); ok {
					answer["id"] = id
				}
			})},
		{"kept-kind-of-the-body", requirement.DirectoryUpdateIdentityKept, also(requirement.DirectoryGetSchema),
			"a GET answers the kind that an update bore", func() change.Change {
				kinds := map[any]any{}
				return func(o *reference.Options) {
					change.Put(func(c change.ProfileCall, answer change.Object) {
						if kind, ok := raw(c)["kind"]; ok {
							kinds[answer["id"]] = kind
						}
					})(o)
					change.Gotten(func(_ change.ProfileCall, answer change.Object) {
						if kind, ok := kinds[answer["id"]]; ok {
							answer["kind"] = kind
						}
					})(o)
				}
			}()},
		{"kept-creation-time-of-the-body", requirement.DirectoryUpdateCreationTimeKept, nil,
			"an update stores the creation time of its body", change.Putting(func(c change.ProfileCall) (change.Object, *reference.Error) {
				answer, err := c.Next()
				identity, ok := c.Identity()
				if created, given := raw(c)["customerCreationTime"].(string); err == nil && given && ok && strings.HasPrefix(created, "20") {
					identity.Profile.CustomerCreationTime = created
					c.Tx.PutIdentity(identity)
				}
				return answer, err
			})},
		{"kept-creation-time-cleared", requirement.DirectoryUpdateCreationTimeKept, nil,
			"an update that bears a creation time clears it", change.Putting(func(c change.ProfileCall) (change.Object, *reference.Error) {
				answer, err := c.Next()
				identity, ok := c.Identity()
				if created, given := raw(c)["customerCreationTime"].(string); err == nil && given && ok && created != identity.Profile.CustomerCreationTime {
					identity.Profile.CustomerCreationTime = ""
					c.Tx.PutIdentity(identity)
				}
				return answer, err
			})},
		{"kept-not-what-came-before-the-error", requirement.DirectoryUpdateRefusalChangesNothing, nil,
			"an update with a wrong type stores the fields that were right", refusedUpdate(func(c change.ProfileCall, err *reference.Error) bool {
				return c.Message == nil && raw(c) != nil
			})},
		{"kept-not-where-the-domain-is-refused", requirement.DirectoryUpdateRefusalChangesNothing,
			nil, "an update whose domain is refused stores the rest",
			refusedUpdate(func(c change.ProfileCall, err *reference.Error) bool {
				return c.Message != nil && c.Message["customerDomain"] != nil && permitted(c)
			})},
		{"kept-not-from-readers", requirement.DirectoryUpdateRefusalChangesNothing,
			also(requirement.DirectoryPermissionReadonly), "an update by a caller that may only read is refused and stored",
			refusedUpdate(func(c change.ProfileCall, err *reference.Error) bool {
				return err.Code == reference.PermissionDenied && mayRead(c) && !permitted(c)
			})},
	}
}

// raw is the body of an update as it was sent.
func raw(c change.ProfileCall) change.Object {
	var body change.Object
	if json.Unmarshal(c.Body, &body) != nil {
		return nil
	}
	return body
}

// refusedUpdate stores the alternate address of updates that are refused.
func refusedUpdate(where func(c change.ProfileCall, err *reference.Error) bool) change.Change {
	return change.Putting(func(c change.ProfileCall) (change.Object, *reference.Error) {
		answer, err := c.Next()
		identity, ok := c.Identity()
		email, given := raw(c)["alternateEmail"].(string)
		if err != nil && ok && given && identity.ID == c.Caller.Customer && where(c, err) {
			identity.Profile.AlternateEmail = email
			c.Tx.PutIdentity(identity)
			c.Tx.Commit()
		}
		return answer, err
	})
}

func permitted(c change.ProfileCall) bool {
	return c.Rules.Callers.Permit(c.Caller, c.Rules.Directory.WriteScopes...) == nil
}

func mayRead(c change.ProfileCall) bool {
	return c.Rules.Callers.Permit(c.Caller, c.Rules.Directory.ReadScopes...) == nil
}
