package requirement

// Reading an imported customer back.
const ImportReadBackPermission ID = "import.read-back.permission"

var importReadBack = []Record{
	{
		ID: ImportReadBackPermission, Level: Should, Needs: CustomersGet, About: true,
		Statement: "customers.get refuses a caller without credentials, with a bearer token that was never issued, without the scope, and of another reseller's account.",
		Accepted:  "refused: 401, 403 or 404",
		Source:    channelCustomersGet("Possible error codes; Authorization scopes"),
	},
}
