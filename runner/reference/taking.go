package reference

func take(r *Rules, tx *Tx, customer *Customer, identity Identity, partnerID string) {
	customer.CloudIdentityID = identity.ID
	r.Import.Domain(customer, identity)
	r.Import.Region(customer, identity)
	r.Import.Data(customer, identity)
	r.Import.Bear(customer, partnerID)
	r.Import.Stamp(customer, tx)
}

func takeDomain(customer *Customer, identity Identity) { customer.Domain = identity.PrimaryDomain }

func takeRegion(customer *Customer, identity Identity) {
	if identity.Region() != "" {
		customer.OrgPostalAddress.RegionCode = identity.Region()
	}
}

// takeData takes over what is not critical. What the Directory does not know
// of stays as it was.
func takeData(customer *Customer, identity Identity) {
	profile := identity.Profile
	if customer.OrgDisplayName == "" {
		customer.OrgDisplayName = identity.PrimaryDomain
	}
	set(&customer.OrgDisplayName, profile.PostalAddress["organizationName"])
	set(&customer.AlternateEmail, profile.AlternateEmail)
	set(&customer.LanguageCode, profile.Language)
	address := &customer.OrgPostalAddress
	set(&address.PostalCode, profile.PostalAddress["postalCode"])
	set(&address.Locality, profile.PostalAddress["locality"])
	set(&address.AdministrativeArea, profile.PostalAddress["region"])
	set(&address.Organization, profile.PostalAddress["organizationName"])
	if name := profile.PostalAddress["contactName"]; name != "" {
		address.Recipients = []string{name}
	}
	if lines := addressLines(profile.PostalAddress); len(lines) > 0 {
		address.AddressLines = lines
	}
}

func addressLines(address map[string]string) []string {
	var lines []string
	for _, field := range []string{"addressLine1", "addressLine2", "addressLine3"} {
		if line := address[field]; line != "" {
			lines = append(lines, line)
		}
	}
	return lines
}

func set(field *string, value string) {
	if value != "" {
		*field = value
	}
}

func bear(customer *Customer, partner string) { set(&customer.ChannelPartnerID, partner) }

// stamp never sets an update back: a customer is ahead of its account's clock
// where a world put the account alone in place again.
func stamp(customer *Customer, tx *Tx) {
	if customer.Created.IsZero() {
		customer.Created = tx.Now
	}
	if tx.Now.After(customer.Updated) {
		customer.Updated = tx.Now
	}
}

func keepImport(tx *Tx, identity Identity, customer Customer) {
	tx.PutIdentity(identity)
	tx.PutCustomer(customer)
}
