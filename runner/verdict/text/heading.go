package text

import (
	"fmt"
	"strings"

	"customs.example/runner/verdict"
)

// heading says what was judged, and of what there is a report.
func (p *page) heading(r *verdict.Report) {
	if r.Capture != nil {
		p.captured(r)
		return
	}
	p.printf("customs %s judged %s (%s) with seed %d: %d specs, %d requests, %.1f s\n",
		r.Suite.Version, r.Target.URL, r.Target.Mode, r.Seed, len(r.Specs), r.Traffic.Requests, r.Seconds)
	if was := r.Recording; was != nil {
		p.printf("recorded %s by customs %s (%s), with the verdict %s\n",
			was.Started.UTC().Format("2006-01-02 15:04 UTC"), was.Suite.Version, was.Mode, was.Verdict)
	}
	if r.Traffic.Repeated > 0 {
		p.printf("%d requests were made again because the target answered 429 or 503\n", r.Traffic.Repeated)
	}
	if r.Traffic.Restarted > 0 {
		p.printf("%d specs started over because the target had closed a connection\n", r.Traffic.Restarted)
	}
	p.printf("\n")
}

// captured is the heading where nothing was asked of a target.
func (p *page) captured(r *verdict.Report) {
	c := r.Capture
	p.printf("customs %s inspected %s: %s with %s, %d with others; %d judgements\n\n",
		r.Suite.Version, verdict.Visible(files(c.Files)), counted(c.Exchanges, "exchange"), verdict.Visible(r.Target.URL), c.Others, len(r.Specs))
}

// files names a few, and counts many.
func files(names []string) string {
	if len(names) > mostNamed {
		return fmt.Sprintf("%d files", len(names))
	}
	return strings.Join(names, ", ")
}

func counted(n int, what string) string {
	if n == 1 {
		return "1 " + what
	}
	return fmt.Sprintf("%d %ss", n, what)
}
