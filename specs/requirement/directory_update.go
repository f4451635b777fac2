package requirement

// What a PUT changes, and what it leaves alone.
const (
	DirectoryUpdateStatus                ID = "directory.update.status"
	DirectoryUpdateMyCustomer            ID = "directory.update.my-customer"
	DirectoryUpdateResponse              ID = "directory.update.response"
	DirectoryUpdateResponseOtherFields   ID = "directory.update.response-other-fields"
	DirectoryUpdateRoundTrip             ID = "directory.update.round-trip"
	DirectoryUpdateReadModifyWrite       ID = "directory.update.read-modify-write"
	DirectoryUpdateSparseProfile         ID = "directory.update.sparse-profile"
	DirectoryUpdateRepeatable            ID = "directory.update.repeatable"
	DirectoryUpdateDomainKept            ID = "directory.update.domain-kept"
	DirectoryUpdateIdentityKept          ID = "directory.update.identity-kept"
	DirectoryUpdateCreationTimeKept      ID = "directory.update.creation-time-kept"
	DirectoryUpdateAbsentFields          ID = "directory.update.absent-fields"
	DirectoryUpdateDocumentedSample      ID = "directory.update.documented-sample"
	DirectoryUpdateNestedPhone           ID = "directory.update.nested-phone"
	DirectoryUpdateRefusalChangesNothing ID = "directory.update.refusal-changes-nothing"
	DirectoryUpdateIsolated              ID = "directory.update.isolated"
	DirectoryUpdateConcurrent            ID = "directory.update.concurrent"
)

var directoryUpdate = []Record{
	{
		ID: DirectoryUpdateStatus, Level: Must,
		Statement: "PUT of documented fields with a customer's id as the key succeeds.",
		Accepted:  "200",
		Source:    guideUpdate(),
	},
	{
		ID: DirectoryUpdateMyCustomer, Level: Must,
		Statement: "What was PUT under my_customer is read under the id, and what was PUT under the id is read under my_customer.",
		Accepted:  "200",
		Source:    guideUpdate(),
	},
	{
		ID: DirectoryUpdateResponse, Level: Must,
		Statement: "The answer to a PUT bears the alternateEmail and the postalAddress.organizationName that were sent.",
		Accepted:  "200",
		Source:    guideUpdate(),
	},
	{
		ID: DirectoryUpdateResponseOtherFields, Level: Should,
		Statement: "Beyond those two, the answer to a PUT bears each other writable field of the reference as it was sent, language excepted.",
		Accepted:  "200",
		Source:    directoryMethod("update", "Response body"),
	},
	{
		ID: DirectoryUpdateRoundTrip, Level: Must,
		Statement: "A GET after a PUT, under the id and under my_customer, equals the PUT's answer in all but the etag, also when that customer was imported before the PUT, and when it is imported between PUT and GET.",
		Accepted:  "200",
		Source:    guideUpdate(),
	},
	{
		ID: DirectoryUpdateReadModifyWrite, Level: Should,
		Statement: "PUT of the very body that GET returned is accepted and changes nothing.",
		Accepted:  "200",
		Source:    directoryMethod("update", "Request body"),
	},
	{
		ID: DirectoryUpdateSparseProfile, Level: Must,
		Statement: "A customer whose postalAddress was absent or empty before is updated like any other: the PUT succeeds, its answer bears the values sent, GET under either key equals that answer, and no other customer changes.",
		Accepted:  "200",
		Source:    guideUpdate(),
	},
	{
		ID: DirectoryUpdateRepeatable, Level: Must,
		Statement: "One PUT of every writable field, sent two and three times, leads to the state that it led to the first time.",
		Accepted:  "200",
		Source:    directoryMethod("update", "HTTP request"),
	},
	{
		ID: DirectoryUpdateDomainKept, Level: Must,
		Statement: "A PUT that lacks customerDomain, or has null or an empty text for it, neither empties nor replaces the primary domain, whatever else it holds, be that nothing, and also after the domain was changed.",
		Accepted:  "200 or 400",
		Source:    guidePrimaryDomain(),
	},
	{
		ID: DirectoryUpdateIdentityKept, Level: Must,
		Statement: "A PUT changes neither id nor kind, even if its body bears other ones.",
		Accepted:  "200 or 400",
		Source:    directoryCustomerField("id, kind"),
	},
	{
		ID: DirectoryUpdateCreationTimeKept, Level: Must,
		Statement: "A PUT that does not change the domain does not change customerCreationTime either, even if its body bears another one.",
		Accepted:  "200 or 400",
		Source:    directoryCustomerField("customerCreationTime"),
	},
	{
		ID: DirectoryUpdateAbsentFields, Level: May,
		Statement: "Whether a PUT keeps the fields that its body omits, or clears them, is left open.",
		Accepted:  "200",
		Source:    guideUpdate(),
	},
	{
		ID: DirectoryUpdateDocumentedSample, Level: Should,
		Statement: "The body that the guide PUTs is accepted as it stands, with its phoneNumber inside postalAddress.",
		Accepted:  "200",
		Source:    guideUpdate(),
	},
	{
		ID: DirectoryUpdateNestedPhone, Level: May,
		Statement: "Whether a phoneNumber inside postalAddress, which the guide shows and the reference does not know, comes back or is dropped is left open.",
		Accepted:  "200 or 400",
		Source:    guideUpdate(),
	},
	{
		ID: DirectoryUpdateRefusalChangesNothing, Level: Must,
		Statement: "After a PUT that was refused, whatever the reason, GET returns what it returned before.",
		Accepted:  "refused: any 4xx",
		Source:    guideUpdate(),
	},
	{
		ID: DirectoryUpdateIsolated, Level: Must,
		Statement: "A PUT on one customer changes no other customer.",
		Accepted:  "200",
		Source:    guideUpdate(),
	},
	{
		ID: DirectoryUpdateConcurrent, Level: Should,
		Statement: "After concurrent PUTs of whole bodies, GET returns one of the accepted bodies and not a mixture of several.",
		Accepted:  "200, 409 or 412",
		Source:    directoryCustomerField("etag"),
	},
}
