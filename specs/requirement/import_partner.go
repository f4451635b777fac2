package requirement

// Channel partners, in the body and in the parent.
const (
	ImportPartnerInBody       ID = "import.partner.in-body"
	ImportPartnerInParent     ID = "import.partner.in-parent"
	ImportPartnerReplaced     ID = "import.partner.replaced"
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
		Statement: "Under a parent accounts/*/channelPartnerLinks/* the Customer bears the Cloud Identity ID of that link's partner, and where an account has several links, each yields its own partner's, even where the id of one is the beginning of another's.",
		Accepted:  "200",
		Source:    importBodyField("channelPartnerId"),
	},
	{
		ID: ImportPartnerReplaced, Level: Should,
		Statement: "With overwriteIfExists true, a customer that bears one channel partner, linked or named to receive the data, bears another one after an import under that one's link or with its channelPartnerId, or the import is refused.",
		Accepted:  "200 or any 4xx",
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
		Statement: "An import under a channel partner link that does not exist, or that is another account's, is refused.",
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
