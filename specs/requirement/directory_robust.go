package requirement

// Requests that nobody expects.
const DirectoryRobustNoServerError ID = "directory.robust.no-server-error"

var directoryRobust = []Record{
	{
		ID: DirectoryRobustNoServerError, Level: Must,
		Statement: "Whatever is generated for the Directory, valid or not, the answer stays below 500 and the connection holds.",
		Accepted:  "any status below 500",
		Source:    statusCodes("INTERNAL"),
	},
}
