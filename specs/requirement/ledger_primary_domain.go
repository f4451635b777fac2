package requirement

// The Directory guide: changing the primary domain.
var statementsOfPrimaryDomain = []Statement{
	{
		Source: guidePrimaryDomain(),
		Text:   "The primary domain is changed by a PUT on /admin/directory/v1/customers/{customerKey}.",
		TestedBy: []ID{
			DirectoryPrimaryChange, DirectoryPrimaryAndBack, DirectoryPrimaryUnverified, DirectoryPrimaryTaken,
		},
	},
	{
		Source:   guidePrimaryDomain(),
		Text:     "The PUT of a domain change includes an authorization token.",
		TestedBy: []ID{DirectoryPermissionAnonymous, DirectoryPermissionReadonly, DirectoryKeyForeign},
	},
	{
		Source:   guidePrimaryDomain(),
		Text:     "Another guide describes the token of a domain change.",
		Excluded: notBehaviour,
	},
	{
		Source:   guidePrimaryDomain(),
		Text:     "The domain change's customerKey must be the unique id or my_customer.",
		TestedBy: []ID{DirectoryPrimaryChange, DirectoryKeyDomain, DirectoryKeyUnknown},
	},
	{
		Source:   guidePrimaryDomain(),
		Text:     "The domain change's JSON body must hold the new customerDomain.",
		TestedBy: []ID{DirectoryPrimaryChange, DirectoryPrimaryAlone, DirectoryUpdateDomainKept},
	},
	{
		Source:   guidePrimaryDomain(),
		Text:     "The sample of a domain change's body has alternateEmail, language and postalAddress beside the new customerDomain.",
		TestedBy: []ID{DirectoryPrimaryChange, DirectoryPrimaryKeepsID, DirectoryPrimaryOwnAlternateEmail},
	},
	{
		Source:   guidePrimaryDomain(),
		Text:     "A successful domain change has the status 200.",
		TestedBy: []ID{DirectoryPrimaryChange},
	},
	{
		Source:   guidePrimaryDomain(),
		Text:     "The domain change's JSON response holds the customer's information.",
		TestedBy: []ID{DirectoryPrimaryChange, DirectoryPrimaryKeepsID},
	},
	{
		Source:   guidePrimaryDomain(),
		Text:     "The sample of a domain change's response has the new customerDomain and the same id.",
		TestedBy: []ID{DirectoryPrimaryChange, DirectoryPrimaryKeepsID},
	},
}
