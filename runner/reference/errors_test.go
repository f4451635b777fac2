package reference_test

import (
	"net/http"
	"testing"

	"customs.example/fixtures/given"
	"customs.example/fixtures/role"
)

const jsonType = "application/json; charset=UTF-8"

// wantBody compares an error body that is whole but for the words of its message.
func wantBody(t *testing.T, got answer, want body) {
	t.Helper()
	message, _ := at(got.body, "error", "message").(string)
	if message == "" {
		t.Errorf("got %s, want a message", got.text)
	}
	want["message"] = message
	if list, ok := want["errors"].([]any); ok {
		list[0].(body)["message"] = message
	}
	wantEqual(t, "the error body", got.body, body{"error": want})
	wantEqual(t, "Content-Type", got.contentType, jsonType)
}

func TestCloudChannelErrorBodies(t *testing.T) {
	p := open(t,
		given.Reseller(), given.OtherReseller(), given.Receiver(),
		given.DomainIdentity().Importable().Linked(given.OtherRegion))
	account, identity := p.Account(role.Reseller), p.Identity(role.Customer).ID
	tests := []struct {
		code    string
		status  float64
		by      role.Role
		request body
	}{
		{"INVALID_ARGUMENT", 400, role.Reseller, body{}},
		{"FAILED_PRECONDITION", 400, role.Reseller, body{"cloudIdentityId": identity, "customer": p.Receiver(role.Receiver).Name}},
		{"UNAUTHENTICATED", 401, role.Anonymous, body{"cloudIdentityId": identity}},
		{"PERMISSION_DENIED", 403, role.OtherReseller, body{"cloudIdentityId": identity}},
		{"NOT_FOUND", 404, role.Reseller, body{"cloudIdentityId": p.UnknownIdentity()}},
		{"ALREADY_EXISTS", 409, role.Reseller, body{"cloudIdentityId": identity}},
	}
	for _, test := range tests {
		t.Run(test.code, func(t *testing.T) {
			got := p.importUnder(test.by, account, test.request)
			wantEqual(t, "status", got.status, int(test.status))
			wantBody(t, got, body{"code": test.status, "status": test.code})
		})
	}
}

func TestDirectoryErrorBodies(t *testing.T) {
	p := open(t,
		given.DomainIdentity().WithAdmin(), given.DomainIdentity().As(role.OtherCustomer),
		given.Caller(role.Unscoped).Administering(role.Customer))
	tests := []struct {
		reason  string
		status  float64
		by      role.Role
		key     string
		request body
	}{
		{"invalid", 400, role.Customer, "my_customer", body{"customerDomain": p.UnknownDomain()}},
		{"required", 401, role.Anonymous, "my_customer", body{}},
		{"forbidden", 403, role.Unscoped, "my_customer", body{}},
		{"notFound", 404, role.Customer, p.UnknownIdentity(), body{}},
		{"duplicate", 409, role.Customer, "my_customer", body{"customerDomain": p.Identity(role.OtherCustomer).PrimaryDomain}},
	}
	for _, test := range tests {
		t.Run(test.reason, func(t *testing.T) {
			got := p.directory(test.by, http.MethodPut, test.key, test.request)
			wantEqual(t, "status", got.status, int(test.status))
			entry := body{"domain": "global", "reason": test.reason}
			wantBody(t, got, body{"code": test.status, "errors": []any{entry}})
		})
	}
}
