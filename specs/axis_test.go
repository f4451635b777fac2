package specs

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

// numbers is an axis of the numbers from 1 on, by their words.
func numbers(name string, words ...string) Axis[int] {
	values := make([]Value[int], len(words))
	for n, word := range words {
		values[n] = Value[int]{word, "number " + word, n + 1}
	}
	return NewAxis(name, values)
}

func ids(a Axis[int]) []string {
	var ids []string
	for _, value := range a.values {
		ids = append(ids, value.ID)
	}
	return ids
}

func TestAnAxisIsDerivedFromAnother(t *testing.T) {
	axis := numbers("number", "one", "two", "three")
	for name, test := range map[string]struct {
		axis Axis[int]
		want []string
	}{
		"itself":                       {axis, []string{"one", "two", "three"}},
		"under another name":           {axis.As("get"), []string{"get-one", "get-two", "get-three"}},
		"with some values only":        {axis.Only("three", "one"), []string{"three", "one"}},
		"beginning with the second":    {axis.BeginningWith("two"), []string{"two", "three", "one"}},
		"beginning with the first":     {axis.BeginningWith("one"), []string{"one", "two", "three"}},
		"itself, whatever was derived": {axis, []string{"one", "two", "three"}},
	} {
		if diff := cmp.Diff(test.want, ids(test.axis)); diff != "" {
			t.Errorf("%s, -want +got:\n%s", name, diff)
		}
	}
	if name := axis.As("get").Name(); name != "get" {
		t.Errorf("the axis is named %s, want get", name)
	}
	if diff := cmp.Diff([]int{1, 2, 3}, axis.All()); diff != "" {
		t.Error(diff)
	}
}

func TestAnAxisIsMadeOfAList(t *testing.T) {
	axis := AxisOf("length", []string{"a", "bb"}, func(text string) Value[string] {
		return Value[string]{ID: text, Phrase: "of " + text, Is: text + "!"}
	})
	if diff := cmp.Diff([]string{"a!", "bb!"}, axis.All()); diff != "" {
		t.Error(diff)
	}
}

func TestAnAxisTellsWhatWasChosenOnIt(t *testing.T) {
	axis := numbers("number", "one", "two")
	choice := Choice{}.with(numbers("other", "one").at(0)).with(axis.at(3))
	if got := axis.In(choice); got != 2 {
		t.Errorf("got %d of the choice, want 2", got)
	}
	if got := axis.In(&Situation{chosen: choice}); got != 2 {
		t.Errorf("got %d of the situation, want 2", got)
	}
}

func TestAMistakenAxisPanics(t *testing.T) {
	axis := numbers("number", "one")
	for want, mistake := range map[string]func(){
		`specs: axis "number" is not varied here; name it in the spec's case`: func() { axis.In(Choice{}) },
		`specs: axis "number" has no value "two"`:                             func() { axis.Only("one", "two") },
		`specs: axis "number" holds int where string is wanted; name two axes differently`: func() {
			NewAxis[string]("number", nil).In(Choice{}.with(axis.at(0)))
		},
	} {
		if got := panicOf(mistake); got != want {
			t.Errorf("panics with %v, want %s", got, want)
		}
	}
}

func panicOf(mistake func()) (said any) {
	defer func() { said = recover() }()
	mistake()
	return nil
}

func TestTheValuesOfAnAxisAreItsOwn(t *testing.T) {
	axis := numbers("number", "one", "two")
	axis.Values()[0].ID = "zero"
	if diff := cmp.Diff([]Value[int]{{"one", "number one", 1}, {"two", "number two", 2}}, axis.Values()); diff != "" {
		t.Error(diff)
	}
}
