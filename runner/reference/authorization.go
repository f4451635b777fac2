package reference

import (
	"slices"

	"customs.example/fixtures"
)

func authorize(r *Rules, identity Identity, request ImportRequest) (Identity, *Error) {
	account := request.Parent.Account
	if r.Import.Authorized(identity, account) {
		return identity, nil
	}
	token, given := request.Message.Text("authToken")
	if !given || token == "" {
		return identity, refuse(PermissionDenied, "The reseller is not authorized to import this customer.")
	}
	if err := r.Import.Token(identity, account, token); err != nil {
		return identity, err
	}
	return r.Import.Remember(identity, account), nil
}

func isAuthorized(identity Identity, account string) bool {
	return slices.Contains(identity.AuthorizedAccounts, account)
}

func checkToken(identity Identity, account, token string) *Error {
	serves := func(t fixtures.AuthToken) bool {
		return t.Value == token && t.Account == account && !t.Expired
	}
	if !slices.ContainsFunc(identity.AuthTokens, serves) {
		return refuse(InvalidArgument, "The authToken is expired or invalid.")
	}
	return nil
}

func remember(identity Identity, account string) Identity {
	identity.AuthorizedAccounts = append(identity.AuthorizedAccounts, account)
	return identity
}
