package requirement

// Capability is a method beyond the judged ones that a target may declare.
type Capability string

const (
	// CustomersGet is accounts.customers.get of Cloud Channel, by which the
	// effect of an import is read back.
	CustomersGet Capability = "customers.get"
	// DirectoryPatch is customers.patch of the Directory.
	DirectoryPatch Capability = "directory.patch"
)

// Capabilities lists the capabilities that a target may declare.
func Capabilities() []Capability { return []Capability{CustomersGet, DirectoryPatch} }
