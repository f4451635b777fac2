package fault

import (
	"net/http"
	"net/http/httptest"
	"strings"

	"customs.example/runner/reference"
	"customs.example/runner/reference/change"
	"customs.example/specs/requirement"
)

// Refusals that tell what the caller may not know.
func toldFaults() []Fault {
	return []Fault{
		{"told-in-header-of-read-back", requirement.ImportReadBackPermission,
			"the refusal to read a customer back names its organization in a header", change.Together(inHeader, readingBack(tellOrganizationToRefused))},
		{"told-in-message-of-read-back", requirement.ImportReadBackPermission,
			"the refusal to read a customer back names its domain", readingBack(tellDomainToRefused)},
		{"told-in-header-to-strangers", requirement.ImportPermissionOtherReseller,
			"the refusal of another account's caller names the linked customer in a header", change.Together(inHeader, change.ImportRefusal(tellLinkedTo(byStranger)))},
		{"told-in-message-to-unscoped", requirement.ImportPermissionScope,
			"the refusal of a caller without a scope names the linked customer", change.ImportRefusal(tellLinkedTo(outOfScope))},
		{"told-in-message-of-foreign-receiver", requirement.ImportReceiverForeign,
			"the refusal to write to another account's customer tells its domain", change.ImportRefusal(tellReceiver)},
		{"told-in-message-to-unauthorized", requirement.ImportPermissionNotAuthorized,
			"the refusal of a reseller that is not authorized names the organization's contact", change.ImportRefusal(tellContact)},
	}
}

// aside is what a message ends with that is to stand in a header.
const aside = "\n"

// inHeader moves what stands behind a refusal's message into a header.
func inHeader(o *reference.Options) {
	change.Around(func(w http.ResponseWriter, r *http.Request, next http.Handler) {
		answer := httptest.NewRecorder()
		next.ServeHTTP(answer, r)
		body := answer.Body.String()
		before, rest, told := strings.Cut(body, `\n`)
		text, after, _ := strings.Cut(rest, `"`)
		if told && answer.Code >= http.StatusBadRequest {
			w.Header().Set("X-Resource", text)
			body = before + `"` + after
		}
		w.Header().Set("Content-Type", answer.Header().Get("Content-Type"))
		w.WriteHeader(answer.Code)
		_, _ = w.Write([]byte(body)) // the client is gone: there is nobody to tell
	})(o)
}

// telling is a refusal that says more.
func telling(err *reference.Error, more string) *reference.Error {
	return &reference.Error{Code: err.Code, Message: err.Message + more}
}

func tellOrganizationToRefused(c readBackCall) (change.Object, *reference.Error) {
	answer, err := c.next()
	if customer, found := c.tx.Customer(c.name); err != nil && found {
		err = telling(err, aside+customer.OrgDisplayName)
	}
	return answer, err
}

func tellDomainToRefused(c readBackCall) (change.Object, *reference.Error) {
	answer, err := c.next()
	if customer, found := c.tx.Customer(c.name); err != nil && found {
		err = telling(err, " It is that of "+customer.Domain+".")
	}
	return answer, err
}

// tellLinkedTo tells some callers the name of the path's customer.
func tellLinkedTo(where func(c change.ImportCall) bool) func(c change.ImportCall, err *reference.Error) *reference.Error {
	return func(c change.ImportCall, err *reference.Error) *reference.Error {
		identity, _ := requested(c)
		if customer, linked := linkedTo(c, identity); linked && where(c) {
			return telling(err, aside+customer.Name)
		}
		return err
	}
}

func tellReceiver(c change.ImportCall, err *reference.Error) *reference.Error {
	if customer, named := c.Tx.Customer(c.Text("customer")); named && namesForeignReceiver(c) && c.IntoOwnAccount() {
		return telling(err, " It is that of "+customer.Domain+".")
	}
	return err
}

func tellContact(c change.ImportCall, err *reference.Error) *reference.Error {
	identity, found := requested(c)
	if found && notAuthorized(c, err) {
		return telling(err, " Ask "+identity.Profile.PostalAddress["contactName"]+".")
	}
	return err
}
