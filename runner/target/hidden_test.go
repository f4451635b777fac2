package target

import (
	"strings"
	"testing"

	"customs.example/runner/target/targettest"
	"customs.example/specs/exchange"
)

// TestNoErrorTellsWhatAURLMayHide has every error of the package at a URL with
// userinfo, and a query where one is allowed.
func TestNoErrorTellsWhatAURLMayHide(t *testing.T) {
	const hidden = "hidden"
	hiding := func(address string) string {
		return strings.Replace(address, "http://", "http://"+hidden+":"+hidden+"@", 1)
	}
	silent, nobody := targettest.Serve(t, targettest.Never).URL, targettest.Gone(t)
	for name, call := range map[string]exchange.Call{
		"nobody":     {Method: "GET", Path: "/v1/x"},
		"bad path":   {Method: "GET", Path: "/%zz" + hidden},
		"bad method": {Method: "G T", Path: "/v1/x"},
	} {
		_, err := wireTo(t, hiding(nobody)).Send(t.Context(), call)
		wantHidden(t, "wire "+name, err, hidden)
	}
	dying := wireTo(t, hiding(mortal(t)))
	_, err := dying.Send(t.Context(), importing())
	wantHidden(t, "wire dying", err, hidden)
	late := wireTo(t, hiding(silent))
	late.Timeout = targettest.Soon
	wantHidden(t, "wire silent", send(t, late, importing()).Lost, hidden)
}

func wantHidden(t *testing.T, name string, err error, hidden string) {
	t.Helper()
	if err == nil || strings.Contains(err.Error(), hidden) || strings.Contains(err.Error(), "@") {
		t.Errorf("%s: the error is %v", name, err)
	}
}
