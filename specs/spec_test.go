package specs

import (
	"path/filepath"
	"testing"

	"customs.example/fixtures/given"
	"customs.example/specs/requirement"
	"github.com/google/go-cmp/cmp"
)

func TestValidate(t *testing.T) {
	const id = requirement.ImportUnionExclusive
	right := &Spec{ID: string(id) + "/pair", Requirement: id}
	other := &Spec{ID: string(id) + "/triple", Requirement: id}
	tests := map[string]struct {
		list []*Spec
		want string
	}{
		"none":       {nil, ""},
		"two specs":  {[]*Spec{right, other}, ""},
		"one id":     {[]*Spec{right, other, right}, "spec import.union.exclusive/pair: two specs have this id"},
		"no such":    {[]*Spec{{ID: "import.union.odd/pair", Requirement: "import.union.odd"}}, `spec import.union.odd/pair: requirement "import.union.odd" is not in the registry`},
		"bare":       {[]*Spec{{ID: string(id), Requirement: id}}, "spec import.union.exclusive: no circumstance after the requirement's id"},
		"another's":  {[]*Spec{{ID: "import.http.method/GET", Requirement: id}}, "spec import.http.method/GET: no circumstance after the requirement's id"},
		"longer":     {[]*Spec{{ID: string(id) + "ly/pair", Requirement: id}}, "spec import.union.exclusively/pair: no circumstance after the requirement's id"},
		"everything": {[]*Spec{right, right, {ID: string(id), Requirement: id}}, "spec import.union.exclusive/pair: two specs have this id\nspec import.union.exclusive: no circumstance after the requirement's id"},
	}
	for name, test := range tests {
		got := ""
		if err := Validate(test.list); err != nil {
			got = err.Error()
		}
		if diff := cmp.Diff(test.want, got); diff != "" {
			t.Errorf("%s, -want +got:\n%s", name, diff)
		}
	}
}

func TestACaseNamesItsCircumstances(t *testing.T) {
	plain := Of(requirement.ImportHTTPMethod, "GET", "account-parent")
	if plain.ID != "import.http.method/GET/account-parent" || plain.Requirement != requirement.ImportHTTPMethod {
		t.Errorf("got %+v", plain)
	}
	if with := plain.With(requirement.CustomersGet); len(with.capabilities) != 1 || len(plain.capabilities) != 0 {
		t.Errorf("got %v of %v", with.capabilities, plain.capabilities)
	}
}

func TestAListKeepsSpecsInOrderUnderTheirSubjects(t *testing.T) {
	l := &List{}
	needs := given.World(given.Reseller())
	state := func(text string) {
		l.It(text, Of(requirement.ImportHTTPMethod, text).With(requirement.CustomersGet), needs, func(*Situation) {})
	}
	l.Describe("Cloud Channel:", func() {
		state("a")
		l.Describe("an import", func() { state("b") })
		state("c")
	})
	l.Describe("", func() { state("d") })
	var got []string
	for _, spec := range l.Specs() {
		got = append(got, spec.Container+" | "+spec.Text+" | "+spec.ID)
		if len(spec.Capabilities) != 1 || len(spec.Needs.Resellers) != 1 || spec.Body == nil {
			t.Errorf("%s lost a part: %+v", spec.ID, spec)
		}
		if base := filepath.Base(spec.Location.File); base != "spec_test.go" || spec.Location.Line == 0 {
			t.Errorf("%s is located at %v", spec.ID, spec.Location)
		}
	}
	want := []string{
		"Cloud Channel: | a | import.http.method/a", "Cloud Channel: an import | b | import.http.method/b",
		"Cloud Channel: | c | import.http.method/c", " | d | import.http.method/d",
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("-want +got:\n%s", diff)
	}
}
