package requirement_test

import (
	"strings"
	"testing"

	"customs.example/specs/requirement"
)

func TestTheRegistryIsValid(t *testing.T) {
	if err := requirement.Validate(requirement.All()); err != nil {
		t.Error(err)
	}
}

func TestValidateNamesWhatIsWrong(t *testing.T) {
	for _, tt := range []struct {
		name  string
		spoil func(*requirement.Record)
		want  string
	}{
		{"foreign id", func(r *requirement.Record) { r.ID = "export.all" }, "requirement export.all: the id does not match"},
		{"spelled id", func(r *requirement.Record) { r.ID = "import.Union" }, "requirement import.Union: the id does not match"},
		{"level", func(r *requirement.Record) { r.Level = "MUSTN'T" }, `unknown level "MUSTN'T"`},
		{"statement", func(r *requirement.Record) { r.Statement = " " }, "no statement"},
		{"accepted", func(r *requirement.Record) { r.Accepted = "" }, "no accepted outcome"},
		{"document", func(r *requirement.Record) { r.Source.Document = "" }, "lacks its document or section"},
		{"section", func(r *requirement.Record) { r.Source.Section = "" }, "lacks its document or section"},
		{"no address", func(r *requirement.Record) { r.Source.URL = "" }, `address "" is no https URL`},
		{"plain http", func(r *requirement.Record) { r.Source.URL = "http://example.com/" }, "is no https URL"},
		{"no host", func(r *requirement.Record) { r.Source.URL = "https:///page" }, "is no https URL"},
		{"no URL", func(r *requirement.Record) { r.Source.URL = "https://a b/" }, "is no https URL"},
		{"capability", func(r *requirement.Record) { r.Needs = "customers.list" }, `unknown capability "customers.list"`},
		{"about nothing", func(r *requirement.Record) { r.About = true }, "about a capability, but needs none"},
		{"binding must", func(r *requirement.Record) { r.Binding = "All of it." }, "a binding clause is for MAY only"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			record := sound()
			tt.spoil(&record)
			wantProblem(t, requirement.Validate([]requirement.Record{record}), tt.want)
		})
	}
}

func TestValidateComparesRecords(t *testing.T) {
	twice, second := sound(), sound()
	twice.Statement = "Another statement."
	wantProblem(t, requirement.Validate([]requirement.Record{sound(), twice}), "import.union.exclusive: a second record with this id")

	second.ID = "import.union.other"
	wantProblem(t, requirement.Validate([]requirement.Record{sound(), second}), "import.union.other: the statement is that of import.union.exclusive")
}

func TestValidateReportsAllProblemsAtOnce(t *testing.T) {
	empty := requirement.Record{ID: "import.empty.record"}
	err := requirement.Validate([]requirement.Record{empty})
	for _, want := range []string{"unknown level", "no statement", "no accepted outcome", "lacks its document", "no https URL"} {
		wantProblem(t, err, want)
	}
}

func sound() requirement.Record {
	record, _ := requirement.Lookup(requirement.ImportUnionExclusive)
	return record
}

func wantProblem(t *testing.T, err error, want string) {
	t.Helper()
	if err == nil || !strings.Contains(err.Error(), want) {
		t.Errorf("got %v, want a problem with %q", err, want)
	}
}
