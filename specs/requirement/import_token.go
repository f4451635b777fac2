package requirement

// What an authToken authorizes.
const (
	ImportTokenAuthorizes                ID = "import.token.authorizes"
	ImportTokenOmittedAfterAuthorization ID = "import.token.omitted-after-authorization"
	ImportTokenExpired                   ID = "import.token.expired"
	ImportTokenInvalid                   ID = "import.token.invalid"
	ImportTokenOtherAccount              ID = "import.token.other-account"
	ImportTokenOtherIdentity             ID = "import.token.other-identity"
	ImportTokenBadThoughAuthorized       ID = "import.token.bad-though-authorized"
)

var importToken = []Record{
	{
		ID: ImportTokenAuthorizes, Level: Must,
		Statement: "A valid authToken admits the import of a Cloud Identity that had not authorized the reseller.",
		Accepted:  "200",
		Source:    importBodyField("authToken"),
	},
	{
		ID: ImportTokenOmittedAfterAuthorization, Level: Must,
		Statement: "Once a valid authToken has authorized the reseller, imports of that Cloud Identity with overwriteIfExists true succeed without a token, under either kind of parent.",
		Accepted:  "200",
		Source:    importBodyField("authToken"),
	},
	{
		ID: ImportTokenExpired, Level: Must,
		Statement: "For a Cloud Identity that has not authorized the reseller, an expired authToken is refused and authorizes nothing: an import without a token is unauthorized as before, and a receiving customer named in the refused import is unchanged as far as customers.get can tell.",
		Accepted:  "400 INVALID_ARGUMENT",
		Source:    importErrorCodes(),
	},
	{
		ID: ImportTokenInvalid, Level: Must,
		Statement: "For a Cloud Identity that has not authorized the reseller, an authToken that nobody generated is refused, and an import without a token is unauthorized as before.",
		Accepted:  "400 INVALID_ARGUMENT",
		Source:    importErrorCodes(),
	},
	{
		ID: ImportTokenOtherAccount, Level: Should,
		Statement: "An authToken generated for one reseller is refused from another, and is not used up by that: it still serves the reseller for whom it was generated.",
		Accepted:  "refused: 400 or 403; then 200",
		Source:    importBodyField("authToken"),
	},
	{
		ID: ImportTokenOtherIdentity, Level: Must,
		Statement: "An authToken that one customer's administrator generated does not authorize a reseller for another customer's Cloud Identity, neither in that import nor from then on, and still serves the customer that it is of.",
		Accepted:  "refused: 400 or 403; then 200",
		Source:    importBodyField("authToken"),
	},
	{
		ID: ImportTokenBadThoughAuthorized, Level: May,
		Statement: "Whether an expired or invalid authToken is noticed where the reseller is authorized already, and none is needed, is left open.",
		Accepted:  "200 or 400",
		Source:    importErrorCodes(),
	},
}
