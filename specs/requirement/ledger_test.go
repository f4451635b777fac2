package requirement_test

import (
	"slices"
	"strings"
	"testing"

	"customs.example/specs/requirement"
)

const (
	importPage     = "https://cloud.google.com/channel/docs/reference/rest/v1/accounts.customers/import"
	directoryGuide = "https://developers.google.com/workspace/admin/directory/v1/guides/manage-customers"
)

func TestTheLedgerIsValid(t *testing.T) {
	if err := requirement.ValidateLedger(requirement.Ledger()); err != nil {
		t.Error(err)
	}
}

func TestTheLedgerCoversBothDocuments(t *testing.T) {
	got := map[string]int{}
	for _, s := range requirement.Ledger() {
		got[pageOf(s.URL)]++
	}
	for page, least := range map[string]int{importPage: 56, directoryGuide: 29} {
		if got[page] < least {
			t.Errorf("%s: got %d statements, want at least %d", page, got[page], least)
		}
		delete(got, page)
	}
	for page, n := range got {
		t.Errorf("%d statements of %s, which is not judged", n, page)
	}
}

// TestEachRuleOfTheDocumentsIsInTheLedger goes the other way: a record that
// cites one of the two documents stands behind a statement of it.
func TestEachRuleOfTheDocumentsIsInTheLedger(t *testing.T) {
	tested := map[requirement.ID][]string{}
	for _, s := range requirement.Ledger() {
		for _, id := range s.TestedBy {
			tested[id] = append(tested[id], pageOf(s.URL))
		}
	}
	for _, r := range requirement.All() {
		page := pageOf(r.Source.URL)
		if (page == importPage || page == directoryGuide) && !slices.Contains(tested[r.ID], page) {
			t.Errorf("%s cites %s, of which no statement names it", r.ID, page)
		}
	}
}

func TestStatementsOfTheLedgerDiffer(t *testing.T) {
	seen := map[string]bool{}
	for _, s := range requirement.Ledger() {
		if seen[s.Text] {
			t.Errorf("twice: %s", s.Text)
		}
		seen[s.Text] = true
	}
}

func TestValidateLedgerNamesWhatIsWrong(t *testing.T) {
	for _, tt := range []struct {
		name  string
		spoil func(*requirement.Statement)
		want  string
	}{
		{"no text", func(s *requirement.Statement) { s.Text = "" }, "no text"},
		{"no source", func(s *requirement.Statement) { s.Source = requirement.Source{} }, "the source is incomplete"},
		{"neither", func(s *requirement.Statement) { s.TestedBy = nil }, "want requirements or a reason, and not both"},
		{"both", func(s *requirement.Statement) { s.Excluded = "a reason" }, "want requirements or a reason, and not both"},
		{"unknown", func(s *requirement.Statement) { s.TestedBy = []requirement.ID{"import.no.such"} }, `unknown requirement "import.no.such"`},
	} {
		t.Run(tt.name, func(t *testing.T) {
			statement := requirement.Ledger()[0]
			tt.spoil(&statement)
			wantProblem(t, requirement.ValidateLedger([]requirement.Statement{statement}), tt.want)
		})
	}
}

func TestTheLedgerIsTheCallersOwn(t *testing.T) {
	first := requirement.Ledger()[0]
	first.TestedBy[0] = "import.no.such"
	if err := requirement.ValidateLedger(requirement.Ledger()); err != nil {
		t.Errorf("a change of the returned ledger reached the registry: %v", err)
	}
}

func pageOf(address string) string {
	page, _, _ := strings.Cut(address, "#")
	return page
}
