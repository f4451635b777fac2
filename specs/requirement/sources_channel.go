package requirement

const importDocument = "Cloud Channel API: accounts.customers.import"

const importURL = "https://cloud.google.com/channel/docs/reference/rest/v1/accounts.customers/import"

// The parts of the import method's reference page.

func importDescription() Source {
	return Source{importDocument, "Description", importURL}
}

func importErrorCodes() Source {
	return Source{importDocument, "Possible error codes", importURL}
}

func importHTTPRequest() Source {
	return Source{importDocument, "HTTP request", importURL + "#body.HTTP_TEMPLATE"}
}

func importPathParameters() Source {
	return Source{importDocument, "Path parameters", importURL + "#body.PATH_PARAMETERS"}
}

func importBody() Source {
	return Source{importDocument, "Request body", importURL + "#body.request_body"}
}

func importBodyField(name string) Source {
	return Source{importDocument, "Request body › " + name, importURL + "#body.request_body"}
}

func importResponseBody() Source {
	return Source{importDocument, "Response body", importURL + "#body.response_body"}
}

func importScopes() Source {
	return Source{importDocument, "Authorization scopes", importURL + "#body.aspect"}
}

func importTryIt() Source {
	return Source{importDocument, "Try it", importURL + "#try-it"}
}

func importSummary() Source {
	return Source{importDocument, "Page summary", importURL}
}

// The pages beside it.

func channelCustomer(field string) Source {
	return Source{
		"Cloud Channel API: accounts.customers", "Resource: Customer › " + field,
		"https://cloud.google.com/channel/docs/reference/rest/v1/accounts.customers#Customer",
	}
}

func channelCustomersGet(section string) Source {
	return Source{
		"Cloud Channel API: accounts.customers.get", section,
		"https://cloud.google.com/channel/docs/reference/rest/v1/accounts.customers/get",
	}
}

func workspaceCodelab(section string) Source {
	return Source{
		"Cloud Channel codelab: Provisioning Google Workspace", section,
		"https://cloud.google.com/channel/docs/codelabs/workspace/provisioning",
	}
}
