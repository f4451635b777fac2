package api

// Refusal is a documented error of Cloud Channel: a google.rpc.Code.
type Refusal string

// The errors that the import's page documents.
const (
	InvalidArgument  Refusal = "INVALID_ARGUMENT"
	PermissionDenied Refusal = "PERMISSION_DENIED"
	NotFound         Refusal = "NOT_FOUND"
	AlreadyExists    Refusal = "ALREADY_EXISTS"
)
