package fault

import (
	"io"
	"maps"
	"net/http"
	"strings"

	"customs.example/fixtures"
	"customs.example/runner/reference"
	"customs.example/runner/reference/change"
)

// patchFirstProfile starts each patch from what the first one of the customer found.
func patchFirstProfile(o *reference.Options) {
	first := map[string]fixtures.Profile{}
	change.Patch(func(c change.ProfileCall) (change.Object, *reference.Error) {
		identity, ok := c.Identity()
		if !ok || !c.MayWrite() {
			return c.Next()
		}
		if _, known := first[identity.ID]; !known {
			first[identity.ID] = *identity.Profile
		}
		profile := first[identity.ID]
		profile.PostalAddress = maps.Clone(profile.PostalAddress)
		identity.Profile = &profile
		c.Tx.PutIdentity(identity)
		return c.Next()
	})(o)
}

func patchLastRead(o *reference.Options) {
	read := ""
	change.GetAnswer(func(_ change.ProfileCall, answer change.Object) { read = answer["id"].(string) })(o)
	change.PatchAnswer(func(c change.ProfileCall, answer change.Object) { patchToo(c, read, answer["id"]) })(o)
}

// patchLongerIDs knows of customers by what was read of them.
func patchLongerIDs(o *reference.Options) {
	known := map[string]bool{}
	change.GetAnswer(func(_ change.ProfileCall, answer change.Object) { known[answer["id"].(string)] = true })(o)
	change.PatchAnswer(func(c change.ProfileCall, answer change.Object) {
		for id := range known {
			if byID(c) && strings.HasPrefix(id, c.Key) {
				patchToo(c, id, answer["id"])
			}
		}
	})(o)
}

// patchToo makes a patch to another customer than its own.
func patchToo(c change.ProfileCall, id string, own any) {
	if other, ok := c.Tx.Identity(id); ok && id != own {
		c.Rules.Directory.PatchFill(&other, c.Message)
		c.Tx.PutIdentity(other)
	}
}

func refuseToPatchAllButFirstDomain(c change.ProfileCall) (change.Object, *reference.Error) {
	identity, ok := c.Identity()
	domain, given := c.Message.Text("customerDomain")
	if ok && given && domain != identity.PrimaryDomain && !hasMoved(identity) && identity.VerifiedDomains[0] != domain {
		return nil, change.Refuse(reference.InvalidArgument)
	}
	return c.Next()
}

func forgetPatchBack(c change.ProfileCall) (change.Object, *reference.Error) {
	if identity, ok := c.Identity(); ok && hasMoved(identity) {
		return storeFormerDomain(c)
	}
	return c.Next()
}

func patchNothingWhereFieldsAreEmpty(w http.ResponseWriter, r *http.Request, next http.Handler) {
	if query := r.URL.Query(); r.Method == http.MethodPatch && query.Has("fields") && query.Get("fields") == "" {
		r.Body = io.NopCloser(strings.NewReader("{}"))
	}
	next.ServeHTTP(w, r)
}

func storeRefusedAddress(c change.ProfileCall, err *reference.Error) {
	identity, ok := c.Identity()
	if address, given := c.Message["postalAddress"].(reference.Message); ok && given && refusedDomain(c, err) {
		c.Rules.Directory.PatchFill(&identity, reference.Message{"postalAddress": address})
		c.Tx.PutIdentity(identity)
	}
}

func storeRefusedEmail(c change.ProfileCall, err *reference.Error) {
	identity, ok := c.Identity()
	if email, given := c.Message.Text("alternateEmail"); ok && given && refusedDomain(c, err) {
		identity.Profile.AlternateEmail = email
		c.Tx.PutIdentity(identity)
	}
}

func patchAllButDomainAtSecondTry(o *reference.Options) {
	refused := map[string]bool{}
	change.Patch(func(c change.ProfileCall) (change.Object, *reference.Error) {
		domain, _ := c.Message.Text("customerDomain")
		if refused[c.Key+domain] {
			return patchAllButDomain(c)
		}
		answer, err := c.Next()
		refused[c.Key+domain] = err != nil && refusedDomain(c, err)
		return answer, err
	})(o)
}

// refuseNextPatch refuses the patch after one whose domain was refused.
func refuseNextPatch(o *reference.Options) {
	pending := map[string]bool{}
	change.Patch(func(c change.ProfileCall) (change.Object, *reference.Error) {
		identity, _ := c.Identity()
		answer, err := c.Next()
		if err == nil && pending[identity.ID] {
			answer, err = nil, change.Refuse(reference.FailedPrecondition)
		}
		pending[identity.ID] = err != nil && refusedDomain(c, err)
		return answer, err
	})(o)
}
