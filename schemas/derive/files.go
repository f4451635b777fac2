package main

import "fmt"

const (
	channelDocument   = "cloudchannel/v1/cloudchannel-api.json"
	directoryDocument = "admin/directory/v1/admin-api.json"
)

var (
	importDiscovery    = discoveryType{channelDocument, "GoogleCloudChannelV1ImportCustomerRequest"}
	customerDiscovery  = discoveryType{channelDocument, "GoogleCloudChannelV1Customer"}
	directoryDiscovery = discoveryType{directoryDocument, "Customer"}
)

// schemaFile is one schema to derive: its name, what the descriptors say,
// whether null stands for an absent property, and what must hold in the end.
type schemaFile struct {
	name     string
	base     func(enumForm) (*node, error)
	enums    enumForm
	nullable bool
	check    func(*node) error
}

func schemaFiles() []schemaFile {
	return []schemaFile{
		{name: "import-request", base: importRequest, nullable: true},
		{name: "channel-customer", base: channelCustomer, nullable: true},
		{name: "channel-customer-enum-int", base: channelCustomer, enums: enumNamesOrNumbers, nullable: true},
		{name: "channel-error", base: channelError, check: checkStatuses},
		{name: "directory-customer", base: directoryCustomer, nullable: true},
		{name: "directory-customer-request", base: directoryCustomer, nullable: true},
		{name: "directory-error", base: directoryError},
	}
}

// file is a derived schema as it is committed.
type file struct {
	name    string
	content []byte
}

func deriveAll() ([]file, error) {
	pages, err := readOverlay()
	if err != nil {
		return nil, err
	}
	var files []file
	for _, s := range schemaFiles() {
		content, err := s.derive(pages)
		if err != nil {
			return nil, fmt.Errorf("deriving %s: %w", s.name, err)
		}
		files = append(files, file{s.name + ".schema.json", content})
	}
	return files, nil
}

func (s schemaFile) derive(pages overlay) ([]byte, error) {
	root, err := s.base(s.enums)
	if err != nil {
		return nil, err
	}
	root.Schema, root.Title = draft07, pages[s.name].Title
	for _, p := range pages[s.name].Patches {
		if err := p.apply(root); err != nil {
			return nil, err
		}
	}
	if s.nullable {
		allowNull(root)
	}
	if s.check != nil {
		if err := s.check(root); err != nil {
			return nil, err
		}
	}
	return render(root)
}

func directoryCustomer(enumForm) (*node, error) {
	return readDiscovery(directoryDiscovery)
}

// directoryError starts from nothing: no descriptor has the legacy error body.
func directoryError(enumForm) (*node, error) {
	return &node{Type: types{"object"}}, nil
}
