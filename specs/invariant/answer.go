package invariant

import (
	"mime"
	"net/http"
	"slices"

	"customs.example/schemas"
)

// between are the statuses of those who stand between client and target, such
// as proxies, balancers and throttles. The second row says that somebody has
// changed the answer on its way; the third one is nobody's standard.
var between = []int{
	http.StatusProxyAuthRequired, http.StatusRequestTimeout, http.StatusTooManyRequests, http.StatusBadGateway,
	http.StatusServiceUnavailable, http.StatusGatewayTimeout, http.StatusHTTPVersionNotSupported, http.StatusLoopDetected, http.StatusNetworkAuthenticationRequired,
	http.StatusNonAuthoritativeInfo, http.StatusIMUsed,
	499, 520, 521, 522, 523, 524, 525, 526, 527, 529, 530, 561, 598, 599,
}

// ofTarget tells whether the answer is the target's own. Where that is not known,
// a page in HTML is made for a browser: a login, a block page, a wrong address.
func (s *step) ofTarget() bool { return s.owned.get(s.readOwner) }

func (s *step) readOwner() bool {
	switch {
	case !s.Visible.Answer || s.Status < 200 || s.Status >= 300 && s.Status < 400:
		return false
	case s.Visible.Direct:
		return true
	case slices.Contains(between, s.Status):
		return false
	}
	return !s.page()
}

func (s *step) page() bool {
	return s.media() == "text/html" || s.media() == "application/xhtml+xml"
}

// media is the media type of the answer, without parameters.
func (s *step) media() string {
	media, _, _ := mime.ParseMediaType(s.Header.Get("Content-Type"))
	return media
}

// succeeded tells whether the answer is a success, whatever is known of it.
func (s *step) succeeded() bool { return s.ofTarget() && s.Status < 300 }

// ok tells whether the answer is the target's 200, with its whole body.
func (s *step) ok() bool { return s.ofTarget() && s.OK() && s.Visible.Body && !s.Partial }

// refused tells whether the answer is a refusal, whoever refused.
func (s *step) refused() bool {
	return s.Visible.Answer && s.Status >= 400 && s.Status < 500 && s.Status != http.StatusRequestTimeout && s.Status != 499
}

// wellFormed tells whether the answer looks like an error of the APIs, so that
// it is not a gatekeeper's.
func (s *step) wellFormed() bool {
	value, _ := s.At("/error")
	_, object := value.(map[string]any)
	return s.Visible.Body && object
}

// ownWords tells whether the answer is an error of the APIs in all but its form:
// nobody else names a google.rpc.Code. A gateway's error may be an object too.
func (s *step) ownWords() bool {
	return s.Visible.Body && (s.wellFormed() && !s.forwarded() || named(s.Text("/error/status")) || named(s.Text("/status")))
}

func named(code string) bool {
	_, known := schemas.HTTPStatus(code)
	return known
}

// forwarded tells whether a proxy says that the answer went through it: it may
// have asked the target twice, or not at all.
func (s *step) forwarded() bool { return s.Header.Get("Via") != "" }

// declined tells whether the answer proves that nothing was written. A proxy
// that asks again may be told that the condition of the first try holds no more.
func (s *step) declined() bool {
	return s.refused() && s.ofTarget() && s.wellFormed() && !s.forwarded() && s.Status != http.StatusPreconditionFailed
}

// decides tells whether the answer decides over a request that had to be
// refused. Credentials that do not suffice are refused before the request is
// read, and so are callers and paths that the target does not know.
func (s *step) decides() bool {
	switch s.Status {
	case http.StatusBadRequest, http.StatusConflict, http.StatusUnprocessableEntity:
		return s.ofTarget() && s.wellFormed() && s.ownWords()
	}
	return s.succeeded()
}
