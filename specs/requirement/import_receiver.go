package requirement

// The customer that receives the imported data.
const (
	ImportReceiverNamed           ID = "import.receiver.named"
	ImportReceiverMalformed       ID = "import.receiver.malformed"
	ImportReceiverUnknown         ID = "import.receiver.unknown"
	ImportReceiverForeign         ID = "import.receiver.foreign"
	ImportReceiverLinkedElsewhere ID = "import.receiver.linked-elsewhere"
)

var importReceiver = []Record{
	{
		ID: ImportReceiverNamed, Level: Must,
		Statement: "With overwriteIfExists true, an existing customer of the account that is linked to nothing and is named in the customer field receives the Cloud Identity's data: the answer bears its name, and the next import without the field finds the same customer.",
		Accepted:  "200",
		Source:    importBodyField("customer"),
	},
	{
		ID: ImportReceiverMalformed, Level: Should,
		Statement: "An import whose customer field is not of the form accounts/{account_id}/customers/{customer_id} is refused.",
		Accepted:  "refused: 400, 403 or 404",
		Source:    importBodyField("customer"),
	},
	{
		ID: ImportReceiverUnknown, Level: Should,
		Statement: "An import whose customer field names a customer that does not exist is refused.",
		Accepted:  "refused: 400, 403 or 404",
		Source:    importBodyField("customer"),
	},
	{
		ID: ImportReceiverForeign, Level: Must,
		Statement: "An import whose customer field names a customer of another reseller's account is refused and leaves that customer unchanged, which is read back if the target offers customers.get.",
		Accepted:  "refused: 400, 403 or 404",
		Source:    importBodyField("customer"),
	},
	{
		ID: ImportReceiverLinkedElsewhere, Level: May,
		Statement: "What becomes of an import whose customer field names a customer linked to another Cloud Identity, or whose Cloud Identity is linked to another customer, is left open.",
		Accepted:  "200 or any 4xx",
		Source:    importBodyField("customer"),
	},
}
