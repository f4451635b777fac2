package variant

import (
	"bytes"
	"encoding/json"
	"net/http"
	"strings"
	"time"

	"customs.example/runner/reference/change"
)

// rewriting rewrites the bodies of answers in JSON.
func rewriting(rewrite func([]byte) []byte) change.Change {
	return change.Around(func(w http.ResponseWriter, r *http.Request, next http.Handler) {
		answer := recorded(r, next)
		body := answer.Body.Bytes()
		if strings.HasPrefix(answer.Header().Get("Content-Type"), "application/json") {
			body = rewrite(body)
		}
		copyHead(w, answer)
		_, _ = w.Write(body) // the client is gone: there is nobody to tell
	})
}

// answering changes the objects that successes answer.
func answering(edit func(answer change.Object)) change.Change {
	return rewriting(func(body []byte) []byte {
		var answer change.Object
		if json.Unmarshal(body, &answer) != nil || answer == nil || answer["error"] != nil {
			return body
		}
		edit(answer)
		return change.Encode(answer)
	})
}

func printPrettily(body []byte) []byte {
	var text bytes.Buffer
	if json.Indent(&text, body, "", "  ") != nil {
		return body
	}
	return text.Bytes()
}

func moreMembers(answer change.Object) {
	answer["servedBy"] = change.Object{"time": time.Now().Format(time.RFC3339Nano)}
	if address, ok := answer["orgPostalAddress"].(change.Object); ok {
		address["revisionTime"] = time.Now().Format(time.RFC3339Nano)
	}
}

func nulls(answer change.Object) {
	nullUnlessGiven(answer, "kind", "phoneNumber")
	nullUnlessGiven(answer, "cloudIdentityId", "correlationId")
}

// nullUnlessGiven makes a member null that resources with another member may have.
func nullUnlessGiven(answer change.Object, of, member string) {
	if answer[of] != nil && answer[member] == nil {
		answer[member] = nil
	}
}

// times prints times in another of the allowed forms.
func times(layout string, zone *time.Location) func(answer change.Object) {
	return func(answer change.Object) {
		for _, name := range []string{"createTime", "updateTime", "customerCreationTime"} {
			text, _ := answer[name].(string)
			if at, err := time.Parse(time.RFC3339Nano, text); err == nil {
				answer[name] = at.In(zone).Format(layout)
			}
		}
	}
}
