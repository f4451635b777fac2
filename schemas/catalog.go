package schemas

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"sync"
)

// Each schema is compiled at its first use and once: a run that never meets the
// Directory does not pay for it, and later calls cost an atomic load.
var (
	importRequest            = once("import-request")
	channelCustomer          = once("channel-customer")
	channelCustomerEnumInt   = once("channel-customer-enum-int")
	channelError             = once("channel-error")
	directoryCustomer        = once("directory-customer")
	directoryCustomerRequest = once("directory-customer-request")
	directoryError           = once("directory-error")
	world                    = once("world")
)

func once(name string) func() *Schema {
	return sync.OnceValue(func() *Schema { return load(name) })
}

// ImportRequest is the request body of accounts.customers.import
// (proto google.cloud.channel.v1.ImportCustomerRequest): camelCase and proto
// names, unknown properties forbidden, exactly one member of customer_identity.
func ImportRequest() *Schema { return importRequest() }

// ChannelCustomer is the Customer that import answers
// (proto google.cloud.channel.v1.Customer), enums as names.
func ChannelCustomer() *Schema { return channelCustomer() }

// ChannelCustomerEnumInt is ChannelCustomer for a request that asked for
// $alt=json;enum-encoding=int: enums are names or numbers.
func ChannelCustomerEnumInt() *Schema { return channelCustomerEnumInt() }

// ChannelError is the error body of Cloud Channel (https://google.aip.dev/193):
// code, message and status are required, status is a name of google.rpc.Code.
func ChannelError() *Schema { return channelError() }

// DirectoryCustomer is the Customer that the Directory's customers.get, update
// and patch answer (discovery admin:directory_v1).
func DirectoryCustomer() *Schema { return directoryCustomer() }

// DirectoryCustomerRequest is the body of customers.update and patch: unknown
// properties are forbidden, but for the one that the guide's sample sends.
func DirectoryCustomerRequest() *Schema { return directoryCustomerRequest() }

// DirectoryError is the error body of the Directory
// (https://pkg.go.dev/google.golang.org/api/googleapi#Error): code and message
// are required; errors and status are well formed where given.
func DirectoryError() *Schema { return directoryError() }

// World is the document that puts a target into a known state.
func World() *Schema { return world() }

// All returns every schema, in the order of their names.
func All() []*Schema {
	return []*Schema{
		ChannelCustomer(), ChannelCustomerEnumInt(), ChannelError(),
		DirectoryCustomer(), DirectoryCustomerRequest(), DirectoryError(),
		ImportRequest(), World(),
	}
}

// Info names a schema for documentation.
type Info struct{ Name, Title string }

// List returns the name and the title of every schema, in the order of names.
func List() []Info {
	var list []Info
	for _, s := range All() {
		list = append(list, Info{s.Name(), s.Title()})
	}
	return list
}

// Digest identifies the schemas that this build judges by: "sha256:" and the
// hexadecimal hash of every file's name, length and bytes, in name order.
func Digest() string { return digest() }

var digest = sync.OnceValue(func() string {
	sum := sha256.New()
	for _, s := range All() {
		fmt.Fprintf(sum, "%s %d\n%s", s.name, len(s.text), s.text)
	}
	return "sha256:" + hex.EncodeToString(sum.Sum(nil))
})
