package fault

import (
	"net/http"

	"customs.example/runner/reference"
	"customs.example/runner/reference/change"
	"customs.example/specs/requirement"
)

// importAbsenceFaults show where little is known of a Cloud Identity.
func importAbsenceFaults() []Fault {
	return []Fault{
		{"absence-of-a-contact-refused", requirement.ImportIdentityCloudIdentityID,
			"a new customer by ID without the name of a contact is refused as INVALID_ARGUMENT", refusingWithout("contactName")},
		{"absence-of-a-phone-number-hides", requirement.ImportIdentityDomain,
			"a customer that has an address and no phone number is answered without its ID", change.ImportAnswer(hideIDWithoutPhone)},
		{"absence-of-an-address-makes-teams-domains", requirement.ImportIdentityTeam,
			"a Team customer without an address is answered as a domain customer", change.ImportAnswer(typeTeamWithoutAddress)},
		{"absence-shared-by-two-customers", requirement.ImportIdentityCloudIdentityID,
			"a customer without an organization's name is taken for the last one without", shareWithoutOrganization},
		{"absence-of-a-region-settles-conflicts", requirement.ImportOverwriteRequiredForDomain,
			"a customer whose region is not known is in no conflict", domainsAgree(withoutRegion)},
		{"absence-of-an-address-keeps-the-domain", requirement.ImportOverwriteUpdatesDomain,
			"an overwrite takes nothing over where there is no address", keepingDomain(withoutAddress)},
		{"absence-of-an-alternate-email-fails", requirement.ImportRobustNoServerError,
			"an import of a customer without an alternate address fails", failing(withoutEmailAlone)},
	}
}

func refusingWithout(line string) change.Change {
	return change.Import(func(c change.ImportCall) (change.Object, *reference.Error) {
		answer, err := c.Next()
		if identity, ok := requestedOfAnyType(c); err == nil && ok && namesID(c) && isDomainCustomer(identity) && isNew(answer) && len(identity.Profile.PostalAddress) > 0 && identity.Profile.PostalAddress[line] == "" {
			return nil, change.Refuse(reference.InvalidArgument)
		}
		return answer, err
	})
}

func hideIDWithoutPhone(c change.ImportCall, answer change.Object) {
	identity, ok := change.First(c.Tx.ByPrimaryDomain(c.Text("domain")), isAlive)
	if ok && identity.Profile.PhoneNumber == "" && len(identity.Profile.PostalAddress) > 0 {
		delete(answer, "cloudIdentityId")
	}
}

func typeTeamWithoutAddress(c change.ImportCall, answer change.Object) {
	identity, _ := requestedOfAnyType(c)
	if isTeam(identity) && withoutAddress(reference.Customer{}, identity) {
		typedAsDomain(answer)
	}
}

func withoutRegion(_ reference.Customer, i reference.Identity) bool { return i.Region() == "" }

func withoutAddress(_ reference.Customer, i reference.Identity) bool {
	return len(i.Profile.PostalAddress) == 0
}

// shareWithoutOrganization gives the customer of one Cloud Identity to the next of
// the same account.
func shareWithoutOrganization(o *reference.Options) {
	last := map[string]string{} // names of customers by account
	change.Rules(func(r *reference.Rules) {
		next := r.Import.Receive
		r.Import.Receive = func(r *reference.Rules, tx *reference.Tx, i reference.Identity, request reference.ImportRequest) (reference.Customer, *reference.Error) {
			customer, err := next(r, tx, i, request)
			nameless := i.Profile.PostalAddress["organizationName"] == "" && customer.Created.IsZero()
			if err != nil || !nameless {
				return customer, err
			}
			if known, ok := tx.Customer(last[request.Parent.Account]); ok {
				return known, nil
			}
			last[request.Parent.Account] = customer.Name
			return customer, nil
		}
	})(o)
}

// failing answers some imports that would succeed with a server error.
func failing(where func(i reference.Identity) bool) change.Change {
	const internal reference.Code = "INTERNAL"
	refusing := change.Import(func(c change.ImportCall) (change.Object, *reference.Error) {
		answer, err := c.Next()
		if identity, ok := requestedOfAnyType(c); err == nil && ok && where(identity) {
			return nil, change.Refuse(internal)
		}
		return answer, err
	})
	return change.Together(refusing, change.Rules(func(r *reference.Rules) {
		next := r.Wire.Status
		r.Wire.Status = func(err *reference.Error) int {
			if err.Code == internal {
				return http.StatusInternalServerError
			}
			return next(err)
		}
	}))
}

// withoutEmailAlone has a profile that lacks no more than that.
func withoutEmailAlone(i reference.Identity) bool {
	return i.Profile.AlternateEmail == "" && len(i.Profile.PostalAddress) > 0
}
