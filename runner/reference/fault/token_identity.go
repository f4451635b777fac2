package fault

import (
	"customs.example/fixtures"
	"customs.example/runner/reference"
	"customs.example/runner/reference/change"
)

// Tokens that are asked for their reseller alone, and not for whose they are.

// bearsAnothersToken tells whether an import bears a valid token of another
// customer than it names, which was made for the account of its path.
func bearsAnothersToken(c change.ImportCall) bool {
	identity, found := requested(c)
	owner, known := c.Tx.ByToken(c.Text("authToken"))
	return found && known && owner.ID != identity.ID && c.IntoOwnAccount() && c.InScope() && anyToken(owner, func(t fixtures.AuthToken) bool {
		return t.Value == c.Text("authToken") && serves(t, c.Parent.Account)
	})
}

func bearsAnothersTokenBesideValid(c change.ImportCall) bool {
	identity, _ := requested(c)
	return bearsAnothersToken(c) && whereTokenExists(identity, c.Parent.Account)
}

// importingByAnothersToken lets the tokens of other customers authorize.
func importingByAnothersToken(where func(c change.ImportCall) bool) change.Change {
	return change.Import(func(c change.ImportCall) (change.Object, *reference.Error) {
		if where(c) {
			authorizeRequested(c)
			return c.Healthy()
		}
		return c.Next()
	})
}

// authorizeRequested stages that the account of the path is authorized.
func authorizeRequested(c change.ImportCall) {
	identity, _ := requested(c)
	c.Tx.PutIdentity(c.Rules.Import.Remember(identity, c.Parent.Account))
}

func authorizeByAnothersToken(c change.ImportCall, _ *reference.Error) {
	if bearsAnothersToken(c) {
		authorizeRequested(c)
	}
}

func spendTokensOfOtherCustomers(o *reference.Options) {
	spent := map[string]bool{}
	change.Import(func(c change.ImportCall) (change.Object, *reference.Error) {
		if spent[c.Text("authToken")] {
			return nil, change.Refuse(reference.InvalidArgument)
		}
		if bearsAnothersToken(c) {
			spent[c.Text("authToken")] = true
		}
		return c.Next()
	})(o)
}

// revokeByBadToken ends an authorization where a token comes that is no good.
func revokeByBadToken(o *reference.Options) {
	revoked := map[string]bool{}
	change.Import(func(c change.ImportCall) (change.Object, *reference.Error) {
		identity, found := requested(c)
		key := c.Parent.Account + identity.ID
		if revoked[key] {
			return nil, change.Refuse(reference.PermissionDenied)
		}
		answer, err := c.Next()
		bad := namesToken(c) && c.Rules.Import.Token(identity, c.Parent.Account, c.Text("authToken")) != nil
		if err == nil && found && bad {
			revoked[key] = true
		}
		return answer, err
	})(o)
}
