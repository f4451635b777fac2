package specs

import (
	"customs.example/fixtures/role"
	"customs.example/specs/api"
)

// Key is one of the two documented ways to name a Directory customer.
type Key struct{ my bool }

// The documented keys.
var (
	KeyID = Key{my: false}
	KeyMy = Key{my: true}
)

// Keys are both, for specs that vary them.
func Keys() Axis[Key] {
	return NewAxis("key", []Value[Key]{
		{"by-id", "by id", KeyID},
		{"by-my-customer", "by the alias my_customer", KeyMy},
	})
}

// Other is the other of the two keys.
func (k Key) Other() Key { return Key{my: !k.my} }

// Of is the key's value for the customer in a role.
func (k Key) Of(s *Situation, r role.Role) string {
	if k.my {
		return api.MyCustomer
	}
	return s.Identity(r).ID
}
