package variant

import (
	"crypto/sha256"
	"fmt"
	"strings"

	"customs.example/fixtures"
	"customs.example/runner/reference"
	"customs.example/runner/reference/change"
)

func importVariants() []Variant {
	return []Variant{
		{"absent-consent-refused", "an absent overwriteIfExists is refused as INVALID_ARGUMENT", nil, one(change.Importing(func(c change.ImportCall) (change.Object, *reference.Error) {
			if c.Message != nil && c.Message["overwriteIfExists"] == nil && len(c.Rules.Import.Members(c.Message)) == 1 {
				return nil, change.Refuse(reference.InvalidArgument)
			}
			return c.Next()
		}))},
		{"agreeing-customer-refused", "a linked customer that agrees is refused without consent", nil, one(change.Rules(func(r *reference.Rules) {
			next := r.Import.Receive
			r.Import.Receive = func(r *reference.Rules, tx *reference.Tx, i reference.Identity, request reference.ImportRequest) (reference.Customer, *reference.Error) {
				customer, err := next(r, tx, i, request)
				if err == nil && customer.CloudIdentityID != "" && !r.Import.Overwrites(request.Message) {
					return reference.Customer{}, change.Refuse(reference.AlreadyExists)
				}
				return customer, err
			}
		}))},
		{"admin-address-invalid", "an administrator's address alone is refused as INVALID_ARGUMENT", nil, one(byAddress(reference.InvalidArgument))},
		{"admin-address-unknown", "an administrator's address alone is refused as NOT_FOUND", nil, one(byAddress(reference.NotFound))},
		{"team-address-forbidden", "a Team customer's administrator does not identify it", nil, one(change.Importing(func(c change.ImportCall) (change.Object, *reference.Error) {
			for _, identity := range c.Tx.ByPrimaryAdmin(c.Text("primaryAdminEmail")) {
				if identity.Type == fixtures.Team && len(c.Rules.Import.Members(c.Message)) == 1 && c.Caller.Account == c.Parent.Account {
					return nil, change.Refuse(reference.PermissionDenied)
				}
			}
			return c.Next()
		}))},
		{"team-domain-invalid", "a Team customer's domain is refused as INVALID_ARGUMENT", nil, one(teamDomain(reference.InvalidArgument))},
		{"team-domain-forbidden", "a Team customer's domain is refused as PERMISSION_DENIED", nil, one(teamDomain(reference.PermissionDenied))},
		{"verified-domain-serves", "a verified domain that is not primary identifies its customer", nil, one(byVerifiedDomain(func(i reference.Identity, domain string) bool {
			return !movedTo(i, domain)
		}))},
		{"former-domain-serves", "a former primary domain identifies its customer", nil, one(byVerifiedDomain(movedTo))},
		{"exact-domains", "a domain is found in the letter case that it is stored in alone", nil, one(change.Rules(func(r *reference.Rules) {
			r.Import.ByDomain = func(tx *reference.Tx, domain string) (reference.Identity, bool) {
				for _, identity := range tx.ByPrimaryDomain(domain) {
					if !identity.Deleted && identity.Type == fixtures.Domain && identity.PrimaryDomain == domain {
						return identity, true
					}
				}
				return reference.Identity{}, false
			}
		}))},
		{"lower-case-domains", "domains are answered in small letters", nil, one(change.ImportAnswer(func(_ change.ImportCall, answer change.Object) {
			answer["domain"] = strings.ToLower(answer["domain"].(string))
		}))},
		{"bad-token-always-refused", "a token that is no good is refused though none is needed", nil, one(change.Importing(func(c change.ImportCall) (change.Object, *reference.Error) {
			identity, ok := c.Tx.Identity(c.Text("cloudIdentityId"))
			if token := c.Text("authToken"); ok && token != "" && !identity.Deleted && c.Caller.Account == c.Parent.Account && len(c.Rules.Import.Members(c.Message)) == 1 {
				if err := c.Rules.Import.Token(identity, c.Parent.Account, token); err != nil {
					return nil, err
				}
			}
			return c.Next()
		}))},
		{"body-partner-wins", "where body and parent name different partners the body's is taken", nil, one(change.Rules(func(r *reference.Rules) {
			next := r.Import.Partner
			r.Import.Partner = func(tx *reference.Tx, request reference.ImportRequest) (string, *reference.Error) {
				partner, err := next(tx, request)
				if named, given := request.Message.Text("channelPartnerId"); err != nil && given && request.Parent.Link != "" && err.Code == reference.InvalidArgument {
					return named, nil
				}
				return partner, err
			}
		}))},
		{"path-parent-wins", "a parent in the body is not read", nil, one(change.Importing(func(c change.ImportCall) (change.Object, *reference.Error) {
			if c.Text("parent") != "" {
				return c.Without("parent")
			}
			return c.Next()
		}))},
		{"linked-elsewhere-moves", "a named customer is linked anew wherever it was linked", nil, one(change.Rules(func(r *reference.Rules) {
			next := r.Import.Receive
			r.Import.Receive = func(r *reference.Rules, tx *reference.Tx, i reference.Identity, request reference.ImportRequest) (reference.Customer, *reference.Error) {
				customer, err := next(r, tx, i, request)
				if err != nil && err.Code == reference.FailedPrecondition && r.Import.Overwrites(request.Message) {
					name, _ := request.Message.Text("customer")
					return r.Import.Named(tx, request.Parent.Account, name)
				}
				return customer, err
			}
		}))},
		{"critical-fields-alone", "an overwrite refreshes region and domain and nothing else", nil, one(change.Rules(func(r *reference.Rules) {
			next := r.Import.Data
			r.Import.Data = func(customer *reference.Customer, identity reference.Identity) {
				if customer.Created.IsZero() {
					next(customer, identity)
				}
			}
		}))},
		{"uuid-names", "customers are named by what looks like a UUID", nil, one(change.Rules(func(r *reference.Rules) {
			next := r.Import.Name
			r.Import.Name = func(tx *reference.Tx, identity reference.Identity, request reference.ImportRequest) string {
				name := next(tx, identity, request)
				return tx.NewName(func(n int) string {
					sum := sha256.Sum256(fmt.Appendf(nil, "%s %d", name, n))
					return fmt.Sprintf("%s/customers/%x-%x-%x-%x-%x", request.Parent.Account, sum[:4], sum[4:6], sum[6:8], sum[8:10], sum[10:16])
				})
			}
		}))},
		{"privacy-not-found", "customers and receivers of others are answered with 404", nil, one(change.Rules(func(r *reference.Rules) {
			r.ReadBack.OwnAccount = func(caller fixtures.Caller, account string) *reference.Error {
				if caller.Account != account {
					return change.Refuse(reference.NotFound)
				}
				return nil
			}
			next := r.Directory.Find
			r.Directory.Find = func(r *reference.Rules, tx *reference.Tx, caller fixtures.Caller, id string) (reference.Identity, *reference.Error) {
				identity, err := next(r, tx, caller, id)
				if err != nil {
					err = change.Refuse(reference.NotFound)
				}
				return identity, err
			}
		}))},
		{"foreign-receiver-forbidden", "a receiver that is not the account's is refused as PERMISSION_DENIED", nil, one(change.Rules(func(r *reference.Rules) {
			next := r.Import.Named
			r.Import.Named = func(tx *reference.Tx, account, name string) (reference.Customer, *reference.Error) {
				customer, err := next(tx, account, name)
				if err != nil {
					err = change.Refuse(reference.PermissionDenied)
				}
				return customer, err
			}
		}))},
	}
}

