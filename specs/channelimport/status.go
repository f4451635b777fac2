package channelimport

import (
	"net/http"

	"customs.example/specs/api"
	"customs.example/specs/match"
)

// Sets of statuses, where the documents name a refusal without its code or more
// than one code fits the reason.

// beUnauthorized refuses a caller.
func beUnauthorized() match.Matcher {
	return match.BeRefused(http.StatusUnauthorized, http.StatusForbidden)
}

// beUnreadable refuses a caller to read, or denies that there is anything.
func beUnreadable() match.Matcher {
	return match.BeRefused(http.StatusUnauthorized, http.StatusForbidden, http.StatusNotFound)
}

// beNowhere refuses a name that leads to nothing of the caller's.
func beNowhere() match.Matcher {
	return match.BeRefused(http.StatusBadRequest, http.StatusForbidden, http.StatusNotFound)
}

// beForeignToken refuses a token of somebody else's.
func beForeignToken() match.Matcher {
	return match.BeRefused(http.StatusBadRequest, http.StatusForbidden)
}

// beRefusedSomehow refuses for whichever of several things are wrong.
func beRefusedSomehow() match.Matcher {
	return match.BeRefused(http.StatusBadRequest, http.StatusUnauthorized, http.StatusForbidden, http.StatusNotFound,
		http.StatusConflict, http.StatusPreconditionFailed, http.StatusUnprocessableEntity)
}

// beSilenceOrConflict refuses an import that neither consents nor forbids.
func beSilenceOrConflict() match.Matcher {
	return match.BeAnswered(http.StatusBadRequest, http.StatusConflict)
}

// beUnserved is what a method is answered with that a path does not have.
func beUnserved() match.Matcher {
	return match.BeAnswered(http.StatusNotFound, http.StatusMethodNotAllowed, http.StatusNotImplemented)
}

// beInvalid, beUnknown and beConflict refuse with the one code that is documented.
func beInvalid() match.Matcher  { return match.BeRefusedAs(api.InvalidArgument) }
func beUnknown() match.Matcher  { return match.BeRefusedAs(api.NotFound) }
func beConflict() match.Matcher { return match.BeRefusedAs(api.AlreadyExists) }
