package requirement

// The body of an import's error answer.
const ImportErrorBody ID = "import.error.body"

var importError = []Record{
	{
		ID: ImportErrorBody, Level: Must,
		Statement: "Every error answer is application/json, and its error has the HTTP status as code, the name of a google.rpc.Code that maps to that HTTP status as status, and a message that is not empty. Wrong paths, wrong methods, 413, 414 and 431 are exempt.",
		Accepted:  "4xx with a well-formed error body",
		Source:    errorModel(),
	},
}
