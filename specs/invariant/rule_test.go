package invariant_test

import (
	"slices"
	"strings"
	"testing"

	"customs.example/specs/invariant"
	"customs.example/specs/requirement"
)

// The outcomes of a rule for the last sighting of a scene.
const (
	holds   = "holds"
	fails   = "fails"
	nothing = "says nothing"
)

// scene is some traffic, and what one rule makes of its end.
type scene struct {
	name    string
	want    string
	traffic []*invariant.Sighting
}

type all = []*invariant.Sighting

// scenes of a rule, which is named by requirement and name.
type scenes struct {
	rule string
	rows []scene
}

func everything() []scenes {
	return slices.Concat(standingScenes(), unionScenes(), bodyScenes(), identityScenes(), partnerScenes(), overwriteScenes(),
		readBackScenes(), getScenes(), updateScenes(), againScenes(), keptScenes(), primaryScenes(), patchScenes(), journeyScenes(), openScenes())
}

func TestRules(t *testing.T) {
	for _, of := range everything() {
		for _, row := range of.rows {
			t.Run(of.rule+"/"+row.name, func(t *testing.T) {
				if got := outcome(t, of.rule, inTurn(row.traffic)); got != row.want {
					t.Errorf("the rule %s, want: it %s", got, row.want)
				}
			})
		}
	}
}

// outcome is what a rule makes of the last sighting in time.
func outcome(t *testing.T, rule string, sightings all, strangers ...invariant.Span) string {
	t.Helper()
	judged, err := invariant.Judge(sightings, strangers)
	if err != nil {
		t.Fatal(err)
	}
	last := sightings[len(sightings)-1]
	for _, j := range judged {
		if j.Sighting != last || nameOf(j.Rule) != rule {
			continue
		}
		if j.OK {
			return holds
		}
		t.Logf("expected %s, got %s %s", j.Expected, j.Got, j.Pointer)
		return fails
	}
	return nothing
}

func nameOf(r invariant.Rule) string { return string(r.Requirement) + "/" + r.Name }

// onlyAgainst are rules about what is wrong whenever it is seen.
var onlyAgainst = []string{"directory.primary.taken/known", "directory.update.response-other-fields/domain"}

// TestEveryRuleIsTestedBothWays has each rule speak for, speak against and keep
// silent. What the documents leave open is never wrong.
func TestEveryRuleIsTestedBothWays(t *testing.T) {
	for _, rule := range invariant.Rules() {
		var seen []string
		for _, of := range everything() {
			if of.rule == nameOf(rule) {
				for _, row := range of.rows {
					seen = append(seen, row.want)
				}
			}
		}
		for _, want := range []string{holds, fails, nothing} {
			never := want == fails && rule.Name == "noted" || want == holds && slices.Contains(onlyAgainst, nameOf(rule))
			if !never && !slices.Contains(seen, want) {
				t.Errorf("no scene in which the rule %s: it %s", nameOf(rule), want)
			}
		}
	}
}

func TestEveryRuleIsOfARequirementAndHasASentence(t *testing.T) {
	names := map[string]bool{}
	for _, rule := range invariant.Rules() {
		if _, known := requirement.Lookup(rule.Requirement); !known {
			t.Errorf("%s is not in the registry", rule.Requirement)
		}
		if names[nameOf(rule)] {
			t.Errorf("two rules are named %s", nameOf(rule))
		}
		names[nameOf(rule)] = true
		if rule.Sentence == "" || strings.HasSuffix(rule.Sentence, ".") || rule.Sentence != strings.TrimSpace(rule.Sentence) {
			t.Errorf("%s states %q", nameOf(rule), rule.Sentence)
		}
	}
}
