package baseline_test

import (
	"testing"
	"time"

	"customs.example/runner/baseline"
	"customs.example/runner/verdict"
	"customs.example/specs/requirement"
)

const own, other, should requirement.ID = "group.own", "group.other", "group.should"

// suite has the specs of the report that judged makes, and one that it never
// runs.
func suite(id string) ([]string, bool) {
	specs := map[string][]string{
		string(own):    {"group.own/a", "group.own/b", "group.own/c"},
		string(other):  {"group.own/a", "group.own/b", "group.own/c", "group.other/a"},
		string(should): {"group.should/a"}, "group.unrun": {"group.unrun/a"},
	}
	if list, known := specs[id]; known {
		return list, true
	}
	known := id == "group.unrun/a"
	for _, list := range specs {
		for _, spec := range list {
			known = known || spec == id
		}
	}
	return []string{id}, known
}

// judged is a report in which a violates its own requirement and another, b and
// the SHOULD are violated otherwise, c holds.
func judged(specs ...verdict.Spec) *verdict.Report {
	report := &verdict.Report{Started: time.Date(2026, 2, 3, 23, 5, 6, 0, time.UTC), Specs: specs}
	if len(specs) == 0 {
		report.Specs = []verdict.Spec{
			spec("group.own/a", own, failure(own, "404 NOT_FOUND"), failure(other, "no body")),
			spec("group.own/b", own, failure(own, "200")),
			spec("group.own/c", own),
			spec("group.other/a", other),
			spec("group.should/a", should, failure(should, "200")),
		}
	}
	report.Conclude([]verdict.Selected{
		{Record: requirement.Record{ID: own, Level: requirement.Must}},
		{Record: requirement.Record{ID: other, Level: requirement.Must}},
		{Record: requirement.Record{ID: should, Level: requirement.Should}},
	})
	return report
}

func spec(id string, about requirement.ID, failures ...verdict.Failure) verdict.Spec {
	s := verdict.Spec{ID: id, Requirements: []requirement.ID{about}, Status: verdict.Passed}
	if len(failures) > 0 {
		s.Status, s.Failure, s.Further = verdict.Failed, &failures[0], failures[1:]
	}
	return s
}

func unverified(id string, about requirement.ID) verdict.Spec {
	return verdict.Spec{ID: id, Requirements: []requirement.ID{about}, Status: verdict.SpecUnverified, Reason: "gone"}
}

func failure(id requirement.ID, got string) verdict.Failure {
	f := verdict.Failure{Requirement: id, Expected: "409", Got: got}
	f.Fingerprint = f.Identify()
	return f
}

// fingerprint is that of a failure of judged.
func fingerprint(id requirement.ID, got string) string { return failure(id, got).Fingerprint }

// known is an entry as it stands in the file.
func known(id, fingerprint, reason string, further ...string) string {
	text := "  - id: " + id + "\n    fingerprint: \"" + fingerprint + "\"\n    reason: " + reason + "\n"
	for _, line := range further {
		text += "    " + line + "\n"
	}
	return text
}

func parse(t *testing.T, text string) *baseline.File {
	t.Helper()
	file, err := baseline.Parse("known.yaml", []byte(text))
	if err != nil {
		t.Fatal(err)
	}
	return file
}
