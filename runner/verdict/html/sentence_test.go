package html_test

import (
	"testing"

	"customs.example/runner/verdict"
	"customs.example/runner/verdict/verdicttest/readback"
	"customs.example/runner/verdict/verdicttest/sample"
	"customs.example/specs/requirement"
)

func TestSaysTheVerdictInASentence(t *testing.T) {
	must, should := sample.Selected("a.must", requirement.Must), sample.Selected("a.should", requirement.Should)
	badMust, badShould := sample.Failed("a.must/1", "a.must", "a.must"), sample.Failed("a.should/1", "a.should", "a.should")
	good, alsoGood := sample.Passed("a.must/1", "a.must"), sample.Passed("a.should/1", "a.should")
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
		{"a MUST is open", false, []verdict.Spec{sample.Unverified("a.must/1", "a.must", "gone"), alsoGood},
			"Nothing that binds is violated, as far as it was judged. 1 MUST requirement is unverified."},
		{"a SHOULD is open", false, []verdict.Spec{good}, "Every MUST that was judged is met. 1 SHOULD requirement is unverified."},
		{"nothing was judged", false, nil, "Nothing could be judged, so there is no verdict."},
	} {
		t.Run(tt.name, func(t *testing.T) {
			report := &verdict.Report{Strict: tt.strict, Specs: tt.specs}
			report.Conclude([]verdict.Selected{must, should})
			if got := readback.HTML(t, shown(t, report)).One(".sentence").Text(); got != tt.want {
				t.Errorf("it says %q, want %q", got, tt.want)
			}
		})
	}
}
