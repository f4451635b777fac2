package requirement

// The import method's page, up to its request body.
var statementsOfImport = []Statement{
	{
		Source: importDescription(),
		Text:   "The method imports a Customer from the Cloud Identity that a Cloud Identity ID or a domain leads to.",
		TestedBy: []ID{
			ImportIdentityCloudIdentityID, ImportIdentityDomain, ImportOverwriteNothingToOverwrite,
			ImportConcurrentOneCustomer, JourneySameCustomer,
		},
	},
	{
		Source:   importDescription(),
		Text:     "An import comes before a call of customers.transferEntitlements.",
		Excluded: "it is a use of the method, not a behaviour of it",
	},
	{
		Source: importDescription(),
		Text:   "If a Customer is linked already and overwriteIfExists is true, its data is updated.",
		TestedBy: []ID{
			ImportOverwriteUpdatesRegion, ImportOverwriteUpdatesDomain, ImportOverwritePersists,
			ImportOverwriteRepeatable, ImportOverwriteKeepsCreateTime, JourneyPrimaryChangeOverwrites,
		},
	},
	{
		Source:   importErrorCodes(),
		Text:     "A failure is reported with one of the error codes that the page lists.",
		TestedBy: []ID{ImportErrorBody, ImportRobustNoServerError},
	},
	{
		Source:   importErrorCodes(),
		Text:     "PERMISSION_DENIED: the caller's reseller account is not the one that the request names.",
		TestedBy: []ID{ImportPermissionOtherReseller, ImportOverwriteOwnAccountOnly, ImportReadBackPermission},
	},
	{
		Source:   importErrorCodes(),
		Text:     "PERMISSION_DENIED: the caller is not authorized to import this customer.",
		TestedBy: []ID{ImportPermissionNotAuthorized},
	},
	{
		Source:   importErrorCodes(),
		Text:     "A help page tells more of being authorized to import.",
		Excluded: notBehaviour,
	},
	{
		Source:   importErrorCodes(),
		Text:     "NOT_FOUND: there is no such Cloud Identity.",
		TestedBy: []ID{ImportNotFoundUnknownID, ImportNotFoundUnknownDomain},
	},
	{
		Source:   importErrorCodes(),
		Text:     "NOT_FOUND: the Cloud Identity was deleted.",
		TestedBy: []ID{ImportNotFoundDeleted},
	},
	{
		Source:   importErrorCodes(),
		Text:     "INVALID_ARGUMENT: a required parameter is missing.",
		TestedBy: []ID{ImportIdentityMissing, ImportOverwriteAbsentNeverOverwrites, ImportRequestMalformed},
	},
	{
		Source:   importErrorCodes(),
		Text:     "INVALID_ARGUMENT: the authToken has expired.",
		TestedBy: []ID{ImportTokenExpired, ImportTokenBadThoughAuthorized},
	},
	{
		Source:   importErrorCodes(),
		Text:     "INVALID_ARGUMENT: the authToken is invalid.",
		TestedBy: []ID{ImportTokenInvalid, ImportTokenOtherAccount, ImportTokenBadThoughAuthorized},
	},
	{
		Source: importErrorCodes(),
		Text:   "ALREADY_EXISTS: there is a customer already, and critical fields of it conflict.",
		TestedBy: []ID{
			ImportOverwriteRequiredForRegion, ImportOverwriteRequiredForDomain, ImportOverwriteRequiredForBoth,
			ImportOverwriteRefusalChangesNothing, ImportOverwriteNoConflict,
		},
	},
	{
		Source:   importErrorCodes(),
		Text:     "A conflict is resolved by an overwrite, and by nothing less.",
		TestedBy: []ID{ImportOverwriteRequiredForBoth, ImportOverwriteAbsentNeverOverwrites},
	},
	{
		Source:   importErrorCodes(),
		Text:     "What the method returns is the Customer.",
		TestedBy: []ID{ImportResponseSchema},
	},
	{
		Source:   importHTTPRequest(),
		Text:     "The request is a POST to /v1/{parent=accounts/*}/customers:import.",
		TestedBy: []ID{ImportHTTPMethod, ImportResponseParent},
	},
	{
		Source: importHTTPRequest(),
		Text:   "The URL is in gRPC Transcoding syntax.",
		TestedBy: []ID{
			ImportRequestParentInBody, ImportRequestParentDiffers,
			ImportRequestSnakeCase, ImportRequestClientQueries,
		},
	},
	{
		Source:   importPathParameters(),
		Text:     "parent is required, and is the resource name of the reseller's account.",
		TestedBy: []ID{ImportResponseParent, ImportOverwriteOwnAccountOnly, ImportPermissionOtherReseller},
	},
	{
		Source:   importPathParameters(),
		Text:     "parent may have the form accounts/{account_id}.",
		TestedBy: []ID{ImportIdentityCloudIdentityID, ImportResponseParent},
	},
	{
		Source:   importPathParameters(),
		Text:     "parent may have the form accounts/{account_id}/channelPartnerLinks/{channelPartnerId}.",
		TestedBy: []ID{ImportPartnerInParent, ImportPartnerName, ImportPartnerUnknownLink},
	},
}
