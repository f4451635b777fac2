package verdict_test

import (
	"testing"

	"customs.example/runner/verdict"
	"customs.example/specs/requirement"
)

func TestHTMLSaysTheVerdictInASentence(t *testing.T) {
	must, should := selected("a.must", requirement.Must), selected("a.should", requirement.Should)
	badMust, badShould := failed("a.must/1", "a.must", "a.must"), failed("a.should/1", "a.should", "a.should")
	good, alsoGood := passed("a.must/1", "a.must"), passed("a.should/1", "a.should")
	for _, tt := range []struct {
		name   string
		strict bool
		specs  []verdict.Spec
		want   string
	}{
		{"all is met", false, []verdict.Spec{good, alsoGood}, "Every MUST that was judged is met."},
		{"all is met, strictly", true, []verdict.Spec{good, alsoGood}, "Every MUST and SHOULD that was judged is met."},
		{"a MUST is broken", false, []verdict.Spec{badMust, alsoGood}, "1 MUST requirement is violated."},
		{"a SHOULD is broken", false, []verdict.Spec{good, badShould},
			"Every MUST that was judged is met. 1 SHOULD requirement is violated, which is a warning."},
		{"a SHOULD is broken, strictly", true, []verdict.Spec{good, badShould}, "1 SHOULD requirement is violated."},
		{"both are broken, strictly", true, []verdict.Spec{badMust, badShould}, "1 MUST requirement and 1 SHOULD requirement are violated."},
		{"a MUST is open", false, []verdict.Spec{unverified("a.must/1", "a.must", "gone"), alsoGood},
			"Nothing that binds is violated, as far as it was judged. 1 MUST requirement is unverified."},
		{"a SHOULD is open", false, []verdict.Spec{good}, "Every MUST that was judged is met. 1 SHOULD requirement is unverified."},
		{"nothing was judged", false, nil, "Nothing could be judged, so there is no verdict."},
	} {
		t.Run(tt.name, func(t *testing.T) {
			report := &verdict.Report{Strict: tt.strict, Specs: tt.specs}
			report.Judge([]verdict.Selected{must, should})
			if got := parsedHTML(t, htmlOf(t, report)).one(".sentence").text(); got != tt.want {
				t.Errorf("it says %q, want %q", got, tt.want)
			}
		})
	}
}
