package conformance_test

import (
	"context"
	"errors"
	"net"
	"net/http"
	"strings"
	"sync/atomic"
	"testing"

	"customs.example/runner/conformance"
	"customs.example/runner/reference"
	"customs.example/runner/verdict"
)

// mortal is a server that is gone with the request of a number, which it does
// not answer.
type mortal struct {
	*http.Server
	base  string
	calls atomic.Int64
}

func serveMortal(t *testing.T, last int64, handler http.Handler) *mortal {
	t.Helper()
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	m := &mortal{base: "http://" + listener.Addr().String()}
	m.Server = &http.Server{Handler: http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if m.calls.Add(1) < last {
			handler.ServeHTTP(w, r)
			return
		}
		_ = m.Close() // listener and connections, this one included
	})}
	served := make(chan error, 1)
	go func() { served <- m.Serve(listener) }()
	t.Cleanup(func() {
		_ = m.Close()
		if err := <-served; !errors.Is(err, http.ErrServerClosed) {
			t.Error(err)
		}
	})
	return m
}

// dies expects a run that judged a part, blames nobody but the environment, and
// keeps what it has.
func dies(t *testing.T, o setup) (*verdict.Report, error) {
	t.Helper()
	report, err := o.run(context.Background())
	if !errors.As(err, new(*conformance.EnvironmentError)) {
		t.Fatalf("error %T: %v", err, err)
	}
	if report.Problem != err.Error() || report.Verdict != verdict.Incomplete {
		t.Errorf("problem %q, verdict %q", report.Problem, report.Verdict)
	}
	passed, unverified := specsOf(report, verdict.Passed), specsOf(report, verdict.SpecUnverified)
	if len(passed) == 0 || len(unverified) == 0 || len(passed)+len(unverified) != len(report.Specs) {
		t.Errorf("%d specs passed and %d are unverified, of %d", len(passed), len(unverified), len(report.Specs))
	}
	if violated := ids(report, verdict.Violated); len(violated) > 0 {
		t.Errorf("violated: %v", violated)
	}
	return report, err
}

func TestTargetThatDiesHalfWay(t *testing.T) {
	for _, last := range []int64{100, 101} {
		target := serveMortal(t, last, reference.New(reference.Options{Hook: true}))
		o := at(t, target.base)
		o.Only = []string{"import.*"}
		report, err := dies(t, o)
		for _, want := range []string{"specs could not be run: ", "connection refused"} {
			if !strings.Contains(err.Error(), want) {
				t.Errorf("error %q, want it to hold %q", err, want)
			}
		}
		// The first few say what happened to them, the others that they were spared it.
		const given = 3
		spared := 0
		for _, spec := range specsOf(report, verdict.SpecUnverified) {
			if strings.HasPrefix(spec.Reason, "not tried, after 3 failures in a row: ") {
				spared++
			}
		}
		if unverified := len(specsOf(report, verdict.SpecUnverified)); spared != unverified-given {
			t.Errorf("%d of %d specs were not tried", spared, unverified)
		}
	}
}

// TestTargetThatDiesBesideItsHook has a hook that goes on: it must not be posted
// a world for every spec that is left.
func TestTargetThatDiesBesideItsHook(t *testing.T) {
	healthy := reference.New(reference.Options{Hook: true})
	var worlds, worldsThen atomic.Int64
	target := serveMortal(t, 50, http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		worldsThen.Store(worlds.Load())
		healthy.ServeHTTP(w, r)
	}))
	o := at(t, target.base)
	o.Hook = parse(t, serve(t, http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		worlds.Add(1)
		healthy.ServeHTTP(w, r)
	}))+reference.HookPath)
	o.Only = []string{"directory.*"}
	dies(t, o)
	// Three specs more, and the end of the run.
	if after := worlds.Load() - worldsThen.Load(); after > 4 {
		t.Errorf("the hook was called %d times after the target had died", after)
	}
}

// TestInterruptedRun is interrupted as a spec ends: no other is begun.
func TestInterruptedRun(t *testing.T) {
	const judged = 20
	ctx, interrupt := context.WithCancel(context.Background())
	defer interrupt()
	report, err := setup{Seed: 1, Jobs: 1, Only: []string{"directory.*"}, Progress: func(p conformance.Progress) {
		if p.Done == judged {
			interrupt()
		}
	}}.run(ctx)
	if !errors.As(err, new(*conformance.EnvironmentError)) || err.Error() != "interrupted; the report holds what was judged until then" {
		t.Errorf("error %T: %v", err, err)
	}
	passed, unverified := specsOf(report, verdict.Passed), specsOf(report, verdict.SpecUnverified)
	if len(passed) != judged || len(passed)+len(unverified) != len(report.Specs) {
		t.Errorf("%d specs passed and %d are unverified, of %d", len(passed), len(unverified), len(report.Specs))
	}
	if report.Verdict != verdict.Incomplete || report.Problem != err.Error() {
		t.Errorf("verdict %q, problem %q", report.Verdict, report.Problem)
	}
}

// TestInterruptedCall is interrupted while the target owes an answer.
func TestInterruptedCall(t *testing.T) {
	ctx, interrupt := context.WithCancel(context.Background())
	defer interrupt()
	var calls atomic.Int64
	o := setup{Seed: 1, Jobs: 1, Only: []string{"directory.*"}, Reference: reference.Options{Around: func(healthy http.Handler) http.Handler {
		return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
			if calls.Add(1) < 30 {
				healthy.ServeHTTP(w, r)
				return
			}
			interrupt()
			silent(w, r)
		})
	}}}
	report, err := o.run(ctx)
	if !errors.As(err, new(*conformance.EnvironmentError)) || !strings.HasPrefix(err.Error(), "interrupted") {
		t.Errorf("error %T: %v", err, err)
	}
	if len(specsOf(report, verdict.Passed)) == 0 || len(specsOf(report, verdict.Failed)) > 0 || calls.Load() != 30 {
		t.Errorf("%d specs passed and %d failed, after %d calls",
			len(specsOf(report, verdict.Passed)), len(specsOf(report, verdict.Failed)), calls.Load())
	}
}
