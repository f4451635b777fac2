//go:build browser

package html_test

import (
	"context"
	"fmt"
	"strings"
	"testing"

	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/chromedp"
	"github.com/google/go-cmp/cmp"

	"customs.example/runner/verdict"
	"customs.example/runner/verdict/verdicttest/sample"
)

func TestInABrowser(t *testing.T) {
	browser := chromium(t)
	for name, run := range map[string]func(*testing.T, context.Context){
		"fits and can be read":     fitsAndCanBeRead,
		"filters":                  filtersWork,
		"opens what a link names":  linksOpen,
		"opens by the keyboard":    keyboardOpens,
		"copies command lines":     copies,
		"has two themes":           themes,
		"paints 2,000 specs early": paintsEarly,
		"reads without scripts":    readsWithoutScripts,
		"prints what is violated":  prints,
	} {
		t.Run(name, func(t *testing.T) { run(t, browser) })
	}
}

// fitsAndCanBeRead opens all there is to be opened, and measures.
func fitsAndCanBeRead(t *testing.T, browser context.Context) {
	const openAll = `document.getElementById("all").click(); document.querySelectorAll("details").forEach(d => d.open = true)`
	reports := reports()
	reports["hostile text"] = hostilePageReport()
	for name, report := range reports {
		for _, v := range []view{{phone, false, false}, {phone, true, false}, {desk, false, false}, {desk, true, false}} {
			t.Run(fmt.Sprintf("%s, %d wide, dark %t", name, v.width, v.dark), func(t *testing.T) {
				p := open(t, browser, report, v)
				p.fits()
				read[any](p, openAll)
				p.fits()
				if got := read[[]string](p, unreadable); len(got) > 0 {
					t.Errorf("too little contrast (WCAG AA) in %s", strings.Join(got, "; "))
				}
				p.quiet()
			})
		}
	}
}

func (p *tab) fits() {
	p.t.Helper()
	if wide := read[[]int](p, `[document.documentElement.scrollWidth, innerWidth]`); wide[0] > wide[1] {
		p.t.Errorf("the page is %d wide in a window of %d", wide[0], wide[1])
	}
	if cut := read[[]string](p, cutOff); len(cut) > 0 {
		p.t.Errorf("cut off: %s", strings.Join(cut, "; "))
	}
}

// cutOff lists what is wider than its place, whether or not it scrolls.
const cutOff = `[...new Set([...document.body.querySelectorAll("*:not(.sr, .skip, script)")].filter(e => e.checkVisibility() &&
	(e.scrollWidth > e.clientWidth + 1 && e.clientWidth > 0 || e.getBoundingClientRect().right > innerWidth + 1) && !e.closest("svg"))
	.map(e => e.tagName + "." + e.className + " in " + e.parentElement.className))]`

// unreadable lists texts whose contrast with what is behind them is below 4.5.
const unreadable = `(() => {
	const rgb = (color) => color.match(/[\d.]+/g).map(Number);
	const light = ([r, g, b]) => [r, g, b].map(v => v / 255).map(v => v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4)
		.reduce((sum, v, n) => sum + v * [0.2126, 0.7152, 0.0722][n], 0);
	const behind = (e) => { for (; e; e = e.parentElement) { const c = rgb(getComputedStyle(e).backgroundColor); if (c[3] !== 0) return c; } };
	const found = new Set();
	for (const e of document.body.querySelectorAll("*")) {
		if (![...e.childNodes].some(n => n.nodeType === 3 && n.data.trim()) || !e.checkVisibility() || e.matches("script, noscript")) continue;
		const [a, b] = [light(rgb(getComputedStyle(e).color)), light(behind(e))].sort((x, y) => y - x);
		const ratio = (a + 0.05) / (b + 0.05);
		if (ratio < 4.5) found.add(e.tagName + "." + e.className + " in " + e.parentElement.className + ": " + ratio.toFixed(2));
	}
	return [...found];
})()`

func linksOpen(t *testing.T, browser context.Context) {
	for _, noScript := range []bool{false, true} {
		p := open(t, browser, run{specs: 300, violations: 1}.report(), view{width: desk, noScript: noScript})
		p.navigate("#import.token.expired")
		p.until(`document.querySelector('[data-id="import.token.expired"]').open`)
		p.until(`(top => top >= 0 && top < innerHeight)(document.querySelector('[data-id="import.token.expired"] summary').getBoundingClientRect().top)`)
	}
}

func keyboardOpens(t *testing.T, browser context.Context) {
	p := open(t, browser, run{specs: 300, violations: 50}.report(), view{width: desk})
	p.check(pressed(p, "/"))
	p.until(`document.activeElement.id === "search"`)
	read[any](p, `document.querySelector(".requirement:not([hidden]) summary").focus()`)
	p.check(pressed(p, "\r"))
	p.until(`document.querySelector(".requirement:not([hidden])").open`)
	if ring := read[string](p, `getComputedStyle(document.activeElement).outlineStyle`); ring != "solid" {
		t.Errorf("what has the focus has an outline %q, want a solid one", ring)
	}
}

