package fault

import (
	"strings"

	"customs.example/fixtures"
	"customs.example/runner/reference"
	"customs.example/runner/reference/change"
	"customs.example/specs/requirement"
)

func keyFaults() []Fault {
	return []Fault{
		{"key-unknown-is-mine", requirement.DirectoryKeyUnknown,
			"a key of no customer stands for the caller's own", change.Rules(takeUnknownForOwn)},
		{"key-by-prefix", requirement.DirectoryKeyUnknown,
			"the beginning of an id stands for it", change.Rules(takeBeginningForKey)},
		{"key-unknown-written", requirement.DirectoryKeyUnknown,
			"an update under a key that begins with one's id is made", change.Put(writeUnderLongerKey)},
		{"key-deleted-read", requirement.DirectoryKeyUnknown,
			"a deleted customer is read and updated", change.Rules(serveDeleted)},
		{"key-deleted-my-customer", requirement.DirectoryKeyUnknown,
			"a deleted customer is read under my_customer", readingToo(ownDeleted)},
		{"key-foreign-read", requirement.DirectoryKeyForeign,
			"a customer of another administrator is read", readingToo(anyAlive)},
		{"key-foreign-written", requirement.DirectoryKeyForeign,
			"a customer of another administrator is updated", change.Put(writeForeign)},
		{"key-foreign-told", requirement.DirectoryKeyForeign,
			"the refusal to read another's customer names its organization", change.Get(nameOrganizationInRefusal)},
		{"key-foreign-refused-after-writing", requirement.DirectoryKeyForeign,
			"an update of another's customer is refused and stored", change.AfterPutRefusal(storeForeignEmail)},
	}
}

func takeUnknownForOwn(r *reference.Rules) {
	next := r.Directory.Find
	r.Directory.Find = func(r *reference.Rules, tx *reference.Tx, caller fixtures.Caller, id string) (reference.Identity, *reference.Error) {
		if _, known := tx.Identity(id); !known && !strings.Contains(id, ".") {
			id = caller.Customer
		}
		return next(r, tx, caller, id)
	}
}

func takeBeginningForKey(r *reference.Rules) {
	next := r.Directory.Key
	r.Directory.Key = func(caller fixtures.Caller, key string) string {
		if len(key) > 3 && strings.HasPrefix(caller.Customer, key) {
			return caller.Customer
		}
		return next(caller, key)
	}
}

func writeUnderLongerKey(c change.ProfileCall) (change.Object, *reference.Error) {
	own := c.Caller.Customer
	if own == "" || own == c.Key || !strings.HasPrefix(c.Key, own) {
		return c.Next()
	}
	c.Key = own
	return c.Healthy()
}

func serveDeleted(r *reference.Rules) { r.Directory.Exists = anyIdentity }

// readingToo serves some customers to whoever may read.
func readingToo(where func(c change.ProfileCall, i reference.Identity) bool) change.Change {
	return change.Get(func(c change.ProfileCall) (change.Object, *reference.Error) {
		if identity, ok := c.Identity(); ok && where(c, identity) && c.MayRead() {
			return c.Rules.Directory.Render(identity), nil
		}
		return c.Next()
	})
}

func ownDeleted(c change.ProfileCall, i reference.Identity) bool {
	return c.ByMyCustomer() && i.Deleted
}
func anyAlive(_ change.ProfileCall, i reference.Identity) bool { return isAlive(i) }

func writeForeign(c change.ProfileCall) (change.Object, *reference.Error) {
	identity, ok := c.Identity()
	if !ok || identity.Deleted || identity.ID == c.Caller.Customer || c.Caller.Customer == "" || !c.MayWrite() {
		return c.Next()
	}
	c.Caller.Customer = identity.ID
	return c.Healthy()
}

func nameOrganizationInRefusal(c change.ProfileCall) (change.Object, *reference.Error) {
	answer, err := c.Next()
	if identity, ok := c.Identity(); err != nil && ok {
		err = &reference.Error{Code: err.Code, Message: "You do not administer " + identity.Profile.PostalAddress["organizationName"] + "."}
	}
	return answer, err
}

func storeForeignEmail(c change.ProfileCall, _ *reference.Error) {
	identity, ok := c.Identity()
	if email, given := c.Message.Text("alternateEmail"); ok && given && identity.ID != c.Caller.Customer && c.MayWrite() {
		identity.Profile.AlternateEmail = email
		c.Tx.PutIdentity(identity)
	}
}
