package requirement

// The method's path.
const ImportHTTPMethod ID = "import.http.method"

var importHTTP = []Record{
	{
		ID: ImportHTTPMethod, Level: Should,
		Statement: "The method's path serves POST only: GET, PUT and DELETE on it are not served.",
		Accepted:  "404, 405 or 501",
		Source:    importHTTPRequest(),
	},
}
