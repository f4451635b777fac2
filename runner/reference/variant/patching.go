package variant

import (
	"net/http"

	"customs.example/runner/reference"
	"customs.example/runner/reference/change"
)

func replaceAddress(r *reference.Rules) {
	next := r.Directory.PatchFill
	r.Directory.PatchFill = func(i *reference.Identity, message reference.Message) {
		if message["postalAddress"] != nil {
			i.Profile.PostalAddress = nil
		}
		next(i, message)
	}
}

// answerNoContent leaves a body away that a client does not ask for.
func answerNoContent(w http.ResponseWriter, r *http.Request, next http.Handler) {
	answer := recorded(r, next)
	query := r.URL.Query()
	if r.Method == http.MethodPatch && query.Has("fields") && query.Get("fields") == "" && answer.Code == http.StatusOK {
		w.WriteHeader(http.StatusNoContent)
		return
	}
	copyHead(w, answer)
	_, _ = w.Write(answer.Body.Bytes()) // the client is gone: there is nobody to tell
}

func refuseReadOnlyField(c change.ProfileCall) (change.Object, *reference.Error) {
	if bearsReadOnlyField(c) {
		return nil, change.Refuse(reference.InvalidArgument)
	}
	return c.Next()
}
