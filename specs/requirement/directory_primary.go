package requirement

// Changing the primary domain.
const (
	DirectoryPrimaryChange            ID = "directory.primary.change"
	DirectoryPrimaryKeepsID           ID = "directory.primary.keeps-id"
	DirectoryPrimaryAndBack           ID = "directory.primary.and-back"
	DirectoryPrimaryAlone             ID = "directory.primary.alone"
	DirectoryPrimaryUnverified        ID = "directory.primary.unverified"
	DirectoryPrimaryTaken             ID = "directory.primary.taken"
	DirectoryPrimaryOwnAlternateEmail ID = "directory.primary.own-alternate-email"
)

var directoryPrimary = []Record{
	{
		ID: DirectoryPrimaryChange, Level: Must,
		Statement: "PUT with another of the customer's verified domains as customerDomain, any of them, one after the other, under the id and under my_customer, makes it the primary domain: the answer bears it, and so does GET under either key. It binds for an account that may change its domain: editions in trial, legacy ones and a reseller's own may not.",
		Accepted:  "200",
		Source:    guidePrimaryDomain(),
	},
	{
		ID: DirectoryPrimaryKeepsID, Level: Must,
		Statement: "A change of the primary domain leaves the id alone, and does no harm to the other fields of the same body.",
		Accepted:  "200",
		Source:    guidePrimaryDomain(),
	},
	{
		ID: DirectoryPrimaryAndBack, Level: Must,
		Statement: "A primary domain that was changed can be changed back: the first domain is primary again.",
		Accepted:  "200",
		Source:    guidePrimaryDomain(),
	},
	{
		ID: DirectoryPrimaryAlone, Level: Should,
		Statement: "A body of nothing but a new customerDomain suffices to change the primary domain.",
		Accepted:  "200",
		Source:    guidePrimaryDomain(),
	},
	{
		ID: DirectoryPrimaryUnverified, Level: Should,
		Statement: "A change of the primary domain to a domain that the customer does not own is refused.",
		Accepted:  "refused: 400, 403, 404, 409 or 412",
		Source:    primaryDomainHelp(),
	},
	{
		ID: DirectoryPrimaryTaken, Level: Should,
		Statement: "A change of the primary domain to that of another live customer of type DOMAIN is refused, also where the domain is among those verified for this one.",
		Accepted:  "refused: 400, 403, 404, 409 or 412",
		Source:    directoryCustomerField("customerDomain"),
	},
	{
		ID: DirectoryPrimaryOwnAlternateEmail, Level: May,
		Statement: "Whether an alternateEmail on the customerDomain, which the reference rules out, is rejected is left open.",
		Accepted:  "200 or 400",
		Source:    directoryCustomerField("alternateEmail"),
	},
}
