package requirement

// Reading a Directory customer.
const (
	DirectoryGetByID        ID = "directory.get.by-id"
	DirectoryGetMyCustomer  ID = "directory.get.my-customer"
	DirectoryGetSchema      ID = "directory.get.schema"
	DirectoryGetStable      ID = "directory.get.stable"
	DirectoryGetNotModified ID = "directory.get.not-modified"
)

var directoryGet = []Record{
	{
		ID: DirectoryGetByID, Level: Must,
		Statement: "GET with a customer's unique id as the key returns the customer who has that id.",
		Accepted:  "200",
		Source:    guideRetrieve(),
	},
	{
		ID: DirectoryGetMyCustomer, Level: Must,
		Statement: "GET with the key my_customer returns the caller's own customer, the same resource as under its id.",
		Accepted:  "200",
		Source:    guideRetrieve(),
	},
	{
		ID: DirectoryGetSchema, Level: Must,
		Statement: "The returned resource conforms to the Customer schema; its kind is admin#directory#customer, and id and customerDomain are present.",
		Accepted:  "200",
		Source:    directoryCustomer(),
	},
	{
		ID: DirectoryGetStable, Level: Should,
		Statement: "Two GETs of a customer without a write between them return resources that are equal in all but the etag.",
		Accepted:  "200",
		Source:    directoryMethod("get", "Response body"),
	},
	{
		ID: DirectoryGetNotModified, Level: May,
		Statement: "Whether a GET that bears the etag of the last read in If-None-Match is answered with the customer, or with 304 and no body, is left open.",
		Accepted:  "200 or 304",
		Source:    directoryCustomerField("etag"),
	},
}
