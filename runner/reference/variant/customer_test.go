package variant_test

import (
	"net/http"
	"strings"
	"testing"

	"golang.org/x/text/unicode/norm"

	"customs.example/fixtures/given"
	"customs.example/fixtures/role"
	"customs.example/runner/reference/change/changetest"
	"customs.example/runner/reference/variant"
)

// lettered is a customer whose texts are not of plain letters.
func lettered(t *testing.T, id string) (imported, read changetest.Answer) {
	t.Helper()
	v, _ := variant.Lookup(id)
	p := changetest.Open(v.Options(), given.Reseller(), given.DomainIdentity().Importable().InManyScripts())
	imported = p.Do(changetest.Import(p.Account(role.Reseller), map[string]any{"cloudIdentityId": p.Identity(role.Customer).ID, "overwriteIfExists": true}))
	name, _ := imported.Object()["name"].(string)
	read = p.Do(changetest.ReadBack(role.Reseller, name))
	if imported.Status != http.StatusOK || read.Status != http.StatusOK {
		t.Fatalf("%v, %v", imported, read)
	}
	return imported, read
}

func TestLettersAreComposedWhenRead(t *testing.T) {
	imported, read := lettered(t, "customer-letters-composed-when-read")
	was, is := imported.Object()["orgDisplayName"].(string), read.Object()["orgDisplayName"].(string)
	if norm.NFC.IsNormalString(was) || is != norm.NFC.String(was) {
		t.Errorf("imported as %q, read as %q", was, is)
	}
}

func TestMembersOfACustomerAreNull(t *testing.T) {
	imported, _ := lettered(t, "customer-null-members")
	if !strings.Contains(imported.Body, `"correlationId":null`) || !strings.Contains(imported.Body, `"eduData":null`) {
		t.Errorf("got %v", imported)
	}
}
