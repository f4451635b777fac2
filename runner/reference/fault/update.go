package fault

import (
	"bytes"
	"maps"
	"net/http"
	"strings"

	"customs.example/runner/reference"
	"customs.example/runner/reference/change"
	"customs.example/specs/requirement"
)

func updateFaults() []Fault {
	sparse := requirement.DirectoryUpdateSparseProfile
	return []Fault{
		{"update-accepted-later", requirement.DirectoryUpdateStatus,
			also(sparse, requirement.DirectoryUpdateMyCustomer, requirement.DirectoryUpdateResponse,
				requirement.DirectoryUpdateResponseOtherFields, requirement.DirectoryUpdateReadModifyWrite,
				requirement.DirectoryUpdateRepeatable, requirement.DirectoryUpdateDocumentedSample,
				requirement.DirectoryUpdateConcurrent, requirement.DirectoryPrimaryChange, requirement.DirectoryPrimaryAlone,
				requirement.DirectoryUpdateDomainKept, requirement.DirectoryUpdateIdentityKept,
				requirement.DirectoryUpdateCreationTimeKept),
			"an update is answered with 202", statusOf(http.MethodPut, http.StatusOK, http.StatusAccepted)},
		{"update-my-customer-lost", requirement.DirectoryUpdateMyCustomer,
			also(requirement.DirectoryUpdateRoundTrip, requirement.DirectoryPrimaryChange, requirement.DirectoryPrimaryAlone,
				requirement.DirectoryUpdateConcurrent, sparse, requirement.JourneyPrimaryChangeConflicts,
				requirement.JourneyPrimaryChangeOverwrites),
			"an update of my_customer is answered and not stored", change.Putting(func(c change.ProfileCall) (change.Object, *reference.Error) {
				was, ok := c.Identity()
				answer, err := c.Next()
				if err == nil && ok && c.Key == "my_customer" {
					c.Tx.PutIdentity(was)
				}
				return answer, err
			})},
		{"update-echoed", requirement.DirectoryUpdateRoundTrip,
			also(requirement.DirectoryUpdateMyCustomer, requirement.DirectoryUpdateConcurrent, sparse, requirement.DirectoryPrimaryChange,
				requirement.DirectoryPrimaryAlone, requirement.JourneyPrimaryChangeConflicts, requirement.JourneyPrimaryChangeOverwrites,
				requirement.DirectoryPatchMerges),
			"an update is answered and not stored", change.Rules(func(r *reference.Rules) {
				r.Directory.Keep = func(tx *reference.Tx, i reference.Identity) {}
			})},
		{"update-answers-what-was", requirement.DirectoryUpdateResponse,
			also(requirement.DirectoryUpdateResponseOtherFields, requirement.DirectoryUpdateRoundTrip, sparse,
				requirement.DirectoryPrimaryChange, requirement.DirectoryPrimaryAlone),
			"an update is answered with what was there before", change.Putting(func(c change.ProfileCall) (change.Object, *reference.Error) {
				was, _ := c.Identity()
				answer, err := c.Next()
				if err == nil {
					answer = c.Rules.Directory.Render(was)
				}
				return answer, err
			})},
		{"update-email-in-small-letters", requirement.DirectoryUpdateResponse,
			also(requirement.DirectoryUpdateMyCustomer, sparse, requirement.DirectoryUpdateConcurrent,
				requirement.DirectoryUpdateReadModifyWrite),
			"the alternate address is cut at its first dot", change.Stored(func(_, is *reference.Identity, message reference.Message) {
				if _, given := message.Text("alternateEmail"); given {
					is.Profile.AlternateEmail, _, _ = strings.Cut(is.Profile.AlternateEmail, ".")
				}
			})},
		{"update-phone-number-dropped", requirement.DirectoryUpdateResponseOtherFields,
			also(requirement.DirectoryUpdateConcurrent), "an update does not take the phone number over", change.Stored(func(was, is *reference.Identity, _ reference.Message) {
				is.Profile.PhoneNumber = was.Profile.PhoneNumber
			})},
		{"update-third-line-dropped", requirement.DirectoryUpdateResponseOtherFields,
			also(requirement.DirectoryUpdateConcurrent), "an update does not take the third address line over", change.Stored(func(_, is *reference.Identity, _ reference.Message) {
				delete(is.Profile.PostalAddress, "addressLine3")
			})},
		{"update-locality-answered-alone", requirement.DirectoryUpdateRoundTrip,
			also(requirement.DirectoryUpdateConcurrent, requirement.DirectoryUpdateReadModifyWrite,
				requirement.DirectoryUpdateSparseProfile), "an update's locality is answered and not stored", change.Putting(func(c change.ProfileCall) (change.Object, *reference.Error) {
				answer, err := c.Next()
				if identity, ok := c.Identity(); err == nil && ok {
					delete(identity.Profile.PostalAddress, "locality")
					c.Tx.PutIdentity(identity)
				}
				return answer, err
			})},
		{"update-undone-by-import", requirement.DirectoryUpdateRoundTrip, nil,
			"an import takes the organization's name back to what it was imported as", change.Importing(func() func(change.ImportCall) (change.Object, *reference.Error) {
				names := map[string]string{}
				return func(c change.ImportCall) (change.Object, *reference.Error) {
					identity, ok := requested(c)
					answer, err := c.Next()
					if err == nil && ok && identity.Profile.PostalAddress["organizationName"] != "" && c.Consents() && c.Parent.Link == "" {
						if strings.HasPrefix(identity.Profile.PostalAddress["organizationName"], "Renamed") {
							identity.Profile.PostalAddress["organizationName"] = names[identity.ID]
							c.Tx.PutIdentity(identity)
						} else {
							names[identity.ID] = identity.Profile.PostalAddress["organizationName"]
						}
					}
					return answer, err
				}
			}())},
		{"update-after-import-lost", requirement.DirectoryUpdateRoundTrip,
			also(requirement.JourneyPrimaryChangeConflicts, requirement.JourneyPrimaryChangeOverwrites),
			"an update of a customer that was imported is answered and not stored", change.Rules(func(r *reference.Rules) {
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
			})},
		{"update-refuses-what-was-read", requirement.DirectoryUpdateReadModifyWrite, nil,
			"an update that bears an etag is refused", change.Putting(func(c change.ProfileCall) (change.Object, *reference.Error) {
				if bytes.Contains(c.Body, []byte(`"etag"`)) {
					return nil, change.Refuse(reference.InvalidArgument)
				}
				return c.Next()
			})},
		{"update-without-address-fails", sparse,
			also(requirement.DirectoryRobustNoServerError), "an update of a customer without an address fails", sparseFailure()},
		{"update-address-of-none-ignored", sparse, nil,
			"an update of a customer without an address does not make one", change.Stored(func(was, is *reference.Identity, _ reference.Message) {
				if len(was.Profile.PostalAddress) == 0 {
					is.Profile.PostalAddress = was.Profile.PostalAddress
				}
			})},
		{"update-email-of-sparse-lost", sparse, nil,
			"an update of a customer without an address leaves its alternate address", change.Stored(func(was, is *reference.Identity, _ reference.Message) {
				if was.Profile.PostalAddress == nil {
					is.Profile.AlternateEmail = was.Profile.AlternateEmail
				}
			})},
		{"update-appends-lines", requirement.DirectoryUpdateRepeatable, also(requirement.DirectoryUpdateConcurrent, requirement.DirectoryPrimaryKeepsID),
			"an update that is made again appends to the third address line", change.Stored(func(was, is *reference.Identity, _ reference.Message) {
				if line := was.Profile.PostalAddress["addressLine3"]; line != "" && is.Profile.PostalAddress["addressLine3"] != "" {
					is.Profile.PostalAddress["addressLine3"] = line + "."
				}
			})},
		{"update-refused-the-second-time", requirement.DirectoryUpdateRepeatable, nil,
			"an update that changes nothing is refused", change.Putting(func(c change.ProfileCall) (change.Object, *reference.Error) {
				was, _ := c.Identity()
				answer, err := c.Next()
				if is, ok := c.Identity(); err == nil && ok && maps.Equal(was.Profile.PostalAddress, is.Profile.PostalAddress) && c.Message["postalAddress"] != nil &&
					was.Profile.AlternateEmail == is.Profile.AlternateEmail && was.PrimaryDomain == is.PrimaryDomain && !bytes.Contains(c.Body, []byte(`"etag"`)) {
					return nil, change.Refuse(reference.FailedPrecondition)
				}
				return answer, err
			})},
		{"update-sample-refused", requirement.DirectoryUpdateDocumentedSample, nil,
			"a phone number inside the address is refused", change.Putting(func(c change.ProfileCall) (change.Object, *reference.Error) {
				lines, _ := c.Message["postalAddress"].(reference.Message)
				if _, given := lines["phoneNumber"]; given && c.Message["language"] != nil {
					return nil, change.Refuse(reference.InvalidArgument)
				}
				return c.Next()
			})},
		{"update-mixes", requirement.DirectoryUpdateConcurrent, nil,
			"updates one after the other leave the phone number of the first", change.Stored(func(was, is *reference.Identity, _ reference.Message) {
				before, after := was.Profile.PostalAddress["locality"], is.Profile.PostalAddress["locality"]
				if before != after && strings.HasPrefix(before, "Toronto") && strings.HasPrefix(after, "Toronto") {
					is.Profile.PhoneNumber = was.Profile.PhoneNumber
				}
			})},
		{"update-changes-others", requirement.DirectoryUpdateIsolated,
			also(sparse), "an update of a customer changes the phone number of the one that was read last", leaking()},
	}
}

