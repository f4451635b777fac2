package main

import "cloud.google.com/go/channel/apiv1/channelpb"

// channelCustomer derives the Customer that accounts.customers.import answers.
// Further properties are allowed: a client of an API that grows must ignore
// what it does not know (https://google.aip.dev/180).
func channelCustomer(form enumForm) (*node, error) {
	message := (&channelpb.Customer{}).ProtoReflect().Descriptor()
	plain, err := messageNode(message, enumNames)
	if err != nil {
		return nil, err
	}
	if err := agreeWithDiscovery(plain, customerDiscovery); err != nil {
		return nil, err
	}
	n, err := messageNode(message, form)
	if err != nil {
		return nil, err
	}
	return n, nameResource(n.Properties.get("name"), message)
}
