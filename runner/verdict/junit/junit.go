// Package junit writes a report for CIs that show tests.
package junit

import (
	"encoding/xml"
	"io"
	"strconv"

	"customs.example/runner/verdict"
)

// Write writes the report for readers of JUnit's XML: a testcase a spec, in a
// testsuite a group of requirements. Only what fails a release gate is a
// failure there; what a gate does not mind is skipped, with its evidence.
func Write(r *verdict.Report, w io.Writer) error {
	if _, err := io.WriteString(w, xml.Header); err != nil {
		return err
	}
	encoder := xml.NewEncoder(w)
	encoder.Indent("", "  ")
	if err := encoder.Encode(build(r)); err != nil {
		return err
	}
	_, err := io.WriteString(w, "\n")
	return err
}

type suites struct {
	XMLName xml.Name `xml:"testsuites"`
	Name    string   `xml:"name,attr"`
	totals
	Suites []*suite `xml:"testsuite"`
}

type suite struct {
	Name string `xml:"name,attr"`
	totals
	Properties []property `xml:"properties>property"`
	Cases      []testcase `xml:"testcase"`
}

// totals are a suite's counts; each case is in one of them at most.
type totals struct {
	Tests     int     `xml:"tests,attr"`
	Failures  int     `xml:"failures,attr"`
	Errors    int     `xml:"errors,attr"`
	Skipped   int     `xml:"skipped,attr"`
	Time      seconds `xml:"time,attr"`
	Timestamp string  `xml:"timestamp,attr"`
}

type property struct {
	Name  string `xml:"name,attr"`
	Value string `xml:"value,attr"`
}

type testcase struct {
	Classname  string     `xml:"classname,attr"`
	Name       string     `xml:"name,attr"`
	Time       seconds    `xml:"time,attr"`
	Properties []property `xml:"properties>property"`
	Failure    *result    `xml:"failure"`
	Error      *result    `xml:"error"`
	Skipped    *result    `xml:"skipped"`
	Out        *cdata     `xml:"system-out"`
}

// result has its reason twice: Jenkins shows the message, GitLab the text.
type result struct {
	Message string `xml:"message,attr"`
	Type    string `xml:"type,attr,omitempty"`
	cdata
}

// cdata is CDATA, which leaves lines as they are in the file.
type cdata struct {
	Text string `xml:",cdata"`
}

type seconds float64

func (s seconds) MarshalText() ([]byte, error) {
	return strconv.AppendFloat(nil, float64(s), 'f', 3, 64), nil
}

func (t *totals) count(c testcase) {
	t.Tests++
	t.Time += c.Time
	switch {
	case c.Failure != nil:
		t.Failures++
	case c.Error != nil:
		t.Errors++
	case c.Skipped != nil:
		t.Skipped++
	}
}

func (t *totals) add(other totals) {
	t.Tests += other.Tests
	t.Failures += other.Failures
	t.Errors += other.Errors
	t.Skipped += other.Skipped
	t.Time += other.Time
}
