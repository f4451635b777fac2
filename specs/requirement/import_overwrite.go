package requirement

// What overwriteIfExists permits and prevents.
const (
	ImportOverwriteUpdatesRegion         ID = "import.overwrite.updates-region"
	ImportOverwriteUpdatesDomain         ID = "import.overwrite.updates-domain"
	ImportOverwritePersists              ID = "import.overwrite.persists"
	ImportOverwriteRequiredForRegion     ID = "import.overwrite.required-for-region"
	ImportOverwriteRequiredForDomain     ID = "import.overwrite.required-for-domain"
	ImportOverwriteRequiredForBoth       ID = "import.overwrite.required-for-both"
	ImportOverwriteOwnAccountOnly        ID = "import.overwrite.own-account-only"
	ImportOverwriteRefusalChangesNothing ID = "import.overwrite.refusal-changes-nothing"
	ImportOverwriteAbsentNeverOverwrites ID = "import.overwrite.absent-never-overwrites"
	ImportOverwriteNoConflict            ID = "import.overwrite.no-conflict"
	ImportOverwriteNothingToOverwrite    ID = "import.overwrite.nothing-to-overwrite"
	ImportOverwriteRepeatable            ID = "import.overwrite.repeatable"
	ImportOverwriteKeepsCreateTime       ID = "import.overwrite.keeps-create-time"
)

var importOverwrite = []Record{
	{
		ID: ImportOverwriteUpdatesRegion, Level: Must,
		Statement: "Under both kinds of parent, an import with overwriteIfExists true of a linked customer whose region is not its Cloud Identity's keeps the resource name and sets the region to the Cloud Identity's.",
		Accepted:  "200",
		Source:    importDescription(),
	},
	{
		ID: ImportOverwriteUpdatesDomain, Level: Must,
		Statement: "Under both kinds of parent, an import with overwriteIfExists true of a linked customer whose domain is not its Cloud Identity's keeps the resource name and sets the domain to the Cloud Identity's.",
		Accepted:  "200",
		Source:    importDescription(),
	},
	{
		ID: ImportOverwritePersists, Level: Must, Needs: CustomersGet,
		Statement: "After an overwrite, customers.get returns the Customer that the import returned.",
		Accepted:  "200",
		Source:    importDescription(),
	},
	{
		ID: ImportOverwriteRequiredForRegion, Level: Must,
		Statement: "Under both kinds of parent, an import with overwriteIfExists false of a linked customer whose region is not its Cloud Identity's is refused, for a domain customer and for a Team customer.",
		Accepted:  "409 ALREADY_EXISTS",
		Source:    importBodyField("overwriteIfExists"),
	},
	{
		ID: ImportOverwriteRequiredForDomain, Level: Must,
		Statement: "Under both kinds of parent, an import with overwriteIfExists false of a linked customer whose domain is not its Cloud Identity's is refused.",
		Accepted:  "409 ALREADY_EXISTS",
		Source:    importBodyField("overwriteIfExists"),
	},
	{
		ID: ImportOverwriteRequiredForBoth, Level: Must,
		Statement: "Where region and domain both conflict, an import with overwriteIfExists false is refused and leaves the customer alone, which is read back if the target offers customers.get. The same import with true then updates both.",
		Accepted:  "409 ALREADY_EXISTS, then 200",
		Source:    importErrorCodes(),
	},
	{
		ID: ImportOverwriteOwnAccountOnly, Level: Must,
		Statement: "A customer of another account that is linked to the same Cloud Identity, even where one account's name is the beginning of the other's, causes no conflict, is not the customer returned, and is left unchanged as far as customers.get can tell.",
		Accepted:  "200",
		Source:    importPathParameters(),
	},
	{
		ID: ImportOverwriteRefusalChangesNothing, Level: Must, Needs: CustomersGet,
		Statement: "After a conflict was refused, customers.get returns every field of the customer as before, and another import with overwriteIfExists false is refused again.",
		Accepted:  "409 ALREADY_EXISTS",
		Source:    importErrorCodes(),
	},
	{
		ID: ImportOverwriteAbsentNeverOverwrites, Level: Must,
		Statement: "Where the linked customer conflicts, an import that omits overwriteIfExists or sends it as null is refused and overwrites nothing.",
		Accepted:  "refused: 409 or 400",
		Source:    importBodyField("overwriteIfExists"),
	},
	{
		ID: ImportOverwriteNoConflict, Level: May,
		Statement: "Whether an import with overwriteIfExists false of a linked customer without a conflict succeeds, or says that the customer exists, is left open. One that succeeds returns that very customer.",
		Accepted:  "200 or 409",
		Source:    importErrorCodes(),
		Binding:   "A 200 answer is the customer that is already linked.",
	},
	{
		ID: ImportOverwriteNothingToOverwrite, Level: Must,
		Statement: "overwriteIfExists true needs nothing to overwrite: a fresh Cloud Identity is imported all the same.",
		Accepted:  "200",
		Source:    importBodyField("overwriteIfExists"),
	},
	{
		ID: ImportOverwriteRepeatable, Level: Must,
		Statement: "Importing one Cloud Identity two and three times with overwriteIfExists true makes one customer: the answers agree in the name and in all data but updateTime.",
		Accepted:  "200",
		Source:    importDescription(),
	},
	{
		ID: ImportOverwriteKeepsCreateTime, Level: Should,
		Statement: "An overwrite does not move createTime, where it is given, and never moves updateTime back.",
		Accepted:  "200",
		Source:    channelCustomer("createTime, updateTime"),
	},
}
