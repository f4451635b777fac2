// Package channelimport holds the specs of accounts.customers.import of Cloud
// Channel: one file a group of requirements, under the group's name.
package channelimport

import "customs.example/specs"

// Specs are the specs of every group.
func Specs() []*specs.Spec {
	list := &specs.List{}
	list.Describe("Cloud Channel", func() {
		identity(list)
		union(list)
		overwrite(list)
		permission(list)
		notFound(list)
		token(list)
		partner(list)
		receiver(list)
		response(list)
		errorBody(list)
		request(list)
		httpMethod(list)
		robust(list)
		concurrent(list)
		concurrentMembers(list)
		concurrentAdmin(list)
		readBack(list)
	})
	return list.Specs()
}
