package requirement

// The body of a Directory error answer.
const DirectoryErrorBody ID = "directory.error.body"

var directoryError = []Record{
	{
		ID: DirectoryErrorBody, Level: Must,
		Statement: "Every Directory error answer is application/json, and its error has the HTTP status as a numeric code and a message that is not empty; errors and status are well formed where they are given. Wrong paths, wrong methods, 413, 414 and 431 are exempt.",
		Accepted:  "4xx with a well-formed error body",
		Source:    directoryErrors(),
	},
}
