package requirement

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"fmt"
)

// Digest identifies the registry's content, as "sha256:" and 64 hexadecimal
// digits. Two reports with one digest were judged by the same requirements.
func Digest() string { return digest(records) }

// digest hashes the records' JSON: field order and escaping are fixed, so equal
// records have equal bytes.
func digest(records []Record) string {
	encoded, err := json.Marshal(records)
	if err != nil {
		panic(fmt.Sprintf("encode requirement records: %v", err)) // strings and booleans always encode
	}
	sum := sha256.Sum256(encoded)
	return "sha256:" + hex.EncodeToString(sum[:])
}
