package requirement

// PATCH, where the target has it.
const (
	DirectoryPatchMerges  ID = "directory.patch.merges"
	DirectoryPatchRefusal ID = "directory.patch.refusal"
	DirectoryPatchNull    ID = "directory.patch.null"
)

var directoryPatch = []Record{
	{
		ID: DirectoryPatchMerges, Level: Should, Needs: DirectoryPatch, About: true,
		Statement: "PATCH of a single field changes that field and keeps all others.",
		Accepted:  "200",
		Source:    directoryPerformance("Patch (partial update)"),
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
