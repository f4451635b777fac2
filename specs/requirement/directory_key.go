package requirement

// Keys that are not the caller's customer.
const (
	DirectoryKeyUnknown ID = "directory.key.unknown"
	DirectoryKeyForeign ID = "directory.key.foreign"
	DirectoryKeyDomain  ID = "directory.key.domain"
)

var directoryKey = []Record{
	{
		ID: DirectoryKeyUnknown, Level: Must,
		Statement: "GET and PUT are refused for a key that no customer has, though the PUT's body be acceptable, and for the key of a deleted customer, its my_customer included.",
		Accepted:  "refused: 400, 403 or 404",
		Source:    guideRetrieve(),
	},
	{
		ID: DirectoryKeyForeign, Level: Must,
		Statement: "GET with either customer scope, and PUT and, where the target has it, PATCH of a customer whom the caller does not administer, named by its id, are refused, and the answer, its headers included, tells nothing of that customer but the key that was sent. Its id in the body of a write to the caller's own customer has no effect on it.",
		Accepted:  "refused: 400, 403 or 404; with its id in the body 200 or a refusal (4xx)",
		Source:    guideRetrieve(),
	},
	{
		ID: DirectoryKeyDomain, Level: May,
		Statement: "Whether the primary domain serves as a key, beside the id and my_customer, is left open.",
		Accepted:  "200, 400, 403 or 404",
		Source:    guidePrimaryDomain(),
	},
}
