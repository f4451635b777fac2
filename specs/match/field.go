package match

import (
	"fmt"
	"strings"

	"customs.example/specs/exchange"
)

// HaveText expects a success with a string at a JSON pointer, in any spelling of
// its letters.
func HaveText(pointer, text string) Matcher {
	return haveText(pointer, text, func(got, text string) bool { return sameText(pointer, text, got) })
}

// HaveFolded is HaveText for domains and language codes, which are compared
// without case.
func HaveFolded(pointer, text string) Matcher { return haveText(pointer, text, strings.EqualFold) }

func haveText(pointer, text string, equal func(a, b string) bool) Matcher {
	return onSuccess(fmt.Sprintf("%q", text), func(e *exchange.Exchange) verdict {
		value, found := e.At(pointer)
		if got, ok := value.(string); ok && equal(got, text) {
			return fine
		}
		return differs(show(value, found), pointer)
	})
}

// onSuccess judges the body of a 200, and nothing else.
func onSuccess(expected string, judge func(*exchange.Exchange) verdict) Matcher {
	return matcher{expected: "200 with " + expected, success: true, judge: func(e *exchange.Exchange) verdict {
		if !e.OK() {
			return differs(e.Outcome(), "")
		}
		if _, err := e.Document(); err != nil {
			return differs(err.Error(), "")
		}
		return judge(e)
	}}
}

// HaveName expects the Customer of a resource name.
func HaveName(name string) Matcher { return HaveText("/name", name) }

// HaveSomeName expects the Customer to have a resource name at all.
func HaveSomeName() Matcher {
	return onSuccess("a resource name", func(e *exchange.Exchange) verdict {
		if e.Name() != "" {
			return fine
		}
		value, found := e.At("/name")
		return differs(show(value, found), "/name")
	})
}

// BeACustomerOf expects a Customer named accounts/{account}/customers/{customer}.
func BeACustomerOf(account string) Matcher {
	prefix := account + "/customers/"
	return onSuccess("a name "+prefix+"{customer}", func(e *exchange.Exchange) verdict {
		id, under := strings.CutPrefix(e.Name(), prefix)
		if under && id != "" && !strings.Contains(id, "/") {
			return fine
		}
		value, found := e.At("/name")
		return differs(show(value, found), "/name")
	})
}

// HaveRegion expects a Customer in a region.
func HaveRegion(region string) Matcher { return HaveText("/orgPostalAddress/regionCode", region) }

// HaveDomain expects a Customer of a domain.
func HaveDomain(domain string) Matcher { return HaveFolded("/domain", domain) }

// HavePrimaryDomain expects a Directory customer of a primary domain.
func HavePrimaryDomain(domain string) Matcher { return HaveFolded("/customerDomain", domain) }

// BearPartner expects a Customer that bears the channel partner of a Cloud Identity.
func BearPartner(cloudIdentityID string) Matcher {
	return HaveText("/channelPartnerId", cloudIdentityID)
}

// IdentifyAs expects the Customer of a Cloud Identity, by its ID.
func IdentifyAs(cloudIdentityID string) Matcher {
	return HaveText("/cloudIdentityId", cloudIdentityID)
}

// Serve expects a success that does not name another Cloud Identity. It is for
// requirements that ask for no more than success.
func Serve(cloudIdentityID string) Matcher {
	return onSuccess("the Customer of "+cloudIdentityID, func(e *exchange.Exchange) verdict {
		const pointer = "/cloudIdentityId"
		if value, found := e.At(pointer); found && value != nil && value != cloudIdentityID {
			return differs(show(value, found), pointer)
		}
		return fine
	})
}

// HaveSomeText expects a success with any text at a JSON pointer but an empty one.
func HaveSomeText(pointer string) Matcher {
	return onSuccess("a text at "+pointer, func(e *exchange.Exchange) verdict {
		if e.Text(pointer) != "" {
			return fine
		}
		value, found := e.At(pointer)
		return differs(show(value, found), pointer)
	})
}

// HaveAnotherDomain expects a success with any domain but one at a JSON pointer,
// and says why not with that.
func HaveAnotherDomain(pointer, domain, why string) Matcher {
	return onSuccess("another domain than "+domain+", "+why, func(e *exchange.Exchange) verdict {
		if !strings.EqualFold(e.Text(pointer), domain) {
			return fine
		}
		return differs(show(domain, true), pointer)
	})
}

// HaveWhereGiven expects a string at a JSON pointer, or nothing there.
func HaveWhereGiven(pointer string, texts ...string) Matcher {
	return onSuccess("nothing or "+strings.Join(texts, " or "), func(e *exchange.Exchange) verdict {
		value, found := e.At(pointer)
		if !found || value == nil {
			return fine
		}
		for _, text := range texts {
			if fmt.Sprint(value) == text {
				return fine
			}
		}
		return differs(show(value, found), pointer)
	})
}
