package requirement

// The Customer that an import returns.
const (
	ImportResponseSchema     ID = "import.response.schema"
	ImportResponseParent     ID = "import.response.parent"
	ImportResponseConsistent ID = "import.response.consistent"
)

var importResponse = []Record{
	{
		ID: ImportResponseSchema, Level: Must,
		Statement: "The body of every 200 conforms to the Customer schema: its types, formats, enum values and the pattern of the name. Times are RFC 3339, with any offset and any fraction.",
		Accepted:  "200",
		Source:    importResponseBody(),
	},
	{
		ID: ImportResponseParent, Level: Must,
		Statement: "The name of the returned Customer lies under the account that the request's path names.",
		Accepted:  "200",
		Source:    importPathParameters(),
	},
	{
		ID: ImportResponseConsistent, Level: Should,
		Statement: "If the Customer gives a cloudIdentityInfo.primaryDomain, it equals the Customer's domain.",
		Accepted:  "200",
		Source:    channelCustomer("domain, cloudIdentityInfo"),
	},
}
