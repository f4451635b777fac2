package fault

import (
	"bytes"
	"encoding/json"
	"strings"

	"customs.example/fixtures"
	"customs.example/runner/reference"
	"customs.example/runner/reference/change"
	"customs.example/specs/requirement"
)

func requestFaults() []Fault {
	return []Fault{
		{"request-numbers-for-texts", requirement.ImportRequestTypes, nil,
			"a number is taken for a text", rewriting(func(m change.Object) {
				for name, value := range m {
					if number, ok := value.(float64); ok {
						m[name] = string(change.Encode(number))
					}
				}
			})},
		{"request-objects-are-absent", requirement.ImportRequestTypes, nil,
			"an object where a text is due is taken for absent", rewriting(func(m change.Object) { dropWhere(m, isObject) })},
		{"request-arrays-are-absent", requirement.ImportRequestTypes, nil,
			"an array where a text is due is taken for absent", rewriting(func(m change.Object) { dropWhere(m, isArray) })},
		{"request-partner-of-any-type", requirement.ImportRequestTypes, nil,
			"channelPartnerId may have any type", rewriting(func(m change.Object) { keepText(m, "channelPartnerId") })},
		{"request-maybe-is-false", requirement.ImportRequestTypes, nil,
			"a text where a boolean is due is taken for false", rewriting(func(m change.Object) {
				if _, ok := m["overwriteIfExists"].(string); ok {
					m["overwriteIfExists"] = false
				}
			})},
		{"request-wrong-type-not-found", requirement.ImportRequestTypes, nil,
			"a wrong type of a domain is refused as NOT_FOUND", change.Importing(func(c change.ImportCall) (change.Object, *reference.Error) {
				answer, err := c.Next()
				var raw change.Object
				if json.Unmarshal(c.Body, &raw) == nil && raw["domain"] != nil {
					if _, ok := raw["domain"].(string); !ok {
						return nil, change.Refuse(reference.NotFound)
					}
				}
				return answer, err
			})},
		{"request-text-after-the-object", requirement.ImportRequestMalformed, nil,
			"what follows the JSON object is not read", bodies(func(body []byte) []byte {
				decoder := json.NewDecoder(bytes.NewReader(body))
				var first change.Object
				if decoder.Decode(&first) != nil || first == nil || json.Valid(body) {
					return body
				}
				return change.Encode(first)
			})},
		{"request-root-array", requirement.ImportRequestMalformed, nil,
			"an array of one request is taken for the request", bodies(func(body []byte) []byte {
				var list []change.Object
				if json.Unmarshal(body, &list) != nil || len(list) != 1 {
					return body
				}
				return change.Encode(list[0])
			})},
		{"request-cut-at-the-end", requirement.ImportRequestMalformed, nil,
			"a missing last brace is added", bodies(func(body []byte) []byte {
				if closed := append(bytes.Clone(body), '}'); json.Valid(closed) {
					return closed
				}
				return body
			})},
		{"request-empty-is-not-found", requirement.ImportRequestMalformed, nil,
			"an empty body is refused as NOT_FOUND", change.Importing(func(c change.ImportCall) (change.Object, *reference.Error) {
				answer, err := c.Next()
				if len(c.Body) == 0 {
					return nil, change.Refuse(reference.NotFound)
				}
				return answer, err
			})},
		{"request-unknown-field-ignored", requirement.ImportRequestUnknownField, nil,
			"a field that the method does not have is ignored", change.Rules(func(r *reference.Rules) { r.Import.Format.KnownOnly = false })},
		{"request-snake-case-refused", requirement.ImportRequestSnakeCase, nil,
			"proto field names are refused", change.Importing(func(c change.ImportCall) (change.Object, *reference.Error) {
				if bytes.Contains(c.Body, []byte("_id\"")) || bytes.Contains(c.Body, []byte("_if_")) || bytes.Contains(c.Body, []byte("auth_token")) {
					return nil, change.Refuse(reference.InvalidArgument)
				}
				return c.Next()
			})},
		{"request-snake-case-consent-lost", requirement.ImportRequestSnakeCase, nil,
			"overwrite_if_exists is accepted and has no effect", change.Importing(func(c change.ImportCall) (change.Object, *reference.Error) {
				if bytes.Contains(c.Body, []byte("overwrite_if_exists")) {
					return c.Without("overwriteIfExists")
				}
				return c.Next()
			})},
		{"request-snake-case-no-member", requirement.ImportRequestSnakeCase, nil,
			"proto field names do not count as members of the union", change.Importing(func(c change.ImportCall) (change.Object, *reference.Error) {
				if set := c.Rules.Import.Members(c.Message); len(set) > 1 && bytes.Contains(c.Body, []byte("_identity_id")) {
					return c.Without("cloudIdentityId")
				}
				return c.Next()
			})},
		{"request-null-refused", requirement.ImportRequestNullOptional, nil,
			"null for an optional field is refused", change.Importing(func(c change.ImportCall) (change.Object, *reference.Error) {
				for _, name := range []string{"authToken", "channelPartnerId", "customer"} {
					if value, given := c.Message[name]; given && value == nil {
						return nil, change.Refuse(reference.InvalidArgument)
					}
				}
				return c.Next()
			})},
		{"request-parent-refused", requirement.ImportRequestParentInBody, nil,
			"a parent in the body is refused", change.Importing(func(c change.ImportCall) (change.Object, *reference.Error) {
				if c.Text("parent") != "" {
					return nil, change.Refuse(reference.InvalidArgument)
				}
				return c.Next()
			})},
		{"request-parent-of-the-body", requirement.ImportRequestParentDiffers, also(requirement.ImportResponseParent),
			"the parent of the body is served where the caller may", change.Importing(func(c change.ImportCall) (change.Object, *reference.Error) {
				parent := c.Text("parent")
				if parent == "" || parent == c.Parent.String() || strings.Contains(parent, "/channelPartnerLinks/") || c.Caller.Account != parent {
					return c.Next()
				}
				c.Parent = reference.Parent{Account: parent}
				return c.Healthy()
			})},
		{"request-parent-of-the-body-unchecked", requirement.ImportRequestParentDiffers, also(requirement.ImportResponseParent),
			"the parent of the body is served after the path's was checked", change.Importing(func(c change.ImportCall) (change.Object, *reference.Error) {
				parent := c.Text("parent")
				if parent == "" || parent == c.Parent.String() || strings.Contains(parent, "/channelPartnerLinks/") || c.Caller.Account != c.Parent.Account {
					return c.Next()
				}
				c.Parent, c.Caller = reference.Parent{Account: parent}, fixtures.Caller{Account: parent, Scopes: c.Caller.Scopes}
				return c.Healthy()
			})},
		{"request-optional-fields-exclude-each-other", requirement.ImportRequestOptionalFields, nil,
			"a token and a receiver together are refused", change.Importing(func(c change.ImportCall) (change.Object, *reference.Error) {
				if c.Text("authToken") != "" && c.Text("customer") != "" && c.Text("channelPartnerId") != "" {
					return nil, change.Refuse(reference.InvalidArgument)
				}
				return c.Next()
			})},
		{"request-partner-twice-refused", requirement.ImportRequestOptionalFields, also(requirement.ImportRequestSnakeCase),
			"a partner that both body and parent name is refused", change.Importing(func(c change.ImportCall) (change.Object, *reference.Error) {
				if c.Text("channelPartnerId") != "" && c.Parent.Link != "" {
					return nil, change.Refuse(reference.InvalidArgument)
				}
				return c.Next()
			})},
	}
}

// bodies rewrites the bodies of imports before they are read.
func bodies(rewrite func(body []byte) []byte) change.Change {
	return change.Importing(func(c change.ImportCall) (change.Object, *reference.Error) {
		c.Body = rewrite(c.Body)
		return c.Healthy()
	})
}

// rewriting rewrites the objects of imports before they are read.
func rewriting(rewrite func(m change.Object)) change.Change {
	return bodies(func(body []byte) []byte {
		var m change.Object
		if json.Unmarshal(body, &m) != nil || m == nil {
			return body
		}
		rewrite(m)
		return change.Encode(m)
	})
}

func dropWhere(m change.Object, is func(any) bool) {
	for name, value := range m {
		if is(value) && name != "domain" && name != "cloudIdentityId" && name != "primaryAdminEmail" {
			delete(m, name)
		}
	}
}

func isObject(value any) bool { _, ok := value.(change.Object); return ok }
func isArray(value any) bool  { _, ok := value.([]any); return ok }

func keepText(m change.Object, name string) {
	if _, ok := m[name].(string); !ok {
		delete(m, name)
	}
}
