package requirement

// The body and the query of an import.
const (
	ImportRequestTypes          ID = "import.request.types"
	ImportRequestMalformed      ID = "import.request.malformed"
	ImportRequestUnknownField   ID = "import.request.unknown-field"
	ImportRequestSnakeCase      ID = "import.request.snake-case"
	ImportRequestNullOptional   ID = "import.request.null-optional"
	ImportRequestParentInBody   ID = "import.request.parent-in-body"
	ImportRequestParentDiffers  ID = "import.request.parent-differs"
	ImportRequestClientQueries  ID = "import.request.client-queries"
	ImportRequestOptionalFields ID = "import.request.optional-fields"
)

var importRequest = []Record{
	{
		ID: ImportRequestTypes, Level: Must,
		Statement: "A field with a JSON value of a wrong type is refused: each field, with each wrong type that no parser converts, such as a number for a string or an object for a boolean.",
		Accepted:  "400 INVALID_ARGUMENT",
		Source:    importBody(),
	},
	{
		ID: ImportRequestMalformed, Level: Must,
		Statement: "A body that is not one JSON object is refused: truncated JSON, plain text, anything behind the object, be it a second one or on another line, an array at the root, be it empty or of one right request, null at the root, nothing at all.",
		Accepted:  "400 INVALID_ARGUMENT",
		Source:    importBody(),
	},
	{
		ID: ImportRequestUnknownField, Level: Should,
		Statement: "A body with a field that the method does not define is refused.",
		Accepted:  "400 INVALID_ARGUMENT",
		Source:    protoJSON("JSON Options › Ignore unknown fields", "json-options"),
	},
	{
		ID: ImportRequestSnakeCase, Level: Should,
		Statement: "The fields' proto names, such as overwrite_if_exists, work as the JSON names do. Identity members written so count as members of the union, and two of them are refused.",
		Accepted:  "200; for two members 400 INVALID_ARGUMENT",
		Source:    protoJSON("Field names as JSON keys", "field-names"),
	},
	{
		ID: ImportRequestNullOptional, Level: Should,
		Statement: "An optional field that is null has the effect of one that is left out.",
		Accepted:  "200",
		Source:    protoJSON("Null values", "null-values"),
	},
	{
		ID: ImportRequestParentInBody, Level: Should,
		Statement: "A body that repeats the path's parent is served: the body is the whole request message, of which parent is a field.",
		Accepted:  "200",
		Source:    transcoding("HTTP method and path, body \"*\""),
	},
	{
		ID: ImportRequestParentDiffers, Level: Must,
		Statement: "Where the Cloud Identity has authorized two accounts and the body's parent names the one that the path does not, the import is refused or serves the path's account, and never the other one, whichever of the two stands in the path.",
		Accepted:  "200 or any 4xx",
		Source:    importHTTPRequest(),
	},
	{
		ID: ImportRequestClientQueries, Level: Should,
		Statement: "The query parameters that the official clients append are tolerated: alt=json with prettyPrint=false, and $alt=json;enum-encoding=int with its semicolon percent-encoded.",
		Accepted:  "200",
		Source:    systemParameters(),
	},
	{
		ID: ImportRequestOptionalFields, Level: Must,
		Statement: "Every subset of authToken, channelPartnerId and customer is accepted, given a token that is valid for the account, needed or not, a linked partner, and a receiver that is linked to nothing.",
		Accepted:  "200",
		Source:    importBody(),
	},
}
