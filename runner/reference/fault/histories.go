package fault

import (
	"customs.example/runner/reference"
	"customs.example/runner/reference/change"
	"customs.example/specs/requirement"
)

// historyFaults go wrong at a later call, for what an earlier one left behind.
func historyFaults() []Fault {
	return []Fault{
		{"history-read-once-by-each-caller", requirement.DirectoryUpdateRoundTrip,
			"a caller that has read a customer by id reads it so until it writes itself", readOnceByEachCaller},
		{"history-answered-from-memory", requirement.DirectoryUpdateRoundTrip,
			"an update that was made before is answered as it was then, and not stored", answerUpdatesFromMemory},
		{"history-import-brings-the-first-back", requirement.DirectoryUpdateRoundTrip,
			"an import after a second update takes the contact's name back to that of the first", restoreFirstContactByImport},
		{"history-equal-update-by-other-key-refused", requirement.DirectoryUpdateRepeatable,
			"an update that was made by one key is refused as a conflict by the other", refuseEqualUpdateByOtherKey},
		{"history-domain-of-the-beginning", requirement.DirectoryUpdateDomainKept,
			"an update without a domain takes the primary domain back to the one that was there first", takeFirstDomainBack},
		{"history-wrong-type-refused-once", requirement.DirectoryRequestTypes,
			"an update with a wrong type that was refused before is accepted as an empty one", acceptingRefusedBefore(wrongType)},
		{"history-malformed-refused-once", requirement.DirectoryRequestMalformed,
			"a body that is no JSON and was refused before is accepted as an empty one", acceptingRefusedBefore(noObject)},
		{"history-second-refusal-says-nothing", requirement.DirectoryErrorBody,
			"an update that is refused again is refused without a message", emptySecondRefusal},
	}
}

// memory of something by customer.
type memory[T any] map[string]T

func readOnceByEachCaller(o *reference.Options) {
	read := map[[2]string]change.Object{}
	change.Get(func(c change.ProfileCall) (change.Object, *reference.Error) {
		at := [2]string{c.Caller.Bearer, c.Key}
		answer, err := c.Next()
		if earlier, ok := read[at]; ok && err == nil {
			return earlier, nil
		}
		if err == nil && !c.ByMyCustomer() {
			read[at] = answer
		}
		return answer, err
	})(o)
	forget := func(c change.ProfileCall, answer change.Object) {
		delete(read, [2]string{c.Caller.Bearer, answer["id"].(string)})
	}
	change.PutAnswer(forget)(o)
	change.PatchAnswer(forget)(o)
}

func answerUpdatesFromMemory(o *reference.Options) {
	made := map[[3]string]change.Object{}
	change.Put(func(c change.ProfileCall) (change.Object, *reference.Error) {
		at := [3]string{c.Caller.Bearer, c.Key, string(c.Body)}
		if answer, ok := made[at]; ok {
			return answer, nil
		}
		answer, err := c.Next()
		if err == nil {
			made[at] = answer
		}
		return answer, err
	})(o)
}

func restoreFirstContactByImport(o *reference.Options) {
	first := memory[string]{}
	change.PutAnswer(func(_ change.ProfileCall, answer change.Object) {
		id, name := answer["id"].(string), change.Address(answer)["contactName"]
		if _, known := first[id]; !known && name != "" {
			first[id] = name
		}
	})(o)
	change.ImportAnswer(func(c change.ImportCall, _ change.Object) {
		identity, ok := requested(c)
		if name, known := first[identity.ID]; ok && known && identity.Profile.PostalAddress["contactName"] != "" {
			identity.Profile.PostalAddress["contactName"] = name
			c.Tx.PutIdentity(identity)
		}
	})(o)
}

func refuseEqualUpdateByOtherKey(o *reference.Options) {
	made := map[[2]string]string{}
	change.Put(func(c change.ProfileCall) (change.Object, *reference.Error) {
		at := [2]string{c.Caller.Bearer, string(c.Body)}
		if key, ok := made[at]; ok && key != c.Key {
			return nil, change.Refuse(reference.AlreadyExists)
		}
		answer, err := c.Next()
		if err == nil {
			made[at] = c.Key
		}
		return answer, err
	})(o)
}

func takeFirstDomainBack(o *reference.Options) {
	first := memory[string]{}
	change.Put(func(c change.ProfileCall) (change.Object, *reference.Error) {
		identity, ok := c.Identity()
		if _, known := first[identity.ID]; ok && !known {
			first[identity.ID] = identity.PrimaryDomain
		}
		if domain := first[identity.ID]; ok && c.Message != nil && !c.Names("customerDomain") && domain != identity.PrimaryDomain {
			c.Message["customerDomain"] = domain
			c.Body = change.Encode(c.Message)
			return c.Healthy()
		}
		return c.Next()
	})(o)
}

// acceptingRefusedBefore takes some bodies for empty objects where they were
// refused before.
func acceptingRefusedBefore(where func(c change.ProfileCall, err *reference.Error) bool) change.Change {
	return func(o *reference.Options) {
		refused := map[[2]string]bool{}
		change.Put(func(c change.ProfileCall) (change.Object, *reference.Error) {
			answer, err := c.Next()
			if err == nil || !c.MayWrite() || !where(c, err) {
				return answer, err
			}
			at := [2]string{c.Caller.Bearer, string(c.Body)}
			if refused[at] {
				c.Body = []byte("{}")
				return c.Healthy()
			}
			refused[at] = true
			return nil, err
		})(o)
	}
}

func noObject(c change.ProfileCall, _ *reference.Error) bool { return c.Sent() == nil }

func emptySecondRefusal(o *reference.Options) {
	refused := map[[3]string]bool{}
	change.Put(func(c change.ProfileCall) (change.Object, *reference.Error) {
		answer, err := c.Next()
		if err == nil {
			return answer, nil
		}
		at := [3]string{c.Caller.Bearer, c.Key, string(c.Body)}
		if refused[at] {
			return nil, &reference.Error{Code: err.Code}
		}
		refused[at] = true
		return nil, err
	})(o)
}
