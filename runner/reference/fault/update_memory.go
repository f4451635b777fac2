package fault

import (
	"net/http"
	"strings"
	"sync/atomic"

	"customs.example/runner/reference"
	"customs.example/runner/reference/change"
)

func undoRenamingByImport(o *reference.Options) {
	names := map[string]string{}
	change.ImportAnswer(func(c change.ImportCall, _ change.Object) {
		identity, ok := requested(c)
		if !ok || !c.Consents() || underLink(c) {
			return
		}
		address := identity.Profile.PostalAddress
		switch name := address["organizationName"]; {
		case name == "":
		case strings.HasPrefix(name, "Renamed"):
			address["organizationName"] = names[identity.ID]
			c.Tx.PutIdentity(identity)
		default:
			names[identity.ID] = name
		}
	})(o)
}

func keepNoUpdateOfImported(r *reference.Rules) {
	imported := map[string]bool{}
	keepImport, keep := r.Import.Keep, r.Directory.Keep
	r.Import.Keep = func(tx *reference.Tx, i reference.Identity, c reference.Customer) {
		imported[i.ID] = true
		keepImport(tx, i, c)
	}
	r.Directory.Keep = func(tx *reference.Tx, i reference.Identity) {
		if !imported[i.ID] {
			keep(tx, i)
		}
	}
}

// failOnFirstAddress answers 500 where my_customer gets an address and had none.
func failOnFirstAddress(o *reference.Options) {
	failed := &atomic.Bool{}
	change.Put(func(c change.ProfileCall) (change.Object, *reference.Error) {
		was, ok := c.Identity()
		failed.Store(ok && was.Profile.PostalAddress == nil && c.Message["postalAddress"] != nil && c.ByMyCustomer())
		return c.Next()
	})(o)
	heading(anyRequest, func(_ http.Header, status int) int {
		if failed.CompareAndSwap(true, false) {
			return http.StatusInternalServerError
		}
		return status
	})(o)
}

func anyRequest(*http.Request) bool { return true }

func changePhoneOfLastRead(o *reference.Options) {
	read := ""
	change.GetAnswer(func(_ change.ProfileCall, answer change.Object) { read = answer["id"].(string) })(o)
	change.PutAnswer(func(c change.ProfileCall, answer change.Object) {
		if other, ok := c.Tx.Identity(read); ok && other.ID != answer["id"] {
			other.Profile.PhoneNumber += "0"
			c.Tx.PutIdentity(other)
		}
	})(o)
}
