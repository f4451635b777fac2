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

func mark(answer change.Object) { answer["marked"] = true }

func markError(err *reference.Error, body change.Object) { body["marked"] = string(err.Code) }

func everything() []given.Need {
	return []given.Need{given.Reseller(), given.Receiver(), given.DomainIdentity().Importable().Linked(given.Agreeing).WithAdmin()}
}

// calls are two of each API that are answered, by what is answered, and one of
// each that is refused.
func calls(p changetest.Place) map[string]changetest.Call {
	return map[string]changetest.Call{
		"an import":         changetest.Import(p.Account(role.Reseller), byID(p)),
		"a linked customer": changetest.ReadBack(role.Reseller, p.Linked(role.Reseller, role.Customer).Name),
		"a receiver":        changetest.ReadBack(role.Reseller, p.Receiver(role.Receiver).Name),
		"a profile":         changetest.Directory(role.Customer, http.MethodGet, own, nil),
		"an update":         changetest.Directory(role.Customer, http.MethodPut, own, phone),
		"a refused import":  changetest.Import(p.Account(role.Reseller), change.Object{}),
		"a refused profile": changetest.Directory(role.Customer, http.MethodGet, "C0unknown", nil),
	}
}

func TestWhatIsRenderedIsChangedWhereverItIs(t *testing.T) {
	for name, tt := range map[string]struct {
		change change.Change
		marked map[string]any
	}{
		"Customer":       {change.Customer(mark), map[string]any{"an import": true, "a linked customer": true}},
		"Profile":        {change.Profile(mark), map[string]any{"a profile": true, "an update": true}},
		"ChannelError":   {change.ChannelError(markError), map[string]any{"a refused import": "INVALID_ARGUMENT"}},
		"DirectoryError": {change.DirectoryError(markError), map[string]any{"a refused profile": "NOT_FOUND"}},
	} {
		p := changed(tt.change, everything()...)
		for what, call := range calls(p) {
			answer := p.Do(call).Object()
			if refusal, ok := answer["error"].(change.Object); ok {
				answer = refusal
			}
			want(t, name+": the mark of "+what, answer["marked"], tt.marked[what])
		}
	}
}
