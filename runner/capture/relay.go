package capture

import (
	"net/http"
	"regexp"
	"strings"
)

var (
	// proxies are those that answer for a target that does not.
	proxies = regexp.MustCompile(`(?i)nginx|openresty|tengine|envoy|istio|kong|traefik|haproxy|varnish|squid|cloudflare|cloudfront|awselb|apache|caddy|akamai|fastly|gws|google frontend|big-?ip|iis|netlify|vercel|heroku|cowboy|apisix|tyk|apigee|wso2`)
	// signatures are headers that intermediaries add to what they answer.
	signatures = regexp.MustCompile(`(?i)^(via$|x-amzn?-|cf-|x-kong-|x-envoy-|x-served-by$|x-cache|x-varnish|x-azure-|x-akamai-|fly-|x-vercel-)`)
	// keptCopy is what a cache says of an answer that it had.
	keptCopy = regexp.MustCompile(`(?i)hit|stale|updating|revalidated`)
)

// relayed tells whether headers name an intermediary.
func relayed(header http.Header) bool {
	for name := range header {
		if signatures.MatchString(name) {
			return true
		}
	}
	return proxies.MatchString(header.Get("Server"))
}

// fromCache tells whether headers say that the answer was a cache's. Each cache
// has a name of its own for the header.
func fromCache(header http.Header) bool {
	if header.Get("X-From-Cache") != "" {
		return true
	}
	for name, values := range header {
		name = strings.ToLower(name)
		if strings.Contains(name, "cache") && name != "cache-control" && keptCopy.MatchString(strings.Join(values, " ")) {
			return true
		}
	}
	return false
}
