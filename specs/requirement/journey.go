package requirement

// One customer through the two APIs.
const (
	JourneySameCustomer            ID = "journey.same-customer"
	JourneyPrimaryChangeConflicts  ID = "journey.primary-change-conflicts"
	JourneyPrimaryChangeOverwrites ID = "journey.primary-change-overwrites"
	JourneyOldDomainLookup         ID = "journey.old-domain-lookup"
	JourneyRegionChangeConflicts   ID = "journey.region-change-conflicts"
)

var journey = []Record{
	{
		ID: JourneySameCustomer, Level: Must,
		Statement: "An imported Customer and its Directory customer are one: cloudIdentityId is the Directory's id, and domain its customerDomain.",
		Accepted:  "200",
		Source:    workspaceCodelab("Directory API calls, which take the customer's cloudIdentityId as the customer id"),
	},
	{
		ID: JourneyPrimaryChangeConflicts, Level: Must,
		Statement: "After the primary domain of an imported customer was changed in the Directory, by PUT or, where the target has it, by PATCH, an import with overwriteIfExists false that names it by id or by its new domain is refused, or, where the Customer has followed the change by itself, returns the same resource name with the new domain.",
		Accepted:  "409 ALREADY_EXISTS; 200 with the new domain",
		Source:    importBodyField("overwriteIfExists"),
	},
	{
		ID: JourneyPrimaryChangeOverwrites, Level: Must,
		Statement: "After the primary domain of an imported customer was changed in the Directory, an import with overwriteIfExists true, by id or by the new domain, returns the same resource name with the new domain.",
		Accepted:  "200",
		Source:    importDescription(),
	},
	{
		ID: JourneyOldDomainLookup, Level: May,
		Statement: "Whether a customer whose primary domain was changed in the Directory is still found by the former one, in an import with overwriteIfExists true, is left open.",
		Accepted:  "200, 400 or 404",
		Source:    importBodyField("domain"),
		Binding:   "A 200 answer is the customer whose primary domain it was.",
	},
	{
		ID: JourneyRegionChangeConflicts, Level: May,
		Statement: "Whether a countryCode that was changed in the Directory makes an import with overwriteIfExists false conflict is left open.",
		Accepted:  "200 or 409",
		Source:    importBodyField("overwriteIfExists"),
	},
}
