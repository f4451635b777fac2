package requirement

// Channel partners, in the body and in the parent.
const (
	ImportPartnerInBody       ID = "import.partner.in-body"
	ImportPartnerInParent     ID = "import.partner.in-parent"
	ImportPartnerName         ID = "import.partner.name"
	ImportPartnerUnknownLink  ID = "import.partner.unknown-link"
	ImportPartnerDisagreement ID = "import.partner.disagreement"
)

var importPartner = []Record{
	{
		ID: ImportPartnerInBody, Level: Must,
		Statement: "A channelPartnerId in the body is borne by the Customer that comes back, when a fresh Cloud Identity is imported and when a linked customer is overwritten.",
		Accepted:  "200",
		Source:    importBodyField("channelPartnerId"),
	},
	{
		ID: ImportPartnerInParent, Level: Must,
		Statement: "Under a parent accounts/*/channelPartnerLinks/* the Customer bears the Cloud Identity ID of that link's partner, and where an account has several links, each yields its own partner's.",
		Accepted:  "200",
		Source:    importBodyField("channelPartnerId"),
	},
	{
		ID: ImportPartnerName, Level: Should,
		Statement: "A Customer that was imported under a channel partner link is still named accounts/*/customers/*.",
		Accepted:  "200",
		Source:    channelCustomer("name"),
	},
	{
		ID: ImportPartnerUnknownLink, Level: Should,
		Statement: "An import under a channel partner link that does not exist is refused.",
		Accepted:  "refused: 400, 403 or 404",
		Source:    importPathParameters(),
	},
	{
		ID: ImportPartnerDisagreement, Level: May,
		Statement: "What becomes of an import whose body names another channel partner than its parent is left open.",
		Accepted:  "200 or any 4xx",
		Source:    importBodyField("channelPartnerId"),
	},
}
