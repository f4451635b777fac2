package baseline_test

import (
	"errors"
	"io/fs"
	"path/filepath"
	"strings"
	"testing"

	"customs.example/runner/baseline"
)

const head = "format: customs.baseline/v1\nviolations:\n"

const entry = `  - id: group.own/a
    fingerprint: 0123456789012345
    reason: ticket 7
`

func TestParseRefusesWhatItDoesNotUnderstand(t *testing.T) {
	for _, tt := range []struct{ name, text, want string }{
		{"nothing", "", "known.yaml: the file is empty: want format: customs.baseline/v1, and violations: a list"},
		{"lines of another kind", strings.ReplaceAll(head+entry, "\n", "\r"), `known.yaml: want a text in UTF-8 with lines that end in \n`},
		{"UTF-16", "f\x00o\x00", `known.yaml: want a text in UTF-8 with lines that end in \n`},
		{"no YAML", "format: [", "known.yaml:1: did not find expected node content"},
		{"two documents", head + entry + "---\na: 1\n", "known.yaml: something follows the first document"},
		{"a text", "hello\n", "known.yaml:1: want keys and values: format, violations"},
		{"another format", "format: customs.baseline/v2\nviolations: []\n", `known.yaml:1: format "customs.baseline/v2": want customs.baseline/v1`},
		{"no format", "violations: []\n", "known.yaml:1: format is missing: want format: customs.baseline/v1"},
		{"no violations", "format: customs.baseline/v1\n", "known.yaml:1: violations: want a list with a dash before each entry, or []"},
		{"null", head, "known.yaml:2: violations: want a list with a dash before each entry, or []"},
		{"a flow of entries", "format: customs.baseline/v1\nviolations: [{id: a, fingerprint: 0123456789012345, reason: b}]\n",
			"known.yaml:2: violations: want a list with a dash before each entry, or []"},
		{"an unknown key", head + entry + "extra: 1\n", `known.yaml:6: unknown key "extra": want one of format, violations`},
		{"an unknown key of an entry", head + entry + "    untill: 2026-12-31\n",
			`known.yaml:6: unknown key "untill": want one of id, fingerprint, requirement, reason, until`},
		{"a key twice", head + entry + "    reason: ticket 8\n", "known.yaml:6: reason is there twice"},
		{"an entry twice", head + entry + "  # again\n" + entry,
			"known.yaml:7: group.own/a with the fingerprint 0123456789012345 is there already, on line 3"},
		{"an entry that is a text", head + "  - group.own/a\n", "known.yaml:3: want keys and values: id, fingerprint, requirement, reason, until"},
		{"no id", head + "  - fingerprint: 0123456789012345\n    reason: b\n", "known.yaml:3: id is missing"},
		{"no fingerprint", head + "  - id: a\n    reason: b\n", "known.yaml:3: fingerprint is missing"},
		{"no reason", head + "  - id: a\n    fingerprint: 0123456789012345\n", "known.yaml:3: reason is missing"},
		{"an empty reason", head + "  - id: a\n    fingerprint: 0123456789012345\n    reason: ' '\n", "known.yaml:5: reason: want a text"},
		{"a null reason", head + "  - id: a\n    fingerprint: 0123456789012345\n    reason:\n", "known.yaml:5: reason: want a text"},
		{"a list for an id", head + "  - id: [a]\n    fingerprint: 0123456789012345\n    reason: b\n", "known.yaml:3: id: want a text"},
		{"a short fingerprint", head + "  - id: a\n    fingerprint: 0123\n    reason: b\n",
			`known.yaml:4: fingerprint "0123": want the 16 digits that the JSON report has`},
		{"a day that there is not", head + entry + "    until: 2026-02-30\n", `known.yaml:6: until: "2026-02-30" is no day; want one such as 2026-12-31`},
		{"a time", head + entry + "    until: 2026-02-03T04:05:06Z\n", `known.yaml:6: until: "2026-02-03T04:05:06Z" is no day; want one such as 2026-12-31`},
		{"a key that begins no line", "{format: customs.baseline/v1, violations: []}\n", "known.yaml:1: violations: want the key at the beginning of a line"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			if _, err := baseline.Parse("known.yaml", []byte(tt.text)); err == nil || err.Error() != tt.want {
				t.Errorf("%v\nwant %s", err, tt.want)
			}
		})
	}
}

func TestParseTakesWhatYAMLTakesForNumbers(t *testing.T) {
	for _, fingerprint := range []string{"0123456789012345", "1234567890123456", "123456789e123456", `"1234567890123456"`, "abcdefabcdefabcd"} {
		text := head + "  - id: a\n    fingerprint: " + fingerprint + "\n    reason: 4711\n    until: 2026-12-31\n"
		if _, err := baseline.Parse("known.yaml", []byte(text)); err != nil {
			t.Errorf("%s: %v", fingerprint, err)
		}
	}
}

func TestLoadSaysThatThereIsNoFile(t *testing.T) {
	if _, err := baseline.Load(filepath.Join(t.TempDir(), "known.yaml")); !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("%v, want that there is none", err)
	}
}

func FuzzParse(f *testing.F) {
	f.Add([]byte(head + entry))
	f.Add([]byte(head + "  -\n    id: a\n    fingerprint: 0123456789012345\n    reason: >-\n      b\n\n      c\n# end"))
	f.Add([]byte("violations: []\nformat: customs.baseline/v1"))
	f.Add([]byte("? violations\n: - a"))
	f.Fuzz(func(t *testing.T, text []byte) {
		file, err := baseline.Parse("known.yaml", text)
		if err != nil {
			return
		}
		if got := string(file.Text()); got != string(text) {
			t.Errorf("read as %q, want %q", got, text)
		}
		report := judged()
		updated, change, err := file.Update(report, suite)
		if err != nil {
			t.Skip(err)
		}
		if updated.Apply(report, suite); len(report.Baseline.Stale)+report.Baseline.New > 0 {
			t.Errorf("%+v, after %+v:\n%s", report.Baseline, change, updated.Text())
		}
	})
}
