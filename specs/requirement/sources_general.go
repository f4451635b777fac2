package requirement

// The rules that hold for Google's APIs in general.

func errorModel() Source {
	return Source{"AIP-193: Errors", "Error Response › JSON representation", "https://google.aip.dev/193"}
}

// statusCodes is google.rpc.Code, with each code's HTTP status.
func statusCodes(code string) Source {
	return Source{
		"google/rpc/code.proto", code,
		"https://github.com/googleapis/googleapis/blob/master/google/rpc/code.proto",
	}
}

func transcoding(section string) Source {
	return Source{"AIP-127: HTTP and gRPC Transcoding", section, "https://google.aip.dev/127"}
}

func systemParameters() Source {
	return Source{"Google APIs: System parameters", "Definitions", "https://cloud.google.com/apis/docs/system-parameters"}
}

func protoJSON(section, anchor string) Source {
	return Source{"ProtoJSON format", section, "https://protobuf.dev/programming-guides/json/#" + anchor}
}

func fieldPresence() Source {
	return Source{
		"Protocol Buffers: Field presence", "Presence in Proto3 APIs › Oneofs",
		"https://protobuf.dev/programming-guides/field_presence/",
	}
}

func jsonMediaType() Source {
	return Source{"RFC 8259: JSON", "11. IANA Considerations", "https://www.rfc-editor.org/rfc/rfc8259#section-11"}
}
