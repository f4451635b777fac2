package requirement

// The body of a PUT.
const (
	DirectoryRequestTypes     ID = "directory.request.types"
	DirectoryRequestMalformed ID = "directory.request.malformed"
)

var directoryRequest = []Record{
	{
		ID: DirectoryRequestTypes, Level: Must,
		Statement: "A PUT in which a writable field of the reference, at the top or inside postalAddress, has a JSON value of a wrong type is refused, field by field.",
		Accepted:  "400",
		Source:    directoryCustomer(),
	},
	{
		ID: DirectoryRequestMalformed, Level: Must,
		Statement: "A PUT whose body is truncated JSON, plain text or an array is refused.",
		Accepted:  "400",
		Source:    directoryMethod("update", "Request body"),
	},
}