func one(edit change.Change) []change.Change { return []change.Change{edit} }

// byAddress refuses imports by an administrator's address.
func byAddress(code reference.Code) change.Change {
	return change.Importing(func(c change.ImportCall) (change.Object, *reference.Error) {
		set := c.Rules.Import.Members(c.Message)
		if len(set) == 1 && set[0] == "primaryAdminEmail" && c.Caller.Account == c.Parent.Account {
			return nil, change.Refuse(code)
		}
		return c.Next()
	})
}

func teamDomain(code reference.Code) change.Change {
	return change.ImportRefusal(func(c change.ImportCall, err *reference.Error) *reference.Error {
		for _, identity := range c.Tx.ByPrimaryDomain(c.Text("domain")) {
			if identity.Type == fixtures.Team && !identity.Deleted && err.Code == reference.NotFound {
				return change.Refuse(code)
			}
		}
		return err
	})
}

// byVerifiedDomain finds customers by domains that are verified and not primary.
func byVerifiedDomain(fits func(i reference.Identity, domain string) bool) change.Change {
	return change.Rules(func(r *reference.Rules) {
		next := r.Import.ByDomain
		r.Import.ByDomain = func(tx *reference.Tx, domain string) (reference.Identity, bool) {
			if identity, ok := next(tx, domain); ok {
				return identity, ok
			}
			for _, identity := range tx.ByVerifiedDomain(domain) {
				if !identity.Deleted && fits(identity, domain) {
					return identity, true
				}
			}
			return reference.Identity{}, false
		}
	})
}

// movedTo tells whether a verified domain was primary once: the administrator's
// address is in it.
func movedTo(i reference.Identity, domain string) bool { return i.PrimaryAdminEmail == "admin@"+domain }