func copies(t *testing.T, browser context.Context) {
	report := run{specs: 300, violations: 1}.report()
	const exact = "curl --data-raw 'a\x1b\u202e\tb+%41'"
	report.Specs[1].Failure.Curl = exact
	for name, prepare := range map[string]string{
		"with a clipboard":    `0`,
		"without a clipboard": `Object.defineProperty(navigator, "clipboard", {value: undefined})`,
	} {
		t.Run(name, func(t *testing.T) {
			p := open(t, browser, report, view{width: desk})
			p.allowClipboard()
			read[any](p, prepare)
			read[any](p, `document.querySelectorAll(".testimony").forEach(d => d.open = true)`)
			for n, want := range []string{report.Specs[0].Failure.Curl, exact} {
				p.click(fmt.Sprintf(".testimony:nth-of-type(%d) .copy", n+1))
				p.until(`document.getElementById("told").textContent === "Copied to the clipboard"`)
				const clipboard = `Object.getOwnPropertyDescriptor(Navigator.prototype, "clipboard").get.call(navigator).readText()`
				if diff := cmp.Diff(want, read[string](p, clipboard)); diff != "" {
					t.Errorf("clipboard (-want +got):\n%s", diff)
				}
				p.until(`document.getElementById("told").textContent === ""`)
			}
			p.quiet()
		})
	}
}

func themes(t *testing.T, browser context.Context) {
	const background = `getComputedStyle(document.documentElement).backgroundColor`
	bySystem, byButton := map[bool]string{}, map[bool]string{}
	for _, dark := range []bool{false, true} {
		p := open(t, browser, sample.Report(), view{width: desk, dark: dark})
		bySystem[dark] = read[string](p, background)
		p.click("#theme")
		byButton[!dark] = read[string](p, background)
		if got, want := read[string](p, `document.getElementById("theme").ariaPressed`), fmt.Sprint(!dark); got != want {
			t.Errorf("the button of the dark theme is pressed: %s, want %s", got, want)
		}
		p.check(chromedp.Do(p.ctx, chromedp.Reload()))
		if kept := read[string](p, background); kept != byButton[!dark] {
			t.Errorf("the theme %s is not kept: %s", byButton[!dark], kept)
		}
		read[any](p, `localStorage.clear()`)
	}
	if diff := cmp.Diff(bySystem, byButton); diff != "" {
		t.Errorf("themes (-by system +by button):\n%s", diff)
	}
	if bySystem[false] == bySystem[true] {
		t.Errorf("both themes are %s", bySystem[true])
	}
}

func paintsEarly(t *testing.T, browser context.Context) {
	for _, violations := range []int{0, 50} {
		report := run{specs: 2200, violations: violations}.report()
		p := open(t, browser, report, view{width: desk})
		const painted = `performance.getEntriesByName("first-contentful-paint")`
		p.until(painted + `.length > 0 && document.documentElement.classList.contains("ready")`)
		paint := read[float64](p, painted+`[0].startTime`)
		loaded := read[float64](p, `performance.getEntriesByType("navigation")[0].domContentLoadedEventEnd`)
		t.Logf("%d specs, %d violations: %d bytes, first contentful paint after %.0f ms, scripts done after %.0f ms",
			len(report.Specs), violations, len(shown(t, report)), paint, loaded)
		if len(report.Specs) < 2000 || paint >= 1000 {
			t.Errorf("%d specs are painted after %.0f ms, want 2,000 within a second", len(report.Specs), paint)
		}
	}
}

func readsWithoutScripts(t *testing.T, browser context.Context) {
	report := run{specs: 300, violations: 50}.report()
	p := open(t, browser, report, view{noScript: true})
	seen := read[string](p, `document.body.innerText`)
	for _, want := range []string{"Nonconformant", "39 MUST requirements are violated.", "What is violated"} {
		if !strings.Contains(seen, want) {
			t.Errorf("%q is not to be seen", want)
		}
	}
	for _, r := range report.Requirements {
		if r.Status == verdict.Violated && strings.Count(seen, string(r.ID)) < 2 {
			t.Errorf("%s is not in both the list of violations and the tree", r.ID)
		}
	}
	if buttons := read[int](p, `[...document.querySelectorAll("button, input")].filter(e => e.checkVisibility()).length`); buttons > 0 {
		t.Errorf("%d buttons do nothing", buttons)
	}
	p.click(".requirement.violated > summary")
	if seen := read[string](p, `document.querySelector(".requirement.violated").innerText`); !strings.Contains(seen, "curl -sS") {
		t.Errorf("an opened violation has no evidence: %s", seen)
	}
	p.fits()
	p.quiet()
}

// prints looks at the page as paper would have it.
func prints(t *testing.T, browser context.Context) {
	p := open(t, browser, run{specs: 300, violations: 50}.report(), view{width: desk, dark: true})
	command(p, emulation.SetEmulatedMedia, emulation.SetEmulatedMediaParams{
		Media: "print", Features: []*emulation.MediaFeature{{Name: "prefers-color-scheme", Value: "dark"}},
	})
	read[any](p, `dispatchEvent(new Event("beforeprint"))`)
	if closed := read[int](p, `document.querySelectorAll(".requirement.violated:not([open])").length`); closed > 0 {
		t.Errorf("%d violations are printed without their evidence", closed)
	}
	if ink := read[string](p, `getComputedStyle(document.body).color`); ink != "rgb(22, 25, 29)" {
		t.Errorf("ink is %s, want dark", ink)
	}
	if rail := read[bool](p, `document.querySelector(".rail").checkVisibility()`); rail {
		t.Error("filters are printed")
	}
	read[any](p, `dispatchEvent(new Event("afterprint"))`)
	if open := read[int](p, `document.querySelectorAll(".requirement[open]").length`); open > 0 {
		t.Errorf("%d requirements stay open after printing", open)
	}
}
