package requirement

// The query of a request, and the body of a write.
const (
	DirectoryRequestClientQueries ID = "directory.request.client-queries"
	DirectoryRequestFields        ID = "directory.request.fields"
	DirectoryRequestTypes         ID = "directory.request.types"
	DirectoryRequestMalformed     ID = "directory.request.malformed"
)

var directoryRequest = []Record{
	{
		ID: DirectoryRequestClientQueries, Level: Should,
		Statement: "GET, PUT and, where there is one, PATCH are served with the standard query parameters alt=json, prettyPrint, quotaUser and fields=*, one of them or all together.",
		Accepted:  "200",
		Source:    systemParameters(),
	},
	{
		ID: DirectoryRequestFields, Level: May,
		Statement: "Whether fields=id in a read, and an empty fields in a write, have the named part answered or the whole is left open.",
		Accepted:  "200 or 204",
		Source:    directoryPerformance("Working with partial resources › Partial response"),
	},
	{
		ID: DirectoryRequestTypes, Level: Must,
		Statement: "A PUT or, where there is one, a PATCH in which a writable field of the reference, at the top or inside postalAddress, has a JSON value of a wrong type is refused, field by field.",
		Accepted:  "400",
		Source:    directoryCustomer(),
	},
	{
		ID: DirectoryRequestMalformed, Level: Must,
		Statement: "A PUT is refused whose body is truncated JSON, plain text, an array, be it empty, or an object with anything behind it, be it another object on a line of its own.",
		Accepted:  "400",
		Source:    directoryMethod("update", "Request body"),
	},
}
