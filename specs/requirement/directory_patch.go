package requirement

// PATCH, where the target has it.
const (
	DirectoryPatchMerges        ID = "directory.patch.merges"
	DirectoryPatchMergesAddress ID = "directory.patch.merges-address"
	DirectoryPatchPrimary       ID = "directory.patch.primary"
	DirectoryPatchRefusal       ID = "directory.patch.refusal"
	DirectoryPatchNull          ID = "directory.patch.null"
)

var directoryPatch = []Record{
	{
		ID: DirectoryPatchMerges, Level: Should, Needs: DirectoryPatch, About: true,
		Statement: "PATCH of a single top-level field changes that field and keeps the other top-level fields, customerCreationTime and etag aside.",
		Accepted:  "200",
		Source:    directoryPerformance("Patch (partial update)"),
	},
	{
		ID: DirectoryPatchMergesAddress, Level: May, Needs: DirectoryPatch, About: true,
		Statement: "Whether PATCH of one line of postalAddress keeps the other lines is left open.",
		Accepted:  "200",
		Source:    directoryPerformance("Semantics of a patch request"),
	},
	{
		ID: DirectoryPatchPrimary, Level: Should, Needs: DirectoryPatch, About: true,
		Statement: "PATCH of customerDomain alone, also with an empty query parameter fields, changes the primary domain as PUT does: GET shows it afterwards.",
		Accepted:  "200, or 204 where fields is empty",
		Source:    directoryMethod("patch", "Request body"),
	},
	{
		ID: DirectoryPatchRefusal, Level: Should, Needs: DirectoryPatch, About: true,
		Statement: "PATCH to a customerDomain that is unverified, or taken by another customer, is refused and changes nothing.",
		Accepted:  "refused: 400, 403, 404, 409 or 412",
		Source:    directoryPerformance("Handling the response to a patch"),
	},
	{
		ID: DirectoryPatchNull, Level: May, Needs: DirectoryPatch, About: true,
		Statement: "Whether PATCH with null clears a field is left open.",
		Accepted:  "200 or 400",
		Source:    directoryPerformance("Semantics of a patch request"),
	},
}
