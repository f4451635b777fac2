package requirement

// Who may read and write a Directory customer.
const (
	DirectoryPermissionAnonymous     ID = "directory.permission.anonymous"
	DirectoryPermissionUnknownBearer ID = "directory.permission.unknown-bearer"
	DirectoryPermissionScope         ID = "directory.permission.scope"
	DirectoryPermissionReadonly      ID = "directory.permission.readonly"
)

var directoryPermission = []Record{
	{
		ID: DirectoryPermissionAnonymous, Level: Must,
		Statement: "GET, PUT and, where the target has it, PATCH without credentials are refused.",
		Accepted:  "refused: 401 or 403",
		Source:    guideRetrieve(),
	},
	{
		ID: DirectoryPermissionUnknownBearer, Level: Must,
		Statement: "GET, PUT and, where the target has it, PATCH with a bearer token that was never issued are refused, however near it is to one that was.",
		Accepted:  "refused: 401 or 403",
		Source:    guideRetrieve(),
	},
	{
		ID: DirectoryPermissionScope, Level: Must,
		Statement: "GET, PUT and, where the target has it, PATCH with a bearer token that has no customer scope are refused, whatever other scopes it has; one with both customer scopes may do what either permits.",
		Accepted:  "refused: 403 or 401; with both scopes 200",
		Source:    directoryMethod("get", "Authorization scopes"),
	},
	{
		ID: DirectoryPermissionReadonly, Level: Must,
		Statement: "A bearer token with the scope admin.directory.customer.readonly may GET, and may neither PUT nor, where the target has it, PATCH, under the id and under my_customer.",
		Accepted:  "GET 200; writes refused: 403 or 401",
		Source:    directoryMethod("update", "Authorization scopes"),
	},
}
