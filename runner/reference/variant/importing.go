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
		{"absent-consent-refused", "an absent overwriteIfExists is refused as INVALID_ARGUMENT", nil,
			change.RefuseImport(reference.InvalidArgument, namesNoConsent)},
		{"agreeing-customer-refused", "a linked customer that agrees is refused without consent", nil,
			change.Rules(refuseAgreeing)},
		{"admin-address-invalid", "an administrator's address alone is refused as INVALID_ARGUMENT", nil,
			change.RefuseImport(reference.InvalidArgument, namesAdminAlone)},
		{"admin-address-unknown", "an administrator's address alone is refused as NOT_FOUND", nil,
			change.RefuseImport(reference.NotFound, namesAdminAlone)},
		{"team-address-forbidden", "a Team customer's administrator does not identify it", nil,
			change.RefuseImport(reference.PermissionDenied, namesAdminOfTeam)},
		{"team-domain-invalid", "a Team customer's domain is refused as INVALID_ARGUMENT", nil,
			change.RecodeImport(reference.InvalidArgument, teamNotFound)},
		{"team-domain-forbidden", "a Team customer's domain is refused as PERMISSION_DENIED", nil,
			change.RecodeImport(reference.PermissionDenied, teamNotFound)},
		{"verified-domain-serves", "a verified domain that is not primary identifies its customer", nil,
			change.ByDomainToo(verifiedDomain(wasNeverPrimary))},
		{"former-domain-serves", "a former primary domain identifies its customer", nil,
			change.ByDomainToo(verifiedDomain(wasPrimary))},
		{"exact-domains", "a domain is found in the letter case that it is stored in alone", nil,
			change.ByDomain(domainAsStored)},
		{"lower-case-domains", "domains are answered in small letters", nil,
			change.ImportAnswer(lowerDomain)},
		{"bad-token-always-refused", "a token that is no good is refused though none is needed", nil,
			change.Import(checkEveryToken)},
		{"body-partner-wins", "where body and parent name different partners the body's is taken", nil,
			change.Rules(preferPartnerOfBody)},
		{"path-parent-wins", "a parent in the body is not read", nil,
			change.Import(ignoreParentOfBody)},
		{"linked-elsewhere-moves", "a named customer is linked anew wherever it was linked", nil,
			change.Rules(moveLinks)},
		{"critical-fields-alone", "an overwrite refreshes region and domain and nothing else", nil,
			change.Rules(takeDataOnce)},
		{"directory-followed", "a customer follows a change of its primary domain by itself", nil,
			change.Rules(followDirectory)},
		{"former-domain-invalid", "a former primary domain is refused as INVALID_ARGUMENT", nil,
			change.RecodeImport(reference.InvalidArgument, namesFormerDomain)},
		{"uuid-names", "customers are named by what looks like a UUID", nil,
			change.Rules(nameByUUID)},
		{"privacy-not-found", "customers and receivers of others are answered with 404", nil,
			change.Rules(hideOthers)},
		{"foreign-receiver-forbidden", "a receiver that is not the account's is refused as PERMISSION_DENIED", nil,
			change.Rules(forbidReceivers)},
	}
}

func namesNoConsent(c change.ImportCall) bool {
	return c.Message != nil && c.Message["overwriteIfExists"] == nil && len(c.Members()) == 1
}

func refuseAgreeing(r *reference.Rules) {
	next := r.Import.Receive
	r.Import.Receive = func(r *reference.Rules, tx *reference.Tx, i reference.Identity, request reference.ImportRequest) (reference.Customer, *reference.Error) {
		customer, err := next(r, tx, i, request)
		if err == nil && customer.CloudIdentityID != "" && !r.Import.Overwrites(request.Message) {
			return reference.Customer{}, change.Refuse(reference.AlreadyExists)
		}
		return customer, err
	}
}

func namesAdminAlone(c change.ImportCall) bool {
	set := c.Members()
	return len(set) == 1 && set[0] == "primaryAdminEmail" && c.IntoOwnAccount()
}

func namesAdminOfTeam(c change.ImportCall) bool {
	_, team := change.First(c.Tx.ByPrimaryAdmin(c.Text("primaryAdminEmail")), isTeam)
	return team && len(c.Members()) == 1 && c.IntoOwnAccount()
}

func isTeam(i reference.Identity) bool { return i.Type == fixtures.Team }

func teamNotFound(c change.ImportCall, err *reference.Error) bool {
	_, team := change.First(c.Tx.ByPrimaryDomain(c.Text("domain")), func(i reference.Identity) bool { return isTeam(i) && isAlive(i) })
	return team && err.Code == reference.NotFound
}

