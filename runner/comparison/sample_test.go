package comparison_test

import (
	"time"

	"customs.example/runner/verdict"
	"customs.example/specs/requirement"
)

// sideA and sideB are two reports that differ in every way there is. Control
// characters and markup are in what a target answers.
func sideA() *verdict.Report {
	r := report("http://a.example", verdict.Seeded)
	r.Specs = []verdict.Spec{
		passed("group.worse/1", "group.worse"),
		failed("group.better/1", "group.better", "200"), failed("group.better/2", "group.better", "200"),
		failed("group.both/1", "group.both", "404 NOT_FOUND"), passed("group.both/2", "group.both"),
		failed("group.both/3", "group.both", "404"), failed("group.both/4", "group.both", "404"), failed("group.both/5", "group.both", "404"),
		failed("group.same/1", "group.same", "200"),
		failed("group.hidden/1", "group.hidden", "200"),
		passed("group.lost/1", "group.lost"),
		observed("group.open/1", "group.open", "404 NOT_FOUND"), observed("group.open/2", "group.open", "200"),
		observed("group.alike/1", "group.alike", "200"),
		passed("group.gone/1", "group.gone"),
	}
	judge(r, "worse", "better", "both", "same", "hidden", "lost", "found", "open", "alike", "gone")
	return r
}

func sideB() *verdict.Report {
	r := report("http://b.example/\x1b[2J`", verdict.Replayed)
	r.Recording = &verdict.Recording{Suite: verdict.Suite{Version: "v1.1.0"}, Mode: verdict.Given, Started: time.Date(2026, 1, 2, 3, 4, 5, 0, time.UTC)}
	r.Suite.Version, r.Target.Capabilities, r.Problem = "v1.3.0", nil, "interrupted"
	r.Specs = []verdict.Spec{
		failed("group.worse/1", "group.worse", "\"<b>\x07`\" where\nnothing was"),
		passed("group.better/1", "group.better"), passed("group.better/2", "group.better"),
		passed("group.both/1", "group.both"), failed("group.both/2", "group.both", "500"), failed("group.both/3", "group.both", "404"),
		unverified("group.both/4", "group.both"),
		failed("group.same/1", "group.same", "200"),
		unverified("group.hidden/1", "group.hidden"),
		unverified("group.lost/1", "group.lost"),
		passed("group.found/1", "group.found"),
		observed("group.open/1", "group.open", "200"), failed("group.open/2", "group.open", `"C95scec4jx5"`),
		observed("group.alike/1", "group.alike", "200"),
		failed("group.new/1", "group.new", "200"),
	}
	judge(r, "worse", "better", "both", "same", "hidden", "lost", "found", "open", "alike", "new")
	return r
}

func report(url string, mode verdict.Mode) *verdict.Report {
	return &verdict.Report{
		Format: verdict.Format, Suite: verdict.Suite{Version: "v1.2.3", Requirements: "sha256:aa", Schemas: "sha256:bb"},
		Target: verdict.Target{URL: url, Mode: mode, Capabilities: []requirement.Capability{requirement.CustomersGet}},
		Seed:   7, Started: time.Date(2026, 2, 3, 4, 5, 6, 0, time.UTC),
	}
}

func judge(r *verdict.Report, names ...string) {
	var selected []verdict.Selected
	for _, name := range names {
		record := requirement.Record{ID: requirement.ID("group." + name), Level: requirement.Must}
		switch name {
		case "open", "alike":
			record.Level = requirement.May
		case "new":
			record.Level = requirement.Should
		}
		selected = append(selected, verdict.Selected{Record: record})
	}
	r.Conclude(selected)
}

func passed(id string, about requirement.ID) verdict.Spec {
	return verdict.Spec{ID: id, Requirements: []requirement.ID{about}, Status: verdict.Passed}
}

func observed(id string, about requirement.ID, outcome string) verdict.Spec {
	s := passed(id, about)
	s.Observed = []string{outcome}
	return s
}

func unverified(id string, about requirement.ID) verdict.Spec {
	return verdict.Spec{ID: id, Requirements: []requirement.ID{about}, Status: verdict.SpecUnverified, Reason: "gone \x1b[1m"}
}

func failed(id string, about requirement.ID, got string) verdict.Spec {
	s := passed(id, about)
	s.Status, s.Failure = verdict.Failed, &verdict.Failure{Requirement: about, Expected: "409 ALREADY_EXISTS", Got: got}
	return s
}
