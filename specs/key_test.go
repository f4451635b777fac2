package specs

import (
	"testing"

	"customs.example/fixtures/role"
	"customs.example/specs/api"
)

func TestBothKeysAreVaried(t *testing.T) {
	keys := Keys().All()
	if len(keys) != 2 || keys[0] == keys[1] {
		t.Fatalf("got the keys %v, want two", keys)
	}
	for _, key := range keys {
		if other := key.Other(); other == key || other.Other() != key {
			t.Errorf("the other of %v is %v", key, other)
		}
	}
}

func TestAKeyNamesTheCustomer(t *testing.T) {
	s := &Situation{Cast: cast()}
	if got := KeyID.Of(s, role.Customer); got != cast().Identity(role.Customer).ID {
		t.Errorf("got the id %s", got)
	}
	if got := KeyMy.Of(s, role.Customer); got != api.MyCustomer {
		t.Errorf("got %s, want %s", got, api.MyCustomer)
	}
}
