package verdict

import (
	"encoding/xml"
	"io"
	"strconv"
	"time"
)

// JUnit writes the report for readers of JUnit's XML: a testcase a spec, in a
// testsuite a group of requirements. Only what fails a release gate is a
// failure there; what a gate does not mind is skipped, with its evidence.
func (r *Report) JUnit(w io.Writer) error {
	if _, err := io.WriteString(w, xml.Header); err != nil {
		return err
	}
	encoder := xml.NewEncoder(w)
	encoder.Indent("", "  ")
	if err := encoder.Encode(r.junit()); err != nil {
		return err
	}
	_, err := io.WriteString(w, "\n")
	return err
}

type junitSuites struct {
	XMLName xml.Name `xml:"testsuites"`
	Name    string   `xml:"name,attr"`
	junitTotals
	Suites []*junitSuite `xml:"testsuite"`
}

type junitSuite struct {
	Name string `xml:"name,attr"`
	junitTotals
	Properties []junitProperty `xml:"properties>property"`
	Cases      []junitCase     `xml:"testcase"`
}

// junitTotals are a suite's counts; each case is in one of them at most.
type junitTotals struct {
	Tests     int          `xml:"tests,attr"`
	Failures  int          `xml:"failures,attr"`
	Errors    int          `xml:"errors,attr"`
	Skipped   int          `xml:"skipped,attr"`
	Time      junitSeconds `xml:"time,attr"`
	Timestamp string       `xml:"timestamp,attr"`
}

type junitProperty struct {
	Name  string `xml:"name,attr"`
	Value string `xml:"value,attr"`
}

type junitCase struct {
	Classname  string          `xml:"classname,attr"`
	Name       string          `xml:"name,attr"`
	Time       junitSeconds    `xml:"time,attr"`
	Properties []junitProperty `xml:"properties>property"`
	Failure    *junitResult    `xml:"failure"`
	Error      *junitResult    `xml:"error"`
	Skipped    *junitResult    `xml:"skipped"`
	Out        *junitText      `xml:"system-out"`
}

// junitResult has its reason twice: Jenkins shows the message, GitLab the text.
type junitResult struct {
	Message string `xml:"message,attr"`
	Type    string `xml:"type,attr,omitempty"`
	junitText
}

// junitText is CDATA, which leaves lines as they are in the file.
type junitText struct {
	Text string `xml:",cdata"`
}

type junitSeconds float64

func (s junitSeconds) MarshalText() ([]byte, error) {
	return strconv.AppendFloat(nil, float64(s), 'f', 3, 64), nil
}

func (t *junitTotals) count(c junitCase) {
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

func (t *junitTotals) add(other junitTotals) {
	t.Tests += other.Tests
	t.Failures += other.Failures
	t.Errors += other.Errors
	t.Skipped += other.Skipped
	t.Time += other.Time
}

// timestamp is the start of a run as xs:dateTime.
func timestamp(t time.Time) string { return t.UTC().Format(time.RFC3339) }
