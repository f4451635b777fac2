package requirement

// Imports at the same time.
const ImportConcurrentOneCustomer ID = "import.concurrent.one-customer"

var importConcurrent = []Record{
	{
		ID: ImportConcurrentOneCustomer, Level: Should,
		Statement: "Of a burst of concurrent imports of one fresh Cloud Identity with overwriteIfExists true at least one succeeds, and all that succeed bear one name, in each of several rounds.",
		Accepted:  "200 or 409",
		Source:    importDescription(),
	},
}
