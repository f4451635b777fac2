package fault

import (
	"customs.example/runner/reference"
	"customs.example/runner/reference/change"
	"customs.example/specs/requirement"
)

func bodyFaults() []Fault {
	return []Fault{
		{"body-error-without-code", requirement.DirectoryErrorBody,
			"an error of the Directory has no code", change.DirectoryError(withoutCode)},
		{"body-error-of-another-code", requirement.DirectoryErrorBody,
			"an unknown customer is refused with a code of 400 in an answer of 404", change.DirectoryError(otherCodeOfUnknown)},
		{"body-error-without-message", requirement.DirectoryErrorBody,
			"an error of the Directory has an empty message", change.DirectoryError(withoutMessage)},
		{"body-errors-no-list", requirement.DirectoryErrorBody,
			"errors is an object", change.DirectoryError(errorsAsObject)},
		{"body-numbers-for-texts", requirement.DirectoryRequestTypes,
			"an update takes numbers for texts", readingUpdates(asObject(numbersAreTexts))},
		{"body-objects-dropped", requirement.DirectoryRequestTypes,
			"an update drops objects where texts are due", readingUpdates(asObject(objectsAreAbsent))},
		{"body-address-of-any-type", requirement.DirectoryRequestTypes,
			"an address that is no object is dropped", readingUpdates(asObject(addressIsObjectOrAbsent))},
		{"body-lines-of-any-type", requirement.DirectoryRequestTypes,
			"the second address line may have any type", readingUpdates(asObject(secondLineIsTextOrAbsent))},
		{"body-wrong-type-conflicts", requirement.DirectoryRequestTypes,
			"a wrong type is refused as a conflict", change.Put(refuseWrongTypeAsConflict)},
		{"body-cut-at-the-end", requirement.DirectoryRequestMalformed,
			"a missing last brace is added", readingUpdates(withLastBrace)},
		{"body-root-array", requirement.DirectoryRequestMalformed,
			"an array of one profile is taken for the profile", readingUpdates(theOnlyElement)},
		{"body-text-is-empty", requirement.DirectoryRequestMalformed,
			"a body that is no JSON is taken for an empty one", readingUpdates(textIsEmptyObject)},
	}
}

func withoutCode(_ *reference.Error, body change.Object)    { delete(body, "code") }
func withoutMessage(_ *reference.Error, body change.Object) { body["message"] = "" }

func otherCodeOfUnknown(err *reference.Error, body change.Object) {
	if err.Code == reference.NotFound {
		body["code"] = 400
	}
}

func errorsAsObject(_ *reference.Error, body change.Object) {
	body["errors"] = change.Object{"reason": "invalid"}
}

// objectsAreAbsent drops objects, but never the address itself.
func objectsAreAbsent(m change.Object) {
	for name, value := range m {
		if address, ok := value.(change.Object); ok && name == "postalAddress" {
			objectsAreAbsent(address)
		} else if ok {
			delete(m, name)
		}
	}
}

func addressIsObjectOrAbsent(m change.Object) {
	if !isObject(m["postalAddress"]) {
		delete(m, "postalAddress")
	}
}

func secondLineIsTextOrAbsent(m change.Object) {
	if lines, ok := m["postalAddress"].(change.Object); ok {
		keepText(lines, "addressLine2")
	}
}

func refuseWrongTypeAsConflict(c change.ProfileCall) (change.Object, *reference.Error) {
	answer, err := c.Next()
	if err != nil && wrongType(c, err) {
		err = change.Refuse(reference.AlreadyExists)
	}
	return answer, err
}

func textIsEmptyObject(body []byte) []byte {
	if len(body) > 0 && body[0] == 't' {
		return []byte("{}")
	}
	return body
}