// statusOf answers one status in place of another.
func statusOf(method string, from, to int) change.Change {
	return change.Around(func(w http.ResponseWriter, r *http.Request, next http.Handler) {
		if r.Method == method && isDirectory(r) {
			w = &restated{w, from, to}
		}
		next.ServeHTTP(w, r)
	})
}

type restated struct {
	http.ResponseWriter
	from, to int
}

func (r *restated) WriteHeader(status int) {
	if status == r.from {
		status = r.to
	}
	r.ResponseWriter.WriteHeader(status)
}

// sparseFailure answers 500 where an address is written that was not there.
func sparseFailure() change.Change {
	return func(o *reference.Options) {
		failed := false
		change.Putting(func(c change.ProfileCall) (change.Object, *reference.Error) {
			was, ok := c.Identity()
			failed = ok && was.Profile.PostalAddress == nil && c.Message["postalAddress"] != nil && c.Key == "my_customer"
			return c.Next()
		})(o)
		change.Around(func(w http.ResponseWriter, r *http.Request, next http.Handler) {
			next.ServeHTTP(&failingNow{ResponseWriter: w, failed: &failed}, r)
		})(o)
	}
}

type failingNow struct {
	http.ResponseWriter
	failed *bool
}

func (f *failingNow) WriteHeader(status int) {
	if *f.failed {
		*f.failed = false
		status = http.StatusInternalServerError
	}
	f.ResponseWriter.WriteHeader(status)
}

// leaking writes a phone number to another customer than the one that is updated.
func leaking() change.Change {
	return func(o *reference.Options) {
		read := ""
		change.Gotten(func(_ change.ProfileCall, answer change.Object) { read = answer["id"].(string) })(o)
		change.Putting(func(c change.ProfileCall) (change.Object, *reference.Error) {
			answer, err := c.Next()
			other, ok := c.Tx.Identity(read)
			if err == nil && ok && other.ID != answer["id"] {
				other.Profile.PhoneNumber += "0"
				c.Tx.PutIdentity(other)
			}
			return answer, err
		})(o)
	}
}
