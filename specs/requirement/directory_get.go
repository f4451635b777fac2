package requirement

// Reading a Directory customer.
const (
	DirectoryGetByID       ID = "directory.get.by-id"
	DirectoryGetMyCustomer ID = "directory.get.my-customer"
	DirectoryGetSchema     ID = "directory.get.schema"
	DirectoryGetStable     ID = "directory.get.stable"
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
		Statement: "Two GETs of a customer without a write between them return equal resources.",
		Accepted:  "200",
		Source:    directoryMethod("get", "Response body"),
	},
}
