package specs

import (
	"encoding/json"
	"testing"

	"customs.example/specs/requirement"
	"github.com/google/go-cmp/cmp"
)

const judged = requirement.ImportHTTPMethod

// stated are the ids of the specs of a case, without the requirement's, and what
// was chosen for each.
func stated(c Case) map[string]string {
	all := map[string]string{}
	for _, choice := range c.choices() {
		text, _ := json.Marshal(choice)
		all[c.id(choice)[len(judged):]] = string(text)
	}
	return all
}

func TestACaseIsTheProductOfItsAxes(t *testing.T) {
	method, at := numbers("method", "get", "put"), numbers("at", "here", "there")
	kind := numbers("kind", "a", "b", "c")
	for name, test := range map[string]struct {
		of   Case
		want map[string]string
	}{
		"a word":  {Of(judged, Word("w")), map[string]string{"/w": `{}`}},
		"an axis": {Of(judged, method), map[string]string{"/get": `{"method":"get"}`, "/put": `{"method":"put"}`}},
		"a product, around a word": {Of(judged, method, Word("w"), at), map[string]string{
			"/get/w/here": `{"at":"here","method":"get"}`, "/get/w/there": `{"at":"there","method":"get"}`,
			"/put/w/here": `{"at":"here","method":"put"}`, "/put/w/there": `{"at":"there","method":"put"}`,
		}},
		"one in turn over two, before them": {Of(judged, kind.InTurn(method, at), method, at), map[string]string{
			"/a/get/here": `{"at":"here","kind":"a","method":"get"}`, "/b/get/there": `{"at":"there","kind":"b","method":"get"}`,
			"/b/put/here": `{"at":"here","kind":"b","method":"put"}`, "/c/put/there": `{"at":"there","kind":"c","method":"put"}`,
		}},
		"one in turn from another value on": {Of(judged, method, kind.BeginningWith("c").InTurn(method)), map[string]string{
			"/get/c": `{"kind":"c","method":"get"}`, "/put/a": `{"kind":"a","method":"put"}`,
		}},
		"one that no id shows": {Of(judged, method).Varying(kind.InTurn(method)), map[string]string{
			"/get": `{"kind":"a","method":"get"}`, "/put": `{"kind":"b","method":"put"}`,
		}},
		"without some": {Of(judged, method, at).Where(func(c Choice) bool { return method.In(c) == at.In(c) }), map[string]string{
			"/get/here": `{"at":"here","method":"get"}`, "/put/there": `{"at":"there","method":"put"}`,
		}},
		"one thing twice": {Of(judged, at.Only("there").As("from"), at.Only("here").As("to")), map[string]string{
			"/from-there/to-here": `{"from":"from-there","to":"to-here"}`,
		}},
	} {
		if diff := cmp.Diff(test.want, stated(test.of)); diff != "" {
			t.Errorf("%s, -want +got:\n%s", name, diff)
		}
	}
}

func TestARequirementMayFollowFromTheChoice(t *testing.T) {
	judges := NewAxis("scope", []Value[requirement.ID]{
		{"none", "without a scope", requirement.ImportPermissionScope},
		{"nobody", "of nobody", requirement.ImportPermissionAnonymous},
	})
	c := OfEach(func(c Choice) requirement.ID { return judges.In(c) }, judges)
	var got []string
	for _, choice := range c.choices() {
		got = append(got, c.id(choice))
	}
	if diff := cmp.Diff([]string{"import.permission.scope/none", "import.permission.anonymous/nobody"}, got); diff != "" {
		t.Error(diff)
	}
}

func TestACapabilityIsAddedToOneCaseAlone(t *testing.T) {
	plain := Of(judged, Word("w"))
	one, two := plain.With(requirement.CustomersGet), plain.With(requirement.DirectoryPatch)
	if len(plain.capabilities) != 0 || one.capabilities[0] != requirement.CustomersGet || two.capabilities[0] != requirement.DirectoryPatch {
		t.Errorf("got %v, %v and %v", plain.capabilities, one.capabilities, two.capabilities)
	}
}

func TestASentenceTakesThePhrasesOfWhatWasChosen(t *testing.T) {
	choice := Choice{}.with(numbers("at", "here").at(0)).with(numbers("put", "one").at(0))
	if got := choice.fill("goes {put}, {at} and {put} {elsewhere}"); got != "goes number one, number here and number one {elsewhere}" {
		t.Error(got)
	}
}
