// Screenshots takes the README's pictures: it has a faulty server judged, opens
// the report in a real browser, and keeps what is seen.
package main

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"net"
	"net/url"
	"os"
	"path/filepath"
	"time"

	"github.com/chromedp/chromedp"

	"customs.example/runner/conformance"
	"customs.example/runner/reference"
	"customs.example/runner/reference/fault"
	"customs.example/runner/verdict/html"
	"customs.example/specs/requirement"
)

func main() {
	if len(os.Args) != 2 {
		fmt.Fprintln(os.Stderr, "usage: screenshots DIR")
		os.Exit(2)
	}
	if err := take(os.Args[1]); err != nil {
		fmt.Fprintf(os.Stderr, "screenshots: error: %v\n", err)
		os.Exit(1)
	}
}

// shown is the fault whose report is pictured, the address that it is served
// at, and how long all may take.
const (
	shown   = "conflict-region-ignored"
	address = "127.0.0.1:8080"
	limit   = time.Minute
)

// pictures are what is kept, by file name.
var pictures = []struct {
	file          string
	width, height int64
}{
	{"report.png", 1280, 1560},
	{"report-phone.png", 390, 844},
}

func take(dir string) error {
	ctx, cancel := context.WithTimeout(context.Background(), limit)
	defer cancel()
	html, err := judgeFaulty(ctx)
	if err != nil {
		return err
	}
	file := filepath.Join(os.TempDir(), fmt.Sprintf("customs-report-%d.html", os.Getpid()))
	if err := os.WriteFile(file, html, 0o600); err != nil {
		return err
	}
	defer os.Remove(file) //nolint:errcheck // it is in a folder for such files
	options := append(chromedp.DefaultExecAllocatorOptions[:], chromedp.NoSandbox, chromedp.DisableGPU)
	ctx, cancel = chromedp.NewExecAllocator(ctx, options...)
	defer cancel()
	ctx, cancel = chromedp.NewContext(ctx)
	defer cancel()
	for _, p := range pictures {
		if err := picture(ctx, "file://"+file, p.width, p.height, filepath.Join(dir, p.file)); err != nil {
			return fmt.Errorf("picture %s: %w", p.file, err)
		}
	}
	return nil
}

// judgeFaulty is the HTML report of a run against a server with a fault.
func judgeFaulty(ctx context.Context) ([]byte, error) {
	faulty, ok := fault.Lookup(shown)
	if !ok {
		return nil, fmt.Errorf("there is no fault %s", shown)
	}
	listener, err := net.Listen("tcp", address)
	if err != nil {
		return nil, fmt.Errorf("serve the fault: %w", err)
	}
	options := faulty.Options()
	options.Hook = true
	serving, stop := context.WithCancel(ctx)
	ended := make(chan error, 1)
	go func() { ended <- reference.New(options).Serve(serving, listener) }()
	base := &url.URL{Scheme: "http", Host: address}
	source := conformance.Seeded{Channel: base, Hook: base.JoinPath(reference.HookPath), Capabilities: requirement.Capabilities()}
	report, err := conformance.Run(ctx, source, conformance.Selection{Seed: 1, Version: "v1.0.0"}, conformance.Observers{})
	stop()
	var shown bytes.Buffer
	err = errors.Join(err, <-ended, html.Write(report, &shown))
	return shown.Bytes(), err
}

func picture(ctx context.Context, address string, width, height int64, file string) error {
	if err := chromedp.Do(ctx, chromedp.EmulateViewport(width, height), chromedp.Navigate(address)); err != nil {
		return err
	}
	png, err := chromedp.Run(ctx, chromedp.CaptureScreenshot())
	if err != nil {
		return err
	}
	return os.WriteFile(file, png, 0o644)
}
