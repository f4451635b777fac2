package requirement

// The union customer_identity holds one member.
const (
	ImportUnionExclusive             ID = "import.union.exclusive"
	ImportUnionRefusalChangesNothing ID = "import.union.refusal-changes-nothing"
	ImportUnionEmptyMemberCounts     ID = "import.union.empty-member-counts"
	ImportUnionNullMemberIsAbsent    ID = "import.union.null-member-is-absent"
)

var importUnion = []Record{
	{
		ID: ImportUnionExclusive, Level: Must,
		Statement: "A body with any two or with all three of domain, cloudIdentityId and primaryAdminEmail, in whichever order they stand, is refused under both kinds of parent, even if all of them point to one and the same customer.",
		Accepted:  "400 INVALID_ARGUMENT",
		Source:    importBodyField("customer_identity"),
	},
	{
		ID: ImportUnionRefusalChangesNothing, Level: Must,
		Statement: "When a body with two identity members and overwriteIfExists true is refused, a linked customer that conflicts with its Cloud Identity is still what it was.",
		Accepted:  "refused: any 4xx",
		Source:    importBodyField("customer_identity"),
	},
	{
		ID: ImportUnionEmptyMemberCounts, Level: Should,
		Statement: "An identity member that holds the empty string is a member nonetheless: beside another one it makes two, and the body is refused.",
		Accepted:  "400 INVALID_ARGUMENT",
		Source:    fieldPresence(),
	},
	{
		ID: ImportUnionNullMemberIsAbsent, Level: Should,
		Statement: "An identity member that holds null is no member: a body with null beside one proper member is imported by the proper one.",
		Accepted:  "200",
		Source:    protoJSON("Null values", "null-values"),
	},
}
