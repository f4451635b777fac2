package requirement

// Cloud Identities that are not there.
const (
	ImportNotFoundUnknownID     ID = "import.not-found.unknown-id"
	ImportNotFoundUnknownDomain ID = "import.not-found.unknown-domain"
	ImportNotFoundDeleted       ID = "import.not-found.deleted"
)

var importNotFound = []Record{
	{
		ID: ImportNotFoundUnknownID, Level: Must,
		Statement: "An import by a cloudIdentityId that no Cloud Identity has is refused.",
		Accepted:  "404 NOT_FOUND",
		Source:    importErrorCodes(),
	},
	{
		ID: ImportNotFoundUnknownDomain, Level: Must,
		Statement: "An import by a domain that no Cloud Identity has is refused.",
		Accepted:  "404 NOT_FOUND",
		Source:    importErrorCodes(),
	},
	{
		ID: ImportNotFoundDeleted, Level: Must,
		Statement: "A deleted Cloud Identity is found neither by its ID nor by its domain, even while a customer is linked to it.",
		Accepted:  "404 NOT_FOUND",
		Source:    importErrorCodes(),
	},
}
