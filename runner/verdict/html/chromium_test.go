//go:build browser

package html_test

import (
	"cmp"
	"context"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/chromedp/cdproto/browser"
	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/cdproto/log"
	"github.com/chromedp/cdproto/network"
	"github.com/chromedp/cdproto/page"
	"github.com/chromedp/cdproto/runtime"
	"github.com/chromedp/chromedp"

	"customs.example/runner/verdict"
)

// chromium is a browser with a profile of its own, for all pages of a test.
func chromium(t *testing.T) context.Context {
	t.Helper()
	path, err := exec.LookPath(cmp.Or(os.Getenv("CUSTOMS_CHROMIUM"), "chromium"))
	for _, name := range []string{"chromium-browser", "google-chrome"} {
		if err != nil && os.Getenv("CUSTOMS_CHROMIUM") == "" {
			path, err = exec.LookPath(name)
		}
	}
	if err != nil {
		t.Fatalf("the tests with the tag browser need Chromium: install Debian's chromium, or name one with CUSTOMS_CHROMIUM: %v", err)
	}
	ctx, cancel := chromedp.NewExecAllocator(t.Context(), append(chromedp.DefaultExecAllocatorOptions[:],
		chromedp.ExecPath(path), chromedp.Flag("headless", "new"), chromedp.NoSandbox, chromedp.DisableGPU,
		chromedp.Flag("disable-component-update", true), chromedp.UserDataDir(t.TempDir()))...)
	t.Cleanup(cancel)
	ctx, cancel = chromedp.NewContext(ctx)
	t.Cleanup(cancel)
	if err := chromedp.Do(ctx); err != nil {
		t.Fatalf("start %s: %v", path, err)
	}
	return ctx
}

// tab is one page in a browser, and what it should not have done.
type tab struct {
	t   *testing.T
	ctx context.Context
	url string

	sync.Mutex
	requests, complaints []string
}

// view is how a reader looks at a page; the zero view is a phone, in the light.
type view struct {
	width          int64
	dark, noScript bool
}

const phone, desk = 390, 1280

func open(t *testing.T, browser context.Context, report *verdict.Report, v view) *tab {
	t.Helper()
	file := filepath.Join(t.TempDir(), "report.html")
	if err := os.WriteFile(file, []byte(shown(t, report)), 0o600); err != nil {
		t.Fatal(err)
	}
	ctx, cancel := chromedp.NewContext(browser)
	t.Cleanup(cancel)
	p := &tab{t: t, ctx: ctx, url: "file://" + file}
	p.check(chromedp.Listen(ctx, p.hear))
	command(p, network.Enable, network.EnableParams{})
	width := cmp.Or(v.width, phone)
	command(p, emulation.SetDeviceMetricsOverride, emulation.SetDeviceMetricsOverrideParams{
		Width: width, Height: 844, DeviceScaleFactor: 1, Mobile: width == phone,
	})
	theme := map[bool]string{false: "light", true: "dark"}[v.dark]
	command(p, emulation.SetEmulatedMedia, emulation.SetEmulatedMediaParams{
		Features: []*emulation.MediaFeature{{Name: "prefers-color-scheme", Value: theme}},
	})
	command(p, emulation.SetScriptExecutionDisabled, emulation.SetScriptExecutionDisabledParams{Value: v.noScript})
	p.check(chromedp.Do(ctx, chromedp.Navigate(p.url)))
	return p
}

func command[P, R any](p *tab, c cdp.Command[P, R], params P) {
	p.t.Helper()
	_, err := chromedp.Call(p.ctx, c, params)
	p.check(err)
}

// allowClipboard lets the test read what a page has copied.
func (p *tab) allowClipboard() {
	p.t.Helper()
	for _, name := range []string{"clipboard-read", "clipboard-write"} {
		_, err := chromedp.CallBrowser(p.ctx, browser.SetPermission, browser.SetPermissionParams{
			Permission: &browser.PermissionDescriptor{Name: name}, Setting: browser.PermissionSettingGranted,
		})
		p.check(err)
	}
}

func (p *tab) hear(event any) {
	p.Lock()
	defer p.Unlock()
	switch e := event.(type) {
	case *network.EventRequestWillBeSent:
		p.requests = append(p.requests, e.Request.URL)
	case *runtime.EventConsoleAPICalled:
		p.complaints = append(p.complaints, fmt.Sprintf("console.%s", e.Type))
	case *runtime.EventExceptionThrown:
		p.complaints = append(p.complaints, e.ExceptionDetails.Text)
	case *log.EventEntryAdded:
		p.complaints = append(p.complaints, e.Entry.Text)
	}
}

// quiet holds a page to have said nothing on the console, and to have asked for
// nothing but itself.
func (p *tab) quiet() {
	p.t.Helper()
	p.Lock()
	defer p.Unlock()
	if len(p.complaints) > 0 {
		p.t.Errorf("the console has %q", p.complaints)
	}
	if len(p.requests) != 1 || p.requests[0] != p.url {
		p.t.Errorf("the page made the requests %q, want that for itself alone", p.requests)
	}
}

func (p *tab) check(err error) {
	p.t.Helper()
	if err != nil {
		p.t.Fatal(err)
	}
}

// read evaluates an expression in the page, awaiting a promise.
func read[T any](p *tab, expression string) T {
	p.t.Helper()
	value, err := chromedp.Run(p.ctx, chromedp.Evaluate[T](expression, chromedp.EvalAwaitPromise))
	if err != nil {
		p.t.Fatalf("%s: %v", expression, err)
	}
	return value
}

// until waits for an expression to be true.
func (p *tab) until(expression string) {
	p.t.Helper()
	_, err := chromedp.Run(p.ctx, chromedp.Poll[bool](expression, chromedp.WithPollingTimeout(5*time.Second)))
	if err != nil {
		p.t.Fatalf("wait for %s: %v", expression, err)
	}
}

func (p *tab) click(selector string) {
	p.t.Helper()
	p.check(chromedp.Do(p.ctx, chromedp.Click(chromedp.CSS(selector))))
}

// shown lists the ids of the requirements that the filters leave.
func (p *tab) shown() string {
	p.t.Helper()
	return strings.Join(read[[]string](p, `[...document.querySelectorAll(".requirement")].filter(r => r.checkVisibility()).map(r => r.dataset.id)`), " ")
}

// navigate follows a link within the page, without scripts too.
func (p *tab) navigate(fragment string) {
	p.t.Helper()
	command(p, page.Navigate, page.NavigateParams{URL: p.url + fragment})
}

func typed(p *tab, text string) error {
	return chromedp.Do(p.ctx, chromedp.SendKeys(chromedp.ID("search"), text))
}

func pressed(p *tab, key string) error { return chromedp.Do(p.ctx, chromedp.KeyEvent(key)) }
