package requirement

import (
	"fmt"
	"slices"
	"strings"
)

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

// ParseCapability reads the name of a capability.
func ParseCapability(name string) (Capability, error) {
	capability := Capability(name)
	if !slices.Contains(Capabilities(), capability) {
		return "", fmt.Errorf("%q: want one of %s", name, CapabilityNames())
	}
	return capability, nil
}

// CapabilityNames lists all names, for a person.
func CapabilityNames() string {
	var names []string
	for _, c := range Capabilities() {
		names = append(names, string(c))
	}
	return strings.Join(names, ", ")
}
