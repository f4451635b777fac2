package tape

import (
	"context"
	"errors"
	"os"
	"strings"
	"sync"
	"testing"
	"testing/synctest"
	"time"

	"customs.example/fixtures/given"
	"customs.example/specs"
	"customs.example/specs/requirement"
)

// TestAReplayDoesNotSleepForTheRecordedDuration: go-vcr's does.
func TestAReplayDoesNotSleepForTheRecordedDuration(t *testing.T) {
	dir := record(t, answering(200, "{}"), reading())
	edit(t, dir, "code: 200", "code: 200\n      duration: 1h")
	synctest.Test(t, func(t *testing.T) {
		p := play(t, dir)
		started := time.Now()
		exchange := send(t, p, reading())
		if waited := time.Since(started); waited != 0 || exchange.Took != 0 {
			t.Errorf("waited %v, and says that the answer took %v", waited, exchange.Took)
		}
	})
}

// TestWhatTheSpecNoLongerAsksForIsReported: go-vcr's Stop passes over it.
func TestWhatTheSpecNoLongerAsksForIsReported(t *testing.T) {
	dir := record(t, answering(200, "{}"), reading(), reading(), importing("{}"))
	p := play(t, dir)
	send(t, p, reading())
	expectOutOfDate(t, p.Done(true), dir, ":16: ", "the spec no longer makes request 2, GET http://directory.example/admin/directory/v1/customers/my_customer?alt=json")
}

// TestASpecThatEndedEarlyMayLeaveSome unasked.
func TestASpecThatEndedEarlyMayLeaveSome(t *testing.T) {
	p := play(t, record(t, answering(200, "{}"), reading(), reading()))
	send(t, p, reading())
	if err := p.Done(false); err != nil {
		t.Error(err)
	}
}

func TestASpecThatAsksForAllIsDone(t *testing.T) {
	p := play(t, record(t, answering(200, "{}"), importing("{}"), reading()))
	for n, call := range []specs.Call{importing("{}"), reading()} {
		call.Turn = n
		send(t, p, call)
	}
	if err := p.Done(true); err != nil || p.Answers() != 2 {
		t.Errorf("%d answers, error %v", p.Answers(), err)
	}
}

func TestACallTooManyIsOutOfDate(t *testing.T) {
	dir := record(t, answering(200, "{}"), reading())
	p := play(t, dir)
	send(t, p, reading())
	call := importing("{}")
	call.Turn = 1
	_, err := p.Send(context.Background(), call)
	expectOutOfDate(t, err, dir, ": ", "no answer was recorded to the spec's request 2, POST /v1/accounts/C1/customers:import")
}

// TestCallsAtOnceAreAnsweredEachByItsOwn, in whatever order they come.
func TestCallsAtOnceAreAnsweredEachByItsOwn(t *testing.T) {
	const calls = 8
	p := play(t, record(t, fake(numbered), turns(calls)...))
	var group sync.WaitGroup
	answers := make([]*specs.Exchange, calls)
	for n, call := range turns(calls) {
		call.Turn = n
		group.Go(func() { answers[n], _ = p.Send(context.Background(), call) })
	}
	group.Wait()
	for n, answer := range answers {
		if answer == nil || answer.Status != 200+n {
			t.Errorf("call %d has the answer %+v", n, answer)
		}
	}
}

// numbered answers a call by its turn.
func numbered(call specs.Call) *specs.Exchange { return &specs.Exchange{Status: 200 + call.Turn} }

func turns(n int) []specs.Call {
	calls := make([]specs.Call, n)
	for i := range calls {
		calls[i] = reading()
	}
	return calls
}

// TestASpecCanBePlayedAgain from its beginning.
func TestASpecCanBePlayedAgain(t *testing.T) {
	p := play(t, record(t, answering(200, "{}"), reading()))
	for range 2 {
		stage(t, p)
		send(t, p, reading())
		if err := p.Done(true); err != nil {
			t.Error(err)
		}
	}
}

// TestASpecThatIsNotHeldIsUnmet, which is nobody's fault.
func TestASpecThatIsNotHeldIsUnmet(t *testing.T) {
	p := open(t, record(t, answering(200, "{}"), reading()))
	_, err := p.Stage(context.Background(), "directory.get.by-id/full", given.Nothing())
	if !errors.Is(err, specs.ErrUnmet) {
		t.Errorf("error %v", err)
	}
	expectWords(t, err, "the recording does not hold this spec")
}

func TestACassetteThatIsGoneIsDamage(t *testing.T) {
	dir := record(t, answering(200, "{}"), reading())
	if err := os.Remove(cassettePath(dir, spec)); err != nil {
		t.Fatal(err)
	}
	_, err := open(t, dir).Stage(context.Background(), spec, needs())
	expectWords(t, err, "recording damaged: "+cassettePath(dir, spec)+" is missing, though manifest.yaml lists it")
	if errors.Is(err, specs.ErrUnmet) {
		t.Error("a cassette that is gone is taken for one that never was")
	}
}

func TestADamagedCassetteIsNamed(t *testing.T) {
	dir := record(t, answering(200, "{}"), reading())
	edit(t, dir, "code: 200", "code: many")
	_, err := open(t, dir).Stage(context.Background(), spec, needs())
	expectWords(t, err, "recording damaged: "+cassettePath(dir, spec)+":15: ", "many")
}

func TestAPlayerHasWhatTheTargetHad(t *testing.T) {
	p := open(t, record(t, answering(200, "{}")))
	if !p.Has(requirement.CustomersGet) || p.Has(requirement.DirectoryPatch) {
		t.Error("other capabilities than those recorded")
	}
}

// edit changes the spec's cassette, once.
func edit(t *testing.T, dir, from, to string) {
	t.Helper()
	path := cassettePath(dir, spec)
	text, err := os.ReadFile(path)
	if err != nil || !strings.Contains(string(text), from) {
		t.Fatalf("error %v; no %q in %s", err, from, text)
	}
	if err := os.WriteFile(path, []byte(strings.Replace(string(text), from, to, 1)), fileMode); err != nil {
		t.Fatal(err)
	}
}
