package sarif

import (
	"fmt"

	"github.com/owenrumney/go-sarif/v3/pkg/report/v210/sarif"

	"customs.example/runner/verdict"
)

// executionNotifications say what went otherwise than a run should.
func executionNotifications(r *verdict.Report, omitted int) []*sarif.Notification {
	list := &notices{}
	if r.Problem != "" {
		list.add(sarif.LevelError, "the run ended early: "+r.Problem)
	}
	if omitted > 0 {
		list.add(sarif.LevelWarning, fmt.Sprintf("%d more violations are not in this file", omitted))
	}
	for _, spec := range r.Specs {
		if spec.Status == verdict.Errored {
			list.add(sarif.LevelError, spec.ID+": "+spec.Reason)
		}
	}
	for _, q := range r.With(verdict.Unverified) {
		list.add(sarif.LevelNote, fmt.Sprintf("%s %s could not be verified: %s", q.Level, q.ID, q.Reason))
	}
	return list.all()
}

// configurationNotifications are the entries of a baseline that are to go.
func configurationNotifications(r *verdict.Report) []*sarif.Notification {
	list := &notices{}
	if r.Baseline != nil {
		for _, stale := range r.Baseline.Stale {
			list.add(sarif.LevelError, fmt.Sprintf("%s:%d: %s is stale: %s", r.Baseline.File, stale.Line, stale.ID, stale.Reason))
		}
	}
	return list.all()
}

// notices are notifications, of a number that a person can read.
type notices struct {
	kept []*sarif.Notification
	more int
}

func (n *notices) add(level, text string) {
	const mostNotices, mostText = 200, 1000
	if len(n.kept) == mostNotices {
		n.more++
		return
	}
	message := sarif.NewTextMessage(verdict.Bounded(verdict.Visible(text), mostText))
	n.kept = append(n.kept, sarif.NewNotification().WithLevel(level).WithMessage(message))
}

func (n *notices) all() []*sarif.Notification {
	if n.more > 0 {
		message := sarif.NewTextMessage(fmt.Sprintf("and %d more", n.more))
		return append(n.kept, sarif.NewNotification().WithLevel(sarif.LevelNote).WithMessage(message))
	}
	return append([]*sarif.Notification{}, n.kept...)
}
