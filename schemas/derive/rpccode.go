package main

import (
	"fmt"

	"google.golang.org/genproto/googleapis/rpc/code"
)

// channelError derives what the descriptors say of an error body: the names of
// google.rpc.Code that are errors. The rest is documentation, in the overlay.
func channelError(enumForm) (*node, error) {
	values := code.Code(0).Descriptor().Values()
	status := &node{Type: types{"string"}, Comment: "proto " + string(code.Code(0).Descriptor().FullName())}
	for i := range values.Len() {
		if values.Get(i).Number() != 0 {
			status.Enum = append(status.Enum, string(values.Get(i).Name()))
		}
	}
	body := &node{Type: types{"object"}, Properties: properties{{"status", status}}}
	return &node{Type: types{"object"}, Properties: properties{{"error", body}}}, nil
}

// checkStatuses fails unless the overlay maps each error code, and no other, to
// an HTTP error status. The mapping is prose in code.proto, so it cannot be
// derived, but a code that was added upstream must not go without one.
func checkStatuses(root *node) error {
	status, err := root.at("/error/status")
	if err != nil {
		return err
	}
	for _, name := range status.Enum {
		http := status.HTTPStatus[name.(string)]
		if http < 400 || http > 599 {
			return fmt.Errorf("overlay x-http-status of %s: want 400 to 599, got %d; read code.proto and add it", name, http)
		}
	}
	if len(status.HTTPStatus) != len(status.Enum) {
		return fmt.Errorf("overlay x-http-status: want %d codes as google.rpc.Code has, got %d; drop the rest", len(status.Enum), len(status.HTTPStatus))
	}
	return nil
}
