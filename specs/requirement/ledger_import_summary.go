package requirement

// The import method's page sums itself up, in sentences of their own.
var statementsOfImportSummary = []Statement{
	{
		Source: importSummary(),
		Text:   "The method imports from a Cloud Identity found by ID or domain, and updates an existing Customer if overwriteIfExists is true.",
		TestedBy: []ID{
			ImportIdentityCloudIdentityID, ImportIdentityDomain,
			ImportOverwriteUpdatesRegion, ImportOverwriteUpdatesDomain,
		},
	},
	{
		Source:   importSummary(),
		Text:     "The request is a POST whose URL requires a parent: the reseller's account, or one of its channel partner links.",
		TestedBy: []ID{ImportHTTPMethod, ImportResponseParent, ImportPartnerInParent},
	},
	{
		Source: importSummary(),
		Text:   "The body requires overwriteIfExists, true where an existing customer conflicts.",
		TestedBy: []ID{
			ImportOverwriteRequiredForRegion, ImportOverwriteRequiredForDomain, ImportOverwriteAbsentNeverOverwrites,
		},
	},
	{
		Source:   importSummary(),
		Text:     "The body says who the customer is by domain, cloudIdentityId or primaryAdminEmail.",
		TestedBy: []ID{ImportIdentityMissing, ImportUnionExclusive},
	},
	{
		Source: importSummary(),
		Text:   "The errors PERMISSION_DENIED, NOT_FOUND, INVALID_ARGUMENT and ALREADY_EXISTS each tell a different trouble.",
		TestedBy: []ID{
			ImportPermissionNotAuthorized, ImportNotFoundUnknownID, ImportIdentityMissing,
			ImportOverwriteRequiredForBoth, ImportErrorBody,
		},
	},
	{
		Source:   importSummary(),
		Text:     "A successful request returns a Customer.",
		TestedBy: []ID{ImportResponseSchema},
	},
	{
		Source:   importSummary(),
		Text:     "Authorization takes the scope https://www.googleapis.com/auth/apps.order.",
		TestedBy: []ID{ImportPermissionScope},
	},
}
