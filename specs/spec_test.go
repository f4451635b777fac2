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
	twice := Choice{}.with(numbers("at", "here").at(0)).with(numbers("at", "there").at(0))
	tests := map[string]struct {
		list []*Spec
		want string
	}{
		"none":      {nil, ""},
		"two specs": {[]*Spec{right, other}, ""},
		"one id":    {[]*Spec{right, other, right}, "spec import.union.exclusive/pair: two specs have this id"},
		"no such":   {[]*Spec{{ID: "import.union.odd/pair", Requirement: "import.union.odd"}}, `spec import.union.odd/pair: requirement "import.union.odd" is not in the registry`},
		"bare":      {[]*Spec{{ID: string(id), Requirement: id}}, "spec import.union.exclusive: no circumstance after the requirement's id"},
		"another's": {[]*Spec{{ID: "import.http.method/GET", Requirement: id}}, "spec import.http.method/GET: no circumstance after the requirement's id"},
		"longer":    {[]*Spec{{ID: string(id) + "ly/pair", Requirement: id}}, "spec import.union.exclusively/pair: no circumstance after the requirement's id"},
		"no axis":   {[]*Spec{{ID: right.ID, Requirement: id, Text: "refuses {this} at {that}"}}, "spec import.union.exclusive/pair: the text names {this}, which is no axis of it\nspec import.union.exclusive/pair: the text names {that}, which is no axis of it"},
		"one name":  {[]*Spec{{ID: right.ID, Requirement: id, Choice: twice}}, `spec import.union.exclusive/pair: two axes are named "at"; rename one with As`},
		"needs": {[]*Spec{{ID: right.ID, Requirement: id, Needs: given.World(given.Reseller(), given.CloudIdentity().Importable().Unauthorized())}},
			"spec import.union.exclusive/pair: the Cloud Identity customer: its needs both demand and forbid that it authorizes reseller"},
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

func TestAListKeepsSpecsInOrderUnderTheirSubjects(t *testing.T) {
	l := &List{}
	method := numbers("method", "get", "put")
	state := func(text string, c Case) {
		l.It(text, c.With(requirement.CustomersGet), Given(given.Reseller()), func(*Situation) {})
	}
	l.Describe("Cloud Channel", func() {
		state("serves a", Of(judged, Word("a")))
		l.Describe("refuses an import", func() { state("by {method}", Of(judged, method)) })
		state("serves c", Of(judged, Word("c")))
	})
	l.Describe("", func() { state("d", Of(judged, Word("d"))) })
	var got []string
	for _, spec := range l.Specs() {
		got = append(got, spec.Container+" | "+spec.Text+" | "+spec.ID)
		if len(spec.Capabilities) != 1 || len(spec.Needs.Resellers) != 1 || spec.Body == nil || spec.Requirement != judged {
			t.Errorf("%s lost a part: %+v", spec.ID, spec)
		}
		if base := filepath.Base(spec.Location.File); base != "spec_test.go" || spec.Location.Line == 0 {
			t.Errorf("%s is located at %v", spec.ID, spec.Location)
		}
	}
	want := []string{
		"Cloud Channel | serves a | import.http.method/a",
		"Cloud Channel refuses an import | by number get | import.http.method/get",
		"Cloud Channel refuses an import | by number put | import.http.method/put",
		"Cloud Channel | serves c | import.http.method/c", " | d | import.http.method/d",
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("-want +got:\n%s", diff)
	}
}

func TestNeedsMayFollowFromTheChoice(t *testing.T) {
	l := &List{}
	domains := numbers("domains", "one", "two")
	needs := func(c Choice) given.Needs { return given.World(given.DomainIdentity().WithDomains(domains.In(c))) }
	l.It("has {domains}", Of(judged, domains), needs, func(*Situation) {})
	for n, spec := range l.Specs() {
		if got := spec.Needs.Identities[0].Domains; got != n+1 {
			t.Errorf("%s needs %d domains, want %d", spec.ID, got, n+1)
		}
	}
}

func TestABodyIsToldWhatWasChosen(t *testing.T) {
	times := numbers("times", "one", "two")
	for n := range 2 {
		spec := about(func(s *Situation) {
			for range times.In(s) {
				importing(s)
			}
		})
		spec.Choice = Choice{}.with(times.at(n))
		target := answering(200, customer)
		if RunOn(t.Context(), target, spec); len(target.calls) != n+1 {
			t.Errorf("made %d calls, want %d", len(target.calls), n+1)
		}
	}
}
