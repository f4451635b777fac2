package requirement

// The import method's page, from its request body to the end.
var statementsOfImportBody = []Statement{
	{
		Source: importBody(),
		Text:   "The body is a JSON object of strings and one boolean, by the names that the page shows.",
		TestedBy: []ID{
			ImportRequestTypes, ImportRequestMalformed, ImportRequestUnknownField, ImportRequestSnakeCase,
		},
	},
	{
		Source:   importBodyField("authToken"),
		Text:     "authToken is optional.",
		TestedBy: []ID{ImportRequestOptionalFields, ImportRequestNullOptional},
	},
	{
		Source:   importBodyField("authToken"),
		Text:     "The resold customer's super administrator generates the token.",
		Excluded: outsideBothAPIs,
	},
	{
		Source:   importBodyField("authToken"),
		Text:     "The token authorizes a reseller for the customer's Cloud Identity.",
		TestedBy: []ID{ImportTokenAuthorizes, ImportTokenOtherAccount, ImportTokenOtherIdentity},
	},
	{
		Source:   importBodyField("authToken"),
		Text:     "The token authorizes the reseller to buy entitlements for the customer.",
		Excluded: "entitlements belong to other methods, an import cannot show it",
	},
	{
		Source:   importBodyField("authToken"),
		Text:     "After authorization the token can be left out.",
		TestedBy: []ID{ImportTokenOmittedAfterAuthorization},
	},
	{
		Source:   importBodyField("authToken"),
		Text:     "A help page tells more of tokens.",
		Excluded: notBehaviour,
	},
	{
		Source:   importBodyField("overwriteIfExists"),
		Text:     "overwriteIfExists is required.",
		TestedBy: []ID{ImportOverwriteAbsentNeverOverwrites},
	},
	{
		Source:   importBodyField("overwriteIfExists"),
		Text:     "overwriteIfExists decides whether a customer that is found is overwritten.",
		TestedBy: []ID{ImportOverwriteUpdatesRegion, ImportOverwriteUpdatesDomain, ImportOverwriteNothingToOverwrite},
	},
	{
		Source:   importBodyField("overwriteIfExists"),
		Text:     "overwriteIfExists must be true where an existing customer's region code conflicts.",
		TestedBy: []ID{ImportOverwriteRequiredForRegion, JourneyRegionChangeConflicts},
	},
	{
		Source:   importBodyField("overwriteIfExists"),
		Text:     "overwriteIfExists must be true where an existing customer's domain conflicts.",
		TestedBy: []ID{ImportOverwriteRequiredForDomain, JourneyPrimaryChangeConflicts},
	},
	{
		Source:   importBodyField("channelPartnerId"),
		Text:     "channelPartnerId is optional.",
		TestedBy: []ID{ImportRequestOptionalFields, ImportRequestNullOptional},
	},
	{
		Source:   importBodyField("channelPartnerId"),
		Text:     "channelPartnerId is the Cloud Identity ID of the partner who resells to the customer directly.",
		TestedBy: []ID{ImportPartnerInBody, ImportPartnerReplaced},
	},
	{
		Source:   importBodyField("channelPartnerId"),
		Text:     "A transfer in two tiers requires the field.",
		Excluded: "nothing but the field itself tells an import that its transfer has two tiers",
	},
	{
		Source:   importBodyField("channelPartnerId"),
		Text:     "The parent can provide the partner as well.",
		TestedBy: []ID{ImportPartnerInParent, ImportPartnerDisagreement},
	},
	{
		Source:   importBodyField("customer"),
		Text:     "customer is optional.",
		TestedBy: []ID{ImportRequestOptionalFields, ImportRequestNullOptional},
	},
	{
		Source: importBodyField("customer"),
		Text:   "customer names the customer that the Cloud Identity's information goes to.",
		TestedBy: []ID{
			ImportReceiverNamed, ImportReceiverUnknown, ImportReceiverForeign, ImportReceiverLinkedElsewhere,
		},
	},
	{
		Source:   importBodyField("customer"),
		Text:     "customer has the form accounts/{account_id}/customers/{customer_id}.",
		TestedBy: []ID{ImportReceiverMalformed},
	},
	{
		Source:   importBodyField("customer_identity"),
		Text:     "The union customer_identity says who the customer to be transferred is.",
		TestedBy: []ID{ImportIdentityCloudIdentityID, ImportIdentityDomain, ImportIdentityPrimaryAdminEmail},
	},
	{
		Source:   importBodyField("customer_identity"),
		Text:     "To look up the Cloud Identity takes the customer's cloud_identity_id or domain.",
		TestedBy: []ID{ImportIdentityMissing, ImportIdentityPrimaryAdminEmail},
	},
	{
		Source:   importBodyField("customer_identity"),
		Text:     "A Team customer has no valid identity but its cloud_identity_id.",
		TestedBy: []ID{ImportIdentityTeam, ImportIdentityTeamByDomain, ImportIdentityTeamByAdminEmail},
	},
	{
		Source: importBodyField("customer_identity"),
		Text:   "The union holds no more than one member.",
		TestedBy: []ID{
			ImportUnionExclusive, ImportUnionRefusalChangesNothing,
			ImportUnionEmptyMemberCounts, ImportUnionNullMemberIsAbsent,
		},
	},
	{
		Source: importBodyField("domain"),
		Text:   "domain is the customer's domain, required where it is the member of the union.",
		TestedBy: []ID{
			ImportIdentityDomain, ImportIdentitySecondaryDomain, ImportIdentityCase,
			ImportIdentityMissing, JourneyOldDomainLookup,
		},
	},
	{
		Source:   importBodyField("cloudIdentityId"),
		Text:     "cloudIdentityId is the customer's Cloud Identity ID, required where it is the member of the union.",
		TestedBy: []ID{ImportIdentityCloudIdentityID, ImportIdentityMissing, JourneySameCustomer},
	},
	{
		Source:   importBodyField("primaryAdminEmail"),
		Text:     "primaryAdminEmail is the address of the customer's primary administrator, required where it is the member of the union.",
		TestedBy: []ID{ImportIdentityPrimaryAdminEmail, ImportIdentityTeamByAdminEmail, ImportIdentityMissing},
	},
	{
		Source:   importResponseBody(),
		Text:     "A successful response's body is a Customer.",
		TestedBy: []ID{ImportResponseSchema, ImportResponseMediaType, ImportResponseConsistent},
	},
	{
		Source:   importScopes(),
		Text:     "The method requires the scope https://www.googleapis.com/auth/apps.order.",
		TestedBy: []ID{ImportPermissionScope, ImportPermissionAnonymous, ImportPermissionUnknownBearer},
	},
	{
		Source:   importScopes(),
		Text:     "The Authentication Overview tells more of authorization.",
		Excluded: notBehaviour,
	},
	{
		Source:   importTryIt(),
		Text:     "The page lets its reader try the method.",
		Excluded: "it is a service of the page, not a behaviour of the method",
	},
}
