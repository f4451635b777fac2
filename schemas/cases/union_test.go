package cases_test

import (
	"testing"

	"customs.example/schemas"
	"customs.example/schemas/cases"
)

func TestUnionCombinations(t *testing.T) {
	const id, domain, email = "cloudIdentityId", "domain", "primaryAdminEmail"
	same(t, [][]string{
		{id, domain}, {id, email}, {domain, id}, {domain, email}, {email, id}, {email, domain},
		{id, domain, email}, {id, email, domain}, {domain, id, email}, {domain, email, id}, {email, id, domain}, {email, domain, id},
	}, cases.UnionCombinations(schemas.ImportRequest(), "customer_identity"))
}

func TestUnionMembers(t *testing.T) {
	same(t, []string{"cloudIdentityId", "domain", "primaryAdminEmail"}, cases.UnionMembers(schemas.ImportRequest(), "customer_identity"))
	if got := cases.UnionMembers(schemas.ImportRequest(), "another"); got != nil {
		t.Errorf("there is no such union, got %v", got)
	}
}

func TestOptionalFields(t *testing.T) {
	same(t, []string{"authToken", "channelPartnerId", "customer"}, cases.OptionalFields(schemas.ImportRequest()))
}
