package reference

import "net/http"

// Code is a google.rpc.Code name.
type Code string

// The codes that the reference answers with.
const (
	InvalidArgument    Code = "INVALID_ARGUMENT"
	FailedPrecondition Code = "FAILED_PRECONDITION"
	Unauthenticated    Code = "UNAUTHENTICATED"
	PermissionDenied   Code = "PERMISSION_DENIED"
	NotFound           Code = "NOT_FOUND"
	AlreadyExists      Code = "ALREADY_EXISTS"
)

// httpStatus is the mapping of google/rpc/code.proto.
var httpStatus = map[Code]int{
	InvalidArgument:    http.StatusBadRequest,
	FailedPrecondition: http.StatusBadRequest,
	Unauthenticated:    http.StatusUnauthorized,
	PermissionDenied:   http.StatusForbidden,
	NotFound:           http.StatusNotFound,
	AlreadyExists:      http.StatusConflict,
}

// legacyReason is the reason that the Directory's error bodies give.
var legacyReason = map[Code]string{
	InvalidArgument:    "invalid",
	FailedPrecondition: "conditionNotMet",
	Unauthenticated:    "required",
	PermissionDenied:   "forbidden",
	NotFound:           "notFound",
	AlreadyExists:      "duplicate",
}

// Error refuses a call. Either API renders it in its own form.
type Error struct {
	Code    Code
	Message string
}

func (e *Error) Error() string { return string(e.Code) + ": " + e.Message }

func refuse(code Code, message string) *Error { return &Error{code, message} }

// channelError is the body of AIP-193.
func channelError(e *Error) any {
	return object{"error": object{
		"code":    httpStatus[e.Code],
		"message": e.Message,
		"status":  string(e.Code),
	}}
}

// directoryError is the body that the Admin SDK has answered with since before AIP-193.
func directoryError(e *Error) any {
	return object{"error": object{
		"code":    httpStatus[e.Code],
		"message": e.Message,
		"errors": []object{{
			"domain":  "global",
			"reason":  legacyReason[e.Code],
			"message": e.Message,
		}},
	}}
}