// verifiedDomain finds customers by domains that are verified and not primary.
func verifiedDomain(is func(i reference.Identity, domain string) bool) change.Lookup {
	return func(tx *reference.Tx, domain string) (reference.Identity, bool) {
		return change.First(tx.ByVerifiedDomain(domain), func(i reference.Identity) bool { return isAlive(i) && is(i, domain) })
	}
}

// wasPrimary tells whether a verified domain was primary once: the
// administrator's address is in it.
func wasPrimary(i reference.Identity, domain string) bool {
	return i.PrimaryAdminEmail == "admin@"+domain
}

func wasNeverPrimary(i reference.Identity, domain string) bool { return !wasPrimary(i, domain) }

func domainAsStored(tx *reference.Tx, domain string) (reference.Identity, bool) {
	return change.First(tx.ByPrimaryDomain(domain), func(i reference.Identity) bool {
		return isAlive(i) && !isTeam(i) && i.PrimaryDomain == domain
	})
}

func lowerDomain(_ change.ImportCall, answer change.Object) {
	answer["domain"] = strings.ToLower(answer["domain"].(string))
}

func checkEveryToken(c change.ImportCall) (change.Object, *reference.Error) {
	identity, ok := c.Tx.Identity(c.Text("cloudIdentityId"))
	if token := c.Text("authToken"); ok && isAlive(identity) && token != "" && c.IntoOwnAccount() && len(c.Members()) == 1 {
		if err := c.Rules.Import.Token(identity, c.Parent.Account, token); err != nil {
			return nil, err
		}
	}
	return c.Next()
}

func preferPartnerOfBody(r *reference.Rules) {
	next := r.Import.Partner
	r.Import.Partner = func(tx *reference.Tx, request reference.ImportRequest) (string, *reference.Error) {
		partner, err := next(tx, request)
		if named, given := request.Message.Text("channelPartnerId"); err != nil && given && request.Parent.Link != "" && err.Code == reference.InvalidArgument {
			return named, nil
		}
		return partner, err
	}
}

func ignoreParentOfBody(c change.ImportCall) (change.Object, *reference.Error) {
	if c.Text("parent") != "" {
		return c.Without("parent")
	}
	return c.Next()
}

func moveLinks(r *reference.Rules) {
	next := r.Import.Receive
	r.Import.Receive = func(r *reference.Rules, tx *reference.Tx, i reference.Identity, request reference.ImportRequest) (reference.Customer, *reference.Error) {
		customer, err := next(r, tx, i, request)
		if err != nil && err.Code == reference.FailedPrecondition && r.Import.Overwrites(request.Message) {
			name, _ := request.Message.Text("customer")
			return r.Import.Named(tx, request.Parent.Account, name)
		}
		return customer, err
	}
}

func takeDataOnce(r *reference.Rules) {
	next := r.Import.Data
	r.Import.Data = func(customer *reference.Customer, identity reference.Identity) {
		if customer.Created.IsZero() {
			next(customer, identity)
		}
	}
}

func nameByUUID(r *reference.Rules) {
	next := r.Import.Name
	r.Import.Name = func(tx *reference.Tx, identity reference.Identity, request reference.ImportRequest) string {
		name := next(tx, identity, request)
		return tx.NewName(func(n int) string {
			sum := sha256.Sum256(fmt.Appendf(nil, "%s %d", name, n))
			return fmt.Sprintf("%s/customers/%x-%x-%x-%x-%x", request.Parent.Account, sum[:4], sum[4:6], sum[6:8], sum[8:10], sum[10:16])
		})
	}
}

func hideOthers(r *reference.Rules) {
	own, find := r.ReadBack.OwnAccount, r.Directory.Find
	r.ReadBack.OwnAccount = func(caller fixtures.Caller, account string) *reference.Error {
		return asNotFound(own(caller, account))
	}
	r.Directory.Find = func(r *reference.Rules, tx *reference.Tx, caller fixtures.Caller, id string) (reference.Identity, *reference.Error) {
		identity, err := find(r, tx, caller, id)
		return identity, asNotFound(err)
	}
}

func asNotFound(err *reference.Error) *reference.Error {
	if err == nil {
		return nil
	}
	return change.Refuse(reference.NotFound)
}

func forbidReceivers(r *reference.Rules) {
	next := r.Import.Named
	r.Import.Named = func(tx *reference.Tx, account, name string) (reference.Customer, *reference.Error) {
		customer, err := next(tx, account, name)
		if err != nil {
			err = change.Refuse(reference.PermissionDenied)
		}
		return customer, err
	}
}
