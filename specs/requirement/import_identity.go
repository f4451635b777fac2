package requirement

// What an import finds a customer by.
const (
	ImportIdentityCloudIdentityID   ID = "import.identity.cloud-identity-id"
	ImportIdentityDomain            ID = "import.identity.domain"
	ImportIdentityTeam              ID = "import.identity.team"
	ImportIdentityTeamByDomain      ID = "import.identity.team-by-domain"
	ImportIdentityPrimaryAdminEmail ID = "import.identity.primary-admin-email"
	ImportIdentityTeamByAdminEmail  ID = "import.identity.team-by-admin-email"
	ImportIdentitySecondaryDomain   ID = "import.identity.secondary-domain"
	ImportIdentityCase              ID = "import.identity.case"
	ImportIdentityMissing           ID = "import.identity.missing"
)

var importIdentity = []Record{
	{
		ID: ImportIdentityCloudIdentityID, Level: Must,
		Statement: "An import that names a domain customer by cloudIdentityId answers with the Customer of that Cloud Identity: it bears the same cloudIdentityId, and the Cloud Identity's primary domain.",
		Accepted:  "200",
		Source:    importBodyField("cloudIdentityId"),
	},
	{
		ID: ImportIdentityDomain, Level: Must,
		Statement: "An import that names a domain customer by its primary domain answers with the Customer of the Cloud Identity behind it: it bears that domain, and the Cloud Identity's ID.",
		Accepted:  "200",
		Source:    importBodyField("domain"),
	},
	{
		ID: ImportIdentityTeam, Level: Must,
		Statement: "A Team customer can be imported by cloudIdentityId, and if the answer gives a customerType, it is TEAM.",
		Accepted:  "200",
		Source:    importBodyField("customer_identity"),
	},
	{
		ID: ImportIdentityTeamByDomain, Level: Must,
		Statement: "An import that names a Team customer by a domain is refused.",
		Accepted:  "refused: 400, 403 or 404",
		Source:    importBodyField("customer_identity"),
	},
	{
		ID: ImportIdentityPrimaryAdminEmail, Level: May,
		Statement: "Whether primaryAdminEmail alone identifies a customer is left open: it is a member of the union, yet only an ID or a domain is said to find a Cloud Identity. An import that succeeds yields the customer that the address administers.",
		Accepted:  "200, 400 or 404",
		Source:    importBodyField("primaryAdminEmail"),
		Binding:   "A 200 answer is the customer that the address administers.",
	},
	{
		ID: ImportIdentityTeamByAdminEmail, Level: May,
		Statement: "Whether a Team customer can be imported by its primary administrator's address is left open: release notes tie the field to Team customers, the page finds those by ID alone. An import that succeeds yields that Team customer.",
		Accepted:  "200, 400, 403 or 404",
		Source:    importBodyField("customer_identity"),
		Binding:   "A 200 answer is the Team customer that the address administers.",
	},
	{
		ID: ImportIdentitySecondaryDomain, Level: May,
		Statement: "Whether a verified domain that is not the primary one identifies a customer is left open. An import that succeeds yields the customer to whom the domain belongs.",
		Accepted:  "200, 400 or 404",
		Source:    importBodyField("domain"),
		Binding:   "A 200 answer is the customer that has verified the domain.",
	},
	{
		ID: ImportIdentityCase, Level: May,
		Statement: "Whether a domain is found when its letters are sent in another case than the Cloud Identity's is left open. An import that succeeds yields the customer with that domain.",
		Accepted:  "200, 400 or 404",
		Source:    importBodyField("domain"),
		Binding:   "A 200 answer is the customer whose domain differs in letter case alone.",
	},
	{
		ID: ImportIdentityMissing, Level: Must,
		Statement: "An import whose body has none of domain, cloudIdentityId and primaryAdminEmail is refused, whatever other members would let one guess: an auth token that its customer made, or a receiver that is linked.",
		Accepted:  "400 INVALID_ARGUMENT",
		Source:    importErrorCodes(),
	},
}
