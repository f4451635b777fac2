package invariant_test

import (
	"slices"
	"strings"
	"testing"

	"customs.example/specs/exchange"
	"customs.example/specs/invariant"
	"customs.example/specs/requirement"
)

// The outcomes of a rule for the last exchange of a scene.
const (
	holds   = "holds"
	fails   = "fails"
	nothing = "says nothing"
)

// scene is some traffic, and what one rule makes of its end.
type scene struct {
	name    string
	want    string
	traffic []*exchange.Entry
}

type all = []*exchange.Entry

// scenes of a rule, which is named by requirement and name.
type scenes struct {
	rule string
	rows []scene
}

func everything() []scenes {
	return slices.Concat(alwaysScenes(), directScenes(), unionScenes(), bodyScenes(), identityScenes(), partnerScenes(), overwriteScenes(),
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

// outcome is what a rule makes of the last exchange in time.
func outcome(t *testing.T, rule string, entries all, otherWrites ...exchange.Span) string {
	t.Helper()
	results, err := invariant.Check(exchange.History{Entries: entries, OtherWrites: otherWrites})
	if err != nil {
		t.Fatal(err)
	}
	last := entries[len(entries)-1]
	for _, j := range results {
		if j.Entry != last || nameOf(j.Rule) != rule {
			continue
		}
		if j.Rule.Scope == "alone" && len(j.Earlier) > 0 {
			t.Errorf("%s follows from earlier exchanges, and says that it looks at one alone", nameOf(j.Rule))
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

func TestWhatIsAlwaysRequiredIsRequiredOfEveryExchange(t *testing.T) {
	if invariant.Always(requirement.ImportUnionExclusive) || !invariant.Always(requirement.ImportErrorBody) {
		t.Error("import.error.body is on every exchange by itself, import.union.exclusive is not")
	}
}
