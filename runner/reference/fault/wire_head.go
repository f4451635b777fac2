package fault

import (
	"net/http"

	"customs.example/runner/reference/change"
)

// head is a writer that changes the status, or the header by the status.
type head struct {
	http.ResponseWriter
	edit func(header http.Header, status int) int
}

func (h *head) WriteHeader(status int) { h.ResponseWriter.WriteHeader(h.edit(h.Header(), status)) }

// heading changes the heads of some answers.
func heading(where func(*http.Request) bool, edit func(header http.Header, status int) int) change.Change {
	return change.Around(func(w http.ResponseWriter, r *http.Request, next http.Handler) {
		if where(r) {
			w = &head{w, edit}
		}
		next.ServeHTTP(w, r)
	})
}

// typingRefusals declares some refusals as of another media type.
func typingRefusals(where func(*http.Request) bool, media string) change.Change {
	return heading(where, func(header http.Header, status int) int {
		if status >= http.StatusBadRequest {
			header.Set("Content-Type", media)
		}
		return status
	})
}

func acceptedLater(_ http.Header, status int) int {
	if status == http.StatusOK {
		return http.StatusAccepted
	}
	return status
}
