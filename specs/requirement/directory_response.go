package requirement

// The form of a success.
const DirectoryResponseMediaType ID = "directory.response.media-type"

var directoryResponse = []Record{
	{
		ID: DirectoryResponseMediaType, Level: Should,
		Statement: "Every Directory answer of 200 is declared as application/json.",
		Accepted:  "200",
		Source:    systemParameters(),
	},
}
