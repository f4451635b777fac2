package directory

import (
	"net/http"

	"customs.example/specs/match"
)

// The documents name hardly a status of the Directory's. What it may refuse
// with is what its guide to errors and HTTP say of the reason.

// beUnauthorized refuses a caller.
func beUnauthorized() match.Matcher {
	return match.BeRefused(http.StatusUnauthorized, http.StatusForbidden)
}

// beNoKey refuses a key that is nobody's.
func beNoKey() match.Matcher {
	return match.BeRefused(http.StatusBadRequest, http.StatusForbidden, http.StatusNotFound)
}

// beForeign refuses a key that is somebody else's: whoever may not know of it learns
// no more than of one that is nobody's.
func beForeign() match.Matcher { return beNoKey() }

// beNoDomain refuses a domain that the customer cannot have.
func beNoDomain() match.Matcher {
	return match.BeRefused(http.StatusBadRequest, http.StatusForbidden, http.StatusNotFound, http.StatusConflict, http.StatusPreconditionFailed)
}

// beABadRequest refuses a body.
func beABadRequest() match.Matcher { return match.BeRefused(http.StatusBadRequest) }

// beAcceptedOrNot leaves open whether a body is a bad request.
func beAcceptedOrNot() match.Matcher {
	return match.BeAnswered(http.StatusOK, http.StatusBadRequest)
}
