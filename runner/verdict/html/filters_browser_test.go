//go:build browser

package html_test

import (
	"context"
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"customs.example/runner/verdict"
)

func filtersWork(t *testing.T, browser context.Context) {
	report := run{specs: 300, violations: 50}.report()
	for _, width := range []int64{phone, desk} {
		p := open(t, browser, report, view{width: width})
		want := func(when string, keep func(verdict.Requirement) bool) {
			t.Helper()
			var ids []string
			for _, r := range report.Requirements {
				if keep(r) {
					ids = append(ids, string(r.ID))
				}
			}
			if diff := cmp.Diff(strings.Join(ids, " "), p.shown()); diff != "" {
				t.Errorf("requirements %s (-want +got):\n%s", when, diff)
			}
			if got, want := read[string](p, `document.getElementById("shown").textContent`), fmt.Sprintf("Showing %d of %d", len(ids), len(report.Requirements)); got != want {
				t.Errorf("%s it says %q, want %q", when, got, want)
			}
		}
		violated := func(r verdict.Requirement) bool { return r.Status == verdict.Violated }
		want("at first", violated)
		if width == phone {
			p.click(".filters > summary")
		}
		p.click(`[data-value="SHOULD"]`)
		want("of one level", func(r verdict.Requirement) bool { return violated(r) && r.Level == "SHOULD" })
		p.click(`[data-value="met"]`)
		p.click(`[data-value="channel"]`)
		want("of two statuses, a level and an API", func(r verdict.Requirement) bool {
			return (violated(r) || r.Status == verdict.Met) && r.Level == "SHOULD" && r.ID.API() == "channel"
		})
		p.click("#all")
		want("when all are shown", func(verdict.Requirement) bool { return true })
		p.check(typed(p, "overwriteIfExists REGION"))
		p.until(`document.querySelectorAll(".requirement:not([hidden])").length < 50`)
		want("with two words", func(r verdict.Requirement) bool {
			text := strings.ToLower(string(r.ID) + r.Statement + r.Accepted + strings.Join(r.Specs, " "))
			return strings.Contains(text, "overwriteifexists") && strings.Contains(text, "region")
		})
		p.check(typed(p, " no-such-word"))
		p.until(`!document.getElementById("nothing").hidden`)
		p.click("[data-all]")
		want("after a search for what there is not", func(verdict.Requirement) bool { return true })
		p.quiet()
	}
}
