package requirement

// Who may import.
const (
	ImportPermissionOtherReseller ID = "import.permission.other-reseller"
	ImportPermissionNotAuthorized ID = "import.permission.not-authorized"
	ImportPermissionAnonymous     ID = "import.permission.anonymous"
	ImportPermissionUnknownBearer ID = "import.permission.unknown-bearer"
	ImportPermissionScope         ID = "import.permission.scope"
)

var importPermission = []Record{
	{
		ID: ImportPermissionOtherReseller, Level: Must,
		Statement: "Under both kinds of parent, a caller whose own reseller account is not the one in the path is refused, where both accounts exist, and even where one account's name is the beginning of the other's.",
		Accepted:  "403 PERMISSION_DENIED",
		Source:    importErrorCodes(),
	},
	{
		ID: ImportPermissionNotAuthorized, Level: Must,
		Statement: "An import without authToken of a Cloud Identity that has never authorized the reseller is refused.",
		Accepted:  "403 PERMISSION_DENIED",
		Source:    importErrorCodes(),
	},
	{
		ID: ImportPermissionAnonymous, Level: Must,
		Statement: "An import that bears no credentials is refused.",
		Accepted:  "refused: 401 or 403",
		Source:    importScopes(),
	},
	{
		ID: ImportPermissionUnknownBearer, Level: Must,
		Statement: "An import with a bearer token that was never issued is refused, however near it comes to one that was: with a character more or less, or in another letter case.",
		Accepted:  "refused: 401 or 403",
		Source:    importScopes(),
	},
	{
		ID: ImportPermissionScope, Level: Must,
		Statement: "An import with a bearer token whose scopes do not include https://www.googleapis.com/auth/apps.order is refused, whichever others it has: longer or shorter ones, the same under another host, and those of the Directory.",
		Accepted:  "refused: 403 or 401",
		Source:    importScopes(),
	},
}
