package requirement

// Requests that nobody expects.
const ImportRobustNoServerError ID = "import.robust.no-server-error"

var importRobust = []Record{
	{
		ID: ImportRobustNoServerError, Level: Must,
		Statement: "Whatever is generated for this method, valid or not, of up to 256 KiB, with any Unicode, nesting and escapes, the answer stays below 500 and the connection holds: the page lists no error of the server's own.",
		Accepted:  "any status below 500",
		Source:    importErrorCodes(),
	},
}
