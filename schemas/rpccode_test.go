package schemas_test

import (
	"testing"

	"customs.example/schemas"
	"github.com/google/go-cmp/cmp"
)

func TestRPCCodesMapToHTTP(t *testing.T) {
	want := []schemas.RPCCode{
		{"CANCELLED", 499}, {"UNKNOWN", 500}, {"INVALID_ARGUMENT", 400}, {"DEADLINE_EXCEEDED", 504},
		{"NOT_FOUND", 404}, {"ALREADY_EXISTS", 409}, {"PERMISSION_DENIED", 403}, {"UNAUTHENTICATED", 401},
		{"RESOURCE_EXHAUSTED", 429}, {"FAILED_PRECONDITION", 400}, {"ABORTED", 409}, {"OUT_OF_RANGE", 400},
		{"UNIMPLEMENTED", 501}, {"INTERNAL", 500}, {"UNAVAILABLE", 503}, {"DATA_LOSS", 500},
	}
	if diff := cmp.Diff(want, schemas.RPCCodes()); diff != "" {
		t.Errorf("-want +got:\n%s", diff)
	}
	for _, code := range want {
		if status, known := schemas.HTTPStatus(code.Name); status != code.HTTP || !known {
			t.Errorf("%s: want %d, got %d, %v", code.Name, code.HTTP, status, known)
		}
	}
	for _, name := range []string{"OK", "", "not_found"} {
		if status, known := schemas.HTTPStatus(name); known {
			t.Errorf("%q is no error code, got %d", name, status)
		}
	}
}

func TestRPCCodesOfAStatus(t *testing.T) {
	for status, want := range map[int][]string{
		400: {"INVALID_ARGUMENT", "FAILED_PRECONDITION", "OUT_OF_RANGE"},
		409: {"ALREADY_EXISTS", "ABORTED"},
		401: {"UNAUTHENTICATED"},
		405: nil,
		200: nil,
	} {
		if diff := cmp.Diff(want, schemas.RPCCodesOf(status)); diff != "" {
			t.Errorf("%d, -want +got:\n%s", status, diff)
		}
	}
}
