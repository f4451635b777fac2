package requirement

import "slices"

// records is the registry in its order: Cloud Channel, Directory, both.
var records = slices.Concat(
	importIdentity,
	importUnion,
	importOverwrite,
	importPermission,
	importNotFound,
	importToken,
	importPartner,
	importReceiver,
	importResponse,
	importError,
	importRequest,
	importHTTP,
	importRobust,
	importConcurrent,
	importReadBack,
	directoryGet,
	directoryUpdate,
	directoryPrimary,
	directoryKey,
	directoryPermission,
	directoryError,
	directoryRequest,
	directoryResponse,
	directoryRobust,
	directoryPatch,
	journey,
)

// All returns every record, in the registry's order. The slice is the caller's.
func All() []Record { return slices.Clone(records) }

// Lookup returns the record of an id, and whether there is one.
func Lookup(id ID) (Record, bool) {
	i := slices.IndexFunc(records, func(r Record) bool { return r.ID == id })
	if i < 0 {
		return Record{}, false
	}
	return records[i], true
}
