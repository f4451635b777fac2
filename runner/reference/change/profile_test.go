package change_test

import (
	"net/http"
	"testing"

	"customs.example/fixtures/given"
	"customs.example/fixtures/role"
	"customs.example/runner/reference"
	"customs.example/runner/reference/change"
	"customs.example/runner/reference/change/changetest"
)

const own = "my_customer"

// administered opens a place with a customer, its administrator and a reader.
func administered(c change.Change) changetest.Place {
	return changed(c, given.DomainIdentity().WithAdmin(), given.Caller(role.Reader, given.ScopeCustomerReadOnly).Administering(role.Customer))
}

func directory(p changetest.Place, method string, body any) changetest.Answer {
	return p.Do(changetest.Directory(role.Customer, method, own, body))
}

var phone = change.Object{"phoneNumber": "+14155550199"}

// refused is an update that the rules refuse: the domain belongs to nobody.
var refused = change.Object{"customerDomain": "nobodys.example"}

func TestMethodsOfTheDirectoryAreWrappedOneByOne(t *testing.T) {
	for method, wrap := range map[string]func(func(change.ProfileCall) (change.Object, *reference.Error)) change.Change{
		http.MethodGet: change.Get, http.MethodPut: change.Put, http.MethodPatch: change.Patch,
	} {
		p := administered(wrap(func(change.ProfileCall) (change.Object, *reference.Error) {
			return nil, change.Refuse(reference.AlreadyExists)
		}))
		for _, called := range []string{http.MethodGet, http.MethodPut, http.MethodPatch} {
			status := map[bool]int{true: http.StatusConflict, false: http.StatusOK}[called == method]
			want(t, "with "+method+" wrapped, the status of "+called, directory(p, called, phone).Status, status)
		}
	}
}

func TestAProfileCallIsWhatWasCalled(t *testing.T) {
	var seen change.ProfileCall
	p := administered(change.Put(func(c change.ProfileCall) (change.Object, *reference.Error) {
		seen = c
		return c.Next()
	}))
	id := p.Identity(role.Customer).ID
	directory(p, http.MethodPut, change.Object{"language": nil, "etag": "x"})
	identity, found := seen.Identity()
	want(t, "finding the customer", found, true)
	want(t, "the customer", identity.ID, id)
	want(t, "the key being my_customer", seen.ByMyCustomer(), true)
	want(t, "naming a field that is null", seen.Names("language"), true)
	want(t, "naming a field that was not sent", seen.Names("phoneNumber"), false)
	want(t, "what was sent", seen.Sent()["etag"], any("x"))
	want(t, "whether it may read", seen.MayRead(), true)
	want(t, "whether it may write", seen.MayWrite(), true)

	p.Do(changetest.Directory(role.Reader, http.MethodPut, id, "[]"))
	want(t, "the key being my_customer", seen.ByMyCustomer(), false)
	want(t, "what was sent, which is no object", len(seen.Sent()), 0)
	want(t, "whether it may read", seen.MayRead(), true)
	want(t, "whether it may write", seen.MayWrite(), false)
}

func TestAnswersOfTheDirectoryAreChangedOneByOne(t *testing.T) {
	shout := func(c change.ProfileCall, answer change.Object) { answer["phoneNumber"] = "changed" }
	for method, c := range map[string]change.Change{
		http.MethodGet: change.GetAnswer(shout), http.MethodPut: change.PutAnswer(shout), http.MethodPatch: change.PatchAnswer(shout),
	} {
		p := administered(c)
		for _, called := range []string{http.MethodGet, http.MethodPut, http.MethodPatch} {
			got := directory(p, called, change.Object{}).Object()["phoneNumber"] == "changed"
			want(t, "with "+method+" changed, whether the answer of "+called+" is", got, called == method)
		}
		if method != http.MethodGet {
			want(t, "the status of a refusal", directory(p, method, refused).Status, http.StatusBadRequest)
		}
	}
}

func TestRefusePutRefusesSomeUpdates(t *testing.T) {
	p := administered(change.RefusePut(reference.NotFound, func(c change.ProfileCall) bool { return c.Names("phoneNumber") }))
	want(t, "the status of one", directory(p, http.MethodPut, phone).Status, http.StatusNotFound)
	want(t, "the status of another", directory(p, http.MethodPut, change.Object{"language": "de"}).Status, http.StatusOK)
	want(t, "the status of a patch", directory(p, http.MethodPatch, phone).Status, http.StatusOK)
}

func TestWhatIsWrittenAfterARefusedWriteIsKept(t *testing.T) {
	write := func(c change.ProfileCall, _ *reference.Error) {
		identity, _ := c.Identity()
		identity.Profile.PhoneNumber = "written"
		c.Tx.PutIdentity(identity)
	}
	for method, c := range map[string]change.Change{
		http.MethodPut: change.AfterPutRefusal(write), http.MethodPatch: change.AfterPatchRefusal(write),
	} {
		p := administered(c)
		directory(p, method, phone)
		want(t, "the phone number after a success", directory(p, http.MethodGet, nil).Object()["phoneNumber"], phone["phoneNumber"])
		want(t, "the status of a refusal", directory(p, method, refused).Status, http.StatusBadRequest)
		want(t, "the phone number after it", directory(p, http.MethodGet, nil).Object()["phoneNumber"], any("written"))
	}
}

func TestFillSeesWhatWasAndChangesWhatIsStored(t *testing.T) {
	p := administered(change.Fill(func(was, is *reference.Identity, message reference.Message) {
		named, _ := message.Text("phoneNumber")
		is.Profile.PhoneNumber = was.Profile.PhoneNumber + " " + named
		is.Profile.PostalAddress["locality"] = was.Profile.PostalAddress["locality"] + "!"
	}))
	before := p.Identity(role.Customer).Profile
	for _, method := range []string{http.MethodPut, http.MethodGet} {
		answer := directory(p, method, phone).Object()
		want(t, "the phone number", answer["phoneNumber"], any(before.PhoneNumber+" "+phone["phoneNumber"].(string)))
		want(t, "the locality", answer["postalAddress"].(change.Object)["locality"], any(before.PostalAddress["locality"]+"!"))
	}
}

func TestTheAddressOfAnAnswerIsItsOwn(t *testing.T) {
	var address map[string]string
	p := administered(change.GetAnswer(func(_ change.ProfileCall, answer change.Object) {
		address = change.Address(answer)
		address["locality"] = "Bern"
	}))
	answer := directory(p, http.MethodGet, nil).Object()
	want(t, "the answered locality", answer["postalAddress"].(change.Object)["locality"], any("Bern"))
	want(t, "the locality", address["locality"], "Bern")
	want(t, "the size of an address that is not there", len(change.Address(change.Object{})), 0)
}
