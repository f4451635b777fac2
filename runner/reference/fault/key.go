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
		{"key-foreign-patched", requirement.DirectoryKeyForeign,
			"a customer of another administrator is patched", change.Patch(writeForeign)},
		{"key-foreign-read-by-readers", requirement.DirectoryKeyForeign,
			"a caller that may only read reads every customer", readingToo(byReader)},
		{"key-foreign-read-by-resellers", requirement.DirectoryKeyForeign,
			"a caller that acts for a reseller reads the customers that have authorized it", readingToo(byAuthorizedReseller)},
		{"key-foreign-read-in-both-scopes", requirement.DirectoryKeyForeign,
			"a caller with both customer scopes reads every customer", readingToo(inBothScopes)},
		{"key-foreign-by-prefix", requirement.DirectoryKeyForeign,
			"a caller administers the customers whose ids begin with its own's", administeringToo(strings.HasPrefix)},
		{"key-foreign-by-reverse-prefix", requirement.DirectoryKeyForeign,
			"a caller administers the customers whose ids its own's begins with", administeringToo(isBeginningOf)},
		{"key-foreign-second-try", requirement.DirectoryKeyForeign,
			"a customer of another administrator is read when it is asked for again", readForeignAtSecondTry},
		{"key-foreign-told-in-header", requirement.DirectoryKeyForeign,
			"the refusal to read another's customer has its domain in a header", tellingForeign(change.Get)},
		{"key-foreign-told-in-header-of-patch", requirement.DirectoryKeyForeign,
			"the refusal to patch another's customer has its domain in a header", tellingForeign(change.Patch)},
		{"key-id-of-body-written-too", requirement.DirectoryKeyForeign,
			"an update is also made to the customer whose id the body bears", change.PutAnswer(writeCustomerOfBody)},
		{"key-id-of-body-patched-too", requirement.DirectoryKeyForeign,
			"a patch is also made to the customer whose id the body bears", change.PatchAnswer(writeCustomerOfBody)},
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
