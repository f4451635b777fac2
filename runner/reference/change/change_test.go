package change_test

import (
	"net/http"
	"slices"
	"testing"

	"customs.example/fixtures/given"
	"customs.example/runner/reference"
	"customs.example/runner/reference/change"
	"customs.example/runner/reference/change/changetest"
)

// changed is a healthy reference with a change, and what exists there.
func changed(c change.Change, needs ...given.Need) changetest.Place {
	return changetest.Open(changetest.Changed(c), needs...)
}

func want(t *testing.T, what string, got, want any) {
	t.Helper()
	if got != want {
		t.Errorf("%s is %v, want %v", what, got, want)
	}
}

func never(change.ImportCall) bool                              { return false }
func neverRefused(change.ImportCall, *reference.Error) bool     { return false }
func neverWritten(change.ProfileCall) bool                      { return false }
func leaveImport(change.ImportCall, change.Object)              {}
func leaveProfile(change.ProfileCall, change.Object)            {}
func leaveAnswer(change.Object)                                 {}
func leaveError(*reference.Error, change.Object)                {}
func leaveRefusedPut(change.ProfileCall, *reference.Error)      {}
func leaveRefusedImport(change.ImportCall, *reference.Error)    {}
func leaveFilled(_, _ *reference.Identity, _ reference.Message) {}

func nobody(*reference.Tx, string) (reference.Identity, bool) { return reference.Identity{}, false }

func sameRefusal(_ change.ImportCall, err *reference.Error) *reference.Error { return err }

func serveNext(w http.ResponseWriter, r *http.Request, next http.Handler) { next.ServeHTTP(w, r) }

// TestAChangeOfNothingIsNotSeen has a long conversation with references whose
// changes leave everything as it is: no answer differs.
func TestAChangeOfNothingIsNotSeen(t *testing.T) {
	healthy := changetest.Talk(reference.Options{})
	for name, c := range map[string]change.Change{
		"Together":           change.Together(),
		"Rules":              change.Rules(func(*reference.Rules) {}),
		"Around":             change.Around(serveNext),
		"Import, next":       change.Import(func(c change.ImportCall) (change.Object, *reference.Error) { return c.Next() }),
		"Import, healthy":    change.Import(change.ImportCall.Healthy),
		"ImportAnswer":       change.ImportAnswer(leaveImport),
		"ImportRefusal":      change.ImportRefusal(sameRefusal),
		"RecodeImport":       change.RecodeImport(reference.NotFound, neverRefused),
		"RefuseImport":       change.RefuseImport(reference.NotFound, never),
		"AfterImportRefusal": change.AfterImportRefusal(leaveRefusedImport),
		"ByDomainToo":        change.ByDomainToo(nobody),
		"ByIDToo":            change.ByIDToo(nobody),
		"Get, next":          change.Get(func(c change.ProfileCall) (change.Object, *reference.Error) { return c.Next() }),
		"Get, healthy":       change.Get(change.ProfileCall.Healthy),
		"Put, healthy":       change.Put(change.ProfileCall.Healthy),
		"Patch, healthy":     change.Patch(change.ProfileCall.Healthy),
		"GetAnswer":          change.GetAnswer(leaveProfile),
		"PutAnswer":          change.PutAnswer(leaveProfile),
		"PatchAnswer":        change.PatchAnswer(leaveProfile),
		"RefusePut":          change.RefusePut(reference.NotFound, neverWritten),
		"AfterPutRefusal":    change.AfterPutRefusal(leaveRefusedPut),
		"AfterPatchRefusal":  change.AfterPatchRefusal(leaveRefusedPut),
		"Fill":               change.Fill(leaveFilled),
		"Customer":           change.Customer(leaveAnswer),
		"Profile":            change.Profile(leaveAnswer),
		"ChannelError":       change.ChannelError(leaveError),
		"DirectoryError":     change.DirectoryError(leaveError),
	} {
		if !slices.Equal(healthy, changetest.Talk(changetest.Changed(c))) {
			t.Errorf("%s: an answer differs", name)
		}
	}
}

func TestTheLastOfSeveralIsTheNearestToTheWire(t *testing.T) {
	noting := func(name string) change.Change {
		return change.Around(func(w http.ResponseWriter, r *http.Request, next http.Handler) {
			w.Header().Add("Passed", name)
			next.ServeHTTP(w, r)
		})
	}
	p := changed(change.Together(noting("first"), noting("second")))
	passed := p.Do(changetest.ReadBack("anonymous", "accounts/C0/customers/S0")).Header["Passed"]
	if !slices.Equal(passed, []string{"second", "first"}) {
		t.Errorf("a call passed %v, want second, first", passed)
	}
}

func TestChangesAreMadeInTheirOrder(t *testing.T) {
	media := func(name string) change.Change {
		return change.Rules(func(r *reference.Rules) { r.Wire.ContentType += name })
	}
	o := changetest.Changed(change.Together(media(" first"), media(" second")))
	want(t, "the media type", o.Rules.Wire.ContentType, reference.Healthy().Wire.ContentType+" first second")
}

func TestARefusalHasItsCodeAndAMessage(t *testing.T) {
	if err := change.Refuse(reference.NotFound); err.Code != reference.NotFound || err.Message == "" {
		t.Errorf("got %v", err)
	}
}

func TestWhatIsEncodedIsJSON(t *testing.T) {
	want(t, "the body", string(change.Encode(change.Object{"domain": "d.example", "customer": nil})), `{"customer":null,"domain":"d.example"}`)
}
