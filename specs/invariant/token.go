package invariant

import (
	"net/http"

	"customs.example/specs/api"
	"customs.example/specs/match"
	"customs.example/specs/requirement"
)

// token is what follows from an auth token that was accepted.
func token() []Rule {
	return []Rule{
		{requirement.ImportTokenOmittedAfterAuthorization, "known", imports, aRequest, after, "an import needs no auth token after one was accepted", authorized},
	}
}

// authorized speaks of the same caller and parent, and of PERMISSION_DENIED
// alone: any other refusal has another reason.
func authorized(h *history, s *step) *Claim {
	fields, _, known := s.fields()
	if s.Call.Operation != api.Import || !known || fields["authToken"] != nil || s.consent() != given || s.identity() == "" {
		return nil
	}
	if !s.ok() && (s.Status != http.StatusForbidden || s.Text("/error/status") != string(api.PermissionDenied)) {
		return nil
	}
	earlier := h.latest(s, func(a *step) bool {
		token, _, _ := a.fields()
		return token["authToken"] != nil && a.imported() && a.importOf(s.identity(), s.Call.Account) && sameCaller(a, s) && a.Call.Path == s.Call.Path
	})
	if member, _ := s.lookup(); earlier == nil || member == "" || len(fields) > 2 || !h.quiet(earlier, s, nothingMore) {
		return nil
	}
	return claim(match.BeOK(), earlier)
}

// nothingMore concerns no write but those of requests that are of neither API.
func nothingMore(*step) bool { return false }
