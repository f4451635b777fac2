package requirement

const guideDocument = "Directory API: Manage customers"

const guideURL = "https://developers.google.com/workspace/admin/directory/v1/guides/manage-customers"

const directoryReference = "https://developers.google.com/workspace/admin/directory/reference/rest/v1/customers"

// The parts of the Directory guide.

func guideIntroduction() Source {
	return Source{guideDocument, "Introduction", guideURL}
}

func guideRetrieve() Source {
	return Source{guideDocument, "Retrieve a customer", guideURL}
}

func guideUpdate() Source {
	return Source{guideDocument, "Update an existing customer", guideURL}
}

func guidePrimaryDomain() Source {
	return Source{guideDocument, "Change a customer's primary domain name", guideURL}
}

// The pages beside it.

func directoryCustomer() Source {
	return Source{"Directory API: customers", "Resource: Customer", directoryReference + "#Customer"}
}

func directoryCustomerField(name string) Source {
	return Source{"Directory API: customers", "Resource: Customer › " + name, directoryReference + "#Customer"}
}

// directoryMethod is the reference page of get, update or patch.
func directoryMethod(method, section string) Source {
	return Source{"Directory API: customers." + method, section, directoryReference + "/" + method}
}

func directoryErrors() Source {
	return Source{
		"Directory API: Troubleshoot error codes", "503 Service unavailable, the full error response",
		"https://developers.google.com/workspace/admin/directory/v1/guides/troubleshoot-error-codes",
	}
}

func directoryPerformance(section string) Source {
	return Source{
		"Directory API: Performance tips", section,
		"https://developers.google.com/workspace/admin/directory/v1/guides/performance",
	}
}

func primaryDomainHelp() Source {
	return Source{
		"Google Workspace: How to change a primary domain in the Admin console", "Solution",
		"https://knowledge.workspace.google.com/kb/how-to-change-a-primary-domain-in-the-admin-console-000005480",
	}
}
