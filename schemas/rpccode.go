package schemas

import "slices"

// RPCCode is an error code of google.rpc.Code.
type RPCCode struct {
	Name string // such as INVALID_ARGUMENT
	HTTP int    // the HTTP status that it maps to
}

// RPCCodes returns the error codes of google.rpc.Code, every one but OK, in the
// order of the proto file, each with its documented HTTP mapping
// (https://github.com/googleapis/googleapis/blob/master/google/rpc/code.proto).
func RPCCodes() []RPCCode {
	var codes []RPCCode
	status := rpcStatus()
	for _, name := range status.Enum {
		codes = append(codes, RPCCode{name.(string), status.HTTPStatus[name.(string)]})
	}
	return codes
}

// HTTPStatus returns the HTTP status that an error code's name maps to, and
// whether google.rpc.Code has an error of that name.
func HTTPStatus(code string) (status int, known bool) {
	status, known = rpcStatus().HTTPStatus[code]
	return status, known
}

// RPCCodesOf returns the names of the error codes that map to an HTTP status,
// in the order of the proto file; none for a status that no code maps to.
func RPCCodesOf(status int) []string {
	var names []string
	for _, code := range slices.DeleteFunc(RPCCodes(), func(c RPCCode) bool { return c.HTTP != status }) {
		names = append(names, code.Name)
	}
	return names
}

func rpcStatus() *node {
	return ChannelError().root.Properties["error"].Properties["status"]
}
