package junit_test

import (
	"encoding/xml"
	"io"
	"math"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"customs.example/runner/verdict"
	"customs.example/runner/verdict/junit"
	"customs.example/runner/verdict/verdicttest/readback"
	"customs.example/runner/verdict/verdicttest/sample"
)

// element is any XML element.
type element struct {
	XMLName    xml.Name
	Attributes []xml.Attr `xml:",any,attr"`
	Children   []element  `xml:",any"`
}

// grammar is what readers of JUnit's XML know: the children of each element, in
// their order, and the attributes that it must have.
var grammar = map[string]struct{ children, required, optional []string }{
	"testsuites": {[]string{"testsuite"}, []string{"name", "tests", "failures", "errors", "skipped", "time", "timestamp"}, nil},
	"testsuite":  {[]string{"properties", "testcase"}, []string{"name", "tests", "failures", "errors", "skipped", "time", "timestamp"}, nil},
	"properties": {[]string{"property"}, nil, nil},
	"property":   {nil, []string{"name", "value"}, nil},
	"testcase":   {[]string{"properties", "failure", "error", "skipped", "system-out"}, []string{"classname", "name", "time"}, nil},
	"failure":    {nil, []string{"message", "type"}, nil},
	"error":      {nil, []string{"message"}, []string{"type"}},
	"skipped":    {nil, []string{"message"}, nil},
	"system-out": {nil, nil, nil},
}

func TestFollowsTheGrammar(t *testing.T) {
	for name, report := range map[string]*verdict.Report{
		"sample": sample.Report(), "weighed": sample.Weighed(), "large": sample.Large(2000, 50), "empty": {},
	} {
		t.Run(name, func(t *testing.T) { wellFormed(t, readback.Written(t, junit.Write, report)) })
	}
}

// wellFormed expects one root that follows the grammar, and attributes that
// count what is there.
func wellFormed(t *testing.T, text string) {
	t.Helper()
	decoder := xml.NewDecoder(strings.NewReader(text))
	var root element
	if err := decoder.Decode(&root); err != nil {
		t.Fatal(err)
	}
	if _, err := decoder.Token(); err != nil && err != io.EOF {
		t.Errorf("after the root: %v", err)
	}
	if root.XMLName.Local != "testsuites" {
		t.Errorf("the root is %s", root.XMLName.Local)
	}
	root.conform(t)
	total := totals{}
	for _, suite := range root.Children {
		sum := suite.sum()
		suite.expect(t, sum)
		for n := range sum {
			total[n] += sum[n]
		}
	}
	root.expect(t, total)
}

func (e element) conform(t *testing.T) {
	t.Helper()
	name := e.XMLName.Local
	rule, known := grammar[name]
	if !known {
		t.Errorf("unknown element %s", name)
	}
	for _, required := range rule.required {
		if !slices.ContainsFunc(e.Attributes, func(a xml.Attr) bool { return a.Name.Local == required }) {
			t.Errorf("%s lacks %s", name, required)
		}
	}
	for _, a := range e.Attributes {
		if !slices.Contains(append(rule.required, rule.optional...), a.Name.Local) {
			t.Errorf("%s has an attribute %s", name, a.Name.Local)
		}
	}
	if stamp := e.attribute("timestamp"); stamp != "" {
		if _, err := time.Parse(time.RFC3339, stamp); err != nil {
			t.Error(err)
		}
	}
	last := 0
	for _, child := range e.Children {
		at := slices.Index(rule.children, child.XMLName.Local)
		if at < last {
			t.Errorf("%s in %s is out of place", child.XMLName.Local, name)
		}
		last = at
		child.conform(t)
	}
}

func (e element) attribute(name string) string {
	for _, a := range e.Attributes {
		if a.Name.Local == name {
			return a.Value
		}
	}
	return ""
}

// totals are tests, failures, errors, skipped, and milliseconds.
type totals [5]int

func (e element) sum() totals {
	var sum totals
	for _, child := range e.Children {
		if child.XMLName.Local != "testcase" {
			continue
		}
		sum[0]++
		outcomes := 0
		for _, result := range child.Children {
			if at := slices.Index([]string{"failure", "error", "skipped"}, result.XMLName.Local); at >= 0 {
				sum[at+1]++
				outcomes++
			}
		}
		if outcomes > 1 {
			sum[0] = math.MinInt // a case has one outcome
		}
		sum[4] += milliseconds(child.attribute("time"))
	}
	return sum
}

// expect compares counts, and times as far as they are rounded.
func (e element) expect(t *testing.T, want totals) {
	t.Helper()
	got := totals{}
	for n, name := range []string{"tests", "failures", "errors", "skipped"} {
		got[n], _ = strconv.Atoi(e.attribute(name))
	}
	if off := milliseconds(e.attribute("time")) - want[4]; off > want[0] || -off > want[0] {
		t.Errorf("%s %s takes %d ms more than its children", e.XMLName.Local, e.attribute("name"), off)
	}
	got[4] = want[4]
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("%s %s counts otherwise than its children (-want +got):\n%s", e.XMLName.Local, e.attribute("name"), diff)
	}
}

func milliseconds(seconds string) int {
	value, err := strconv.ParseFloat(seconds, 64)
	if err != nil {
		return math.MinInt
	}
	return int(math.Round(value * 1000))
}
