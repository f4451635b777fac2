package requirement

// The Customer that an import returns.
const (
	ImportResponseSchema     ID = "import.response.schema"
	ImportResponseMediaType  ID = "import.response.media-type"
	ImportResponseParent     ID = "import.response.parent"
	ImportResponseConsistent ID = "import.response.consistent"
)

var importResponse = []Record{
	{
		ID: ImportResponseSchema, Level: Must,
		Statement: "The body of every 200 conforms to the Customer schema: its types, formats and the pattern of the name. Times are RFC 3339 with T and Z in capitals, any offset and any fraction; null is as absent. An enum value that the descriptors do not know is noted, one that differs from theirs in letter case alone is wrong.",
		Accepted:  "200",
		Source:    importResponseBody(),
	},
	{
		ID: ImportResponseMediaType, Level: Should,
		Statement: "The Content-Type of every 200 is application/json, with any parameters.",
		Accepted:  "200",
		Source:    jsonMediaType(),
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
