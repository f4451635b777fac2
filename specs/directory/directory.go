// Package directory holds the specs of the Admin SDK Directory's customers: one
// file a group of requirements, under the group's name.
package directory

import (
	"customs.example/fixtures/given"
	"customs.example/fixtures/role"
	"customs.example/specs"
)

// Specs are the specs of every group.
func Specs() []*specs.Spec {
	list := &specs.List{}
	list.Describe("Directory:", func() {
		get(list)
		update(list)
		primary(list)
		key(list)
		permission(list)
		errorBody(list)
		request(list)
		robust(list)
		patch(list)
	})
	return list.Specs()
}

// customer is the need of most specs: a customer and its administrator.
func customer() given.Needs { return given.World(given.Customer().WithAdmin()) }

// withBystander adds a second customer, which must not change.
func withBystander() given.Needs {
	return given.World(given.Customer().WithAdmin().WithDomains(1), given.Customer().As(role.Bystander).WithAdmin())
}

// etag may differ wherever resources are compared: the documents leave open
// when it changes.
const etag = "/etag"
