package fault

import (
	"customs.example/fixtures"
	"customs.example/runner/reference"
	"customs.example/runner/reference/change"
)

func rememberTokensOnce(o *reference.Options) {
	byToken, used := map[string]bool{}, map[string]bool{}
	change.Import(func(c change.ImportCall) (change.Object, *reference.Error) {
		key := accountAndCustomer(c)
		if !namesToken(c) && byToken[key] && used[key] {
			return nil, change.Refuse(reference.PermissionDenied)
		}
		authorizes := tokenIsNeeded(c)
		answer, err := c.Next()
		if err == nil {
			byToken[key] = byToken[key] || authorizes
			used[key] = used[key] || !namesToken(c)
		}
		return answer, err
	})(o)
}

func rememberTokensByParent(o *reference.Options) {
	byToken := map[string]string{}
	change.Import(func(c change.ImportCall) (change.Object, *reference.Error) {
		key := accountAndCustomer(c)
		if parent, ok := byToken[key]; ok && !namesToken(c) && parent != c.Parent.String() {
			return nil, change.Refuse(reference.PermissionDenied)
		}
		authorizes := tokenIsNeeded(c)
		answer, err := c.Next()
		if err == nil && authorizes {
			byToken[key] = c.Parent.String()
		}
		return answer, err
	})(o)
}

func accountAndCustomer(c change.ImportCall) string {
	return c.Parent.Account + c.Text("cloudIdentityId") + c.Text("domain")
}

// tokenIsNeeded tells whether an import bears a token, and is not authorized
// without it.
func tokenIsNeeded(c change.ImportCall) bool {
	identity, ok := requested(c)
	return namesToken(c) && !(ok && c.Rules.Import.Authorized(identity, c.Parent.Account))
}

func spendTokensOfOthers(o *reference.Options) {
	spent := map[string]bool{}
	change.Import(func(c change.ImportCall) (change.Object, *reference.Error) {
		if spent[c.Text("authToken")] {
			return nil, change.Refuse(reference.InvalidArgument)
		}
		answer, err := c.Next()
		if err != nil && err.Code == reference.InvalidArgument && namesOthersToken(c) {
			spent[c.Text("authToken")] = true
		}
		return answer, err
	})(o)
}

// namesOthersToken tells whether an import bears a token that was made for
// another account than that of its path.
func namesOthersToken(c change.ImportCall) bool {
	identity, _ := requested(c)
	return anyToken(identity, func(t fixtures.AuthToken) bool {
		return t.Value == c.Text("authToken") && t.Account != c.Parent.Account
	})
}
