package requirement

// The Directory guide: reading and updating a customer.
var statementsOfDirectory = []Statement{
	{
		Source:   guideIntroduction(),
		Text:     "The Directory API lets programs manage customers.",
		Excluded: introduction,
	},
	{
		Source:   guideIntroduction(),
		Text:     "Its methods update the contact data of a domain.",
		Excluded: introduction,
	},
	{
		Source:   guideIntroduction(),
		Text:     "Its methods change the primary domain.",
		Excluded: introduction,
	},
	{
		Source:   guideRetrieve(),
		Text:     "An existing customer is retrieved by a GET of /admin/directory/v1/customers/{customerKey}.",
		TestedBy: []ID{DirectoryGetByID, DirectoryGetStable, DirectoryKeyUnknown},
	},
	{
		Source: guideRetrieve(),
		Text:   "The GET includes an authorization token.",
		TestedBy: []ID{
			DirectoryPermissionAnonymous, DirectoryPermissionUnknownBearer,
			DirectoryPermissionScope, DirectoryPermissionReadonly, DirectoryKeyForeign,
		},
	},
	{
		Source:   guideRetrieve(),
		Text:     "Another guide describes the token of a GET.",
		Excluded: notBehaviour,
	},
	{
		Source:   guideRetrieve(),
		Text:     "The GET's customerKey can be the customer's unique id.",
		TestedBy: []ID{DirectoryGetByID, DirectoryKeyUnknown, DirectoryKeyForeign},
	},
	{
		Source:   guideRetrieve(),
		Text:     "The GET's customerKey can be my_customer, for the current customer.",
		TestedBy: []ID{DirectoryGetMyCustomer},
	},
	{
		Source:   guideRetrieve(),
		Text:     "A successful GET has the status 200.",
		TestedBy: []ID{DirectoryGetByID, DirectoryGetMyCustomer},
	},
	{
		Source:   guideRetrieve(),
		Text:     "The GET's JSON response holds the customer's information.",
		TestedBy: []ID{DirectoryGetSchema, DirectoryErrorBody},
	},
	{
		Source:   guideRetrieve(),
		Text:     "The sample of a GET's response has etag, kind, id, alternateEmail, customerDomain, customerCreationTime, and a postalAddress with organizationName and countryCode.",
		TestedBy: []ID{DirectoryGetSchema},
	},
	{
		Source: guideUpdate(),
		Text:   "An existing customer is updated by a PUT on /admin/directory/v1/customers/{customerKey}.",
		TestedBy: []ID{
			DirectoryUpdateStatus, DirectoryUpdateSparseProfile, DirectoryUpdateRepeatable,
			DirectoryUpdateIsolated, DirectoryUpdateConcurrent, DirectoryUpdateReadModifyWrite,
		},
	},
	{
		Source: guideUpdate(),
		Text:   "The PUT of an update includes an authorization token.",
		TestedBy: []ID{
			DirectoryPermissionAnonymous, DirectoryPermissionUnknownBearer, DirectoryPermissionScope,
			DirectoryPermissionReadonly, DirectoryKeyForeign, DirectoryUpdateRefusalChangesNothing,
		},
	},
	{
		Source:   guideUpdate(),
		Text:     "Another guide describes the token of an update.",
		Excluded: notBehaviour,
	},
	{
		Source:   guideUpdate(),
		Text:     "The update's customerKey can be the customer's unique id.",
		TestedBy: []ID{DirectoryUpdateStatus, DirectoryUpdateMyCustomer, DirectoryKeyUnknown, DirectoryKeyForeign},
	},
	{
		Source:   guideUpdate(),
		Text:     "The update's customerKey can be my_customer, for the current customer.",
		TestedBy: []ID{DirectoryUpdateMyCustomer},
	},
	{
		Source:   guideUpdate(),
		Text:     "A successful update has the status 200, as the guide says before and after its sample.",
		TestedBy: []ID{DirectoryUpdateStatus},
	},
	{
		Source: guideUpdate(),
		Text:   "The update's JSON response holds the customer's information as newly updated.",
		TestedBy: []ID{
			DirectoryUpdateResponse, DirectoryUpdateResponseOtherFields, DirectoryUpdateRoundTrip,
		},
	},
	{
		Source: guideUpdate(),
		Text:   "The sample of an update's body has alternateEmail, customerDomain, language, and a postalAddress with organizationName and phoneNumber.",
		TestedBy: []ID{
			DirectoryUpdateDocumentedSample, DirectoryUpdateNestedPhone, DirectoryRequestTypes, DirectoryRequestMalformed,
		},
	},
	{
		Source: guideUpdate(),
		Text:   "The sample of an update's response has the values sent but language, the phone number inside postalAddress, no countryCode any more, and id, kind and customerCreationTime as before.",
		TestedBy: []ID{
			DirectoryUpdateResponse, DirectoryUpdateNestedPhone, DirectoryUpdateAbsentFields,
			DirectoryUpdateIdentityKept, DirectoryUpdateCreationTimeKept,
		},
	},
}
