package tape

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"testing/synctest"
	"time"

	"customs.example/fixtures/role"
	"customs.example/specs"
	"customs.example/specs/exchange"
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
	expectOutOfDate(t, done(p), dir, ":16: ", "the spec no longer makes request 2, GET http://directory.example/admin/directory/v1/customers/my_customer?alt=json")
}

// TestASpecThatEndedEarlyMayLeaveSome unasked.
func TestASpecThatEndedEarlyMayLeaveSome(t *testing.T) {
	p := play(t, record(t, answering(200, "{}"), reading(), reading()))
	send(t, p, reading())
	if err := p.Close(context.Background(), &specs.Outcome{}); err != nil {
		t.Error(err)
	}
}

func TestASpecThatAsksForAllIsDone(t *testing.T) {
	player := open(t, record(t, answering(200, "{}"), importing("{}"), reading()))
	p := stage(t, player)
	for n, call := range []exchange.Call{importing("{}"), reading()} {
		call.Turn = n
		send(t, p, call)
	}
	if err := done(p); err != nil || player.Answers() != 2 {
		t.Errorf("%d answers, error %v", player.Answers(), err)
	}
}

func TestACallTooManyIsOutOfDate(t *testing.T) {
	dir := record(t, answering(200, "{}"), reading())
	p := play(t, dir)
	send(t, p, reading())
	call := importing("{}")
	call.Turn = 1
	_, err := p.Send(context.Background(), by(p, call))
	expectOutOfDate(t, err, dir, ": ", "no answer was recorded to the spec's request 2, POST /v1/accounts/C1/customers:import")
}

// TestCallsAtOnceAreAnsweredEachByItsOwn, in whatever order they come.
func TestCallsAtOnceAreAnsweredEachByItsOwn(t *testing.T) {
	const calls = 8
	p := play(t, record(t, fake(numbered), turns(calls)...))
	var group sync.WaitGroup
	answers := make([]*exchange.Exchange, calls)
	for n, call := range turns(calls) {
		call.Turn = n
		group.Go(func() { answers[n], _ = p.Send(context.Background(), by(p, call)) })
	}
	group.Wait()
	for n, answer := range answers {
		if answer == nil || answer.Status != 200+n {
			t.Errorf("call %d has the answer %+v", n, answer)
		}
	}
}

// numbered answers a call by its turn.
func numbered(call exchange.Call) *exchange.Exchange {
	return &exchange.Exchange{Status: 200 + call.Turn}
}

func turns(n int) []exchange.Call {
	calls := make([]exchange.Call, n)
	for i := range calls {
		calls[i] = reading()
	}
	return calls
}

// TestASpecCanBePlayedAgain from its beginning.
func TestASpecCanBePlayedAgain(t *testing.T) {
	player := open(t, record(t, answering(200, "{}"), reading()))
	for range 2 {
		p := stage(t, player)
		send(t, p, reading())
		if err := done(p); err != nil {
			t.Error(err)
		}
	}
}

// TestASpecThatIsNotHeldIsUnmet, which is nobody's fault.
func TestASpecThatIsNotHeldIsUnmet(t *testing.T) {
	p := open(t, record(t, answering(200, "{}"), reading()))
	_, err := p.Stage(context.Background(), &specs.Spec{ID: "directory.get.by-id/full"})
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
	_, err := open(t, dir).Stage(context.Background(), test())
	expectWords(t, err, "recording damaged: "+cassettePath(dir, spec)+" is missing, though manifest.yaml lists it")
	if errors.Is(err, specs.ErrUnmet) {
		t.Error("a cassette that is gone is taken for one that never was")
	}
}

func TestADamagedCassetteIsNamed(t *testing.T) {
	dir := record(t, answering(200, "{}"), reading())
	edit(t, dir, "code: 200", "code: many")
	_, err := open(t, dir).Stage(context.Background(), test())
	expectWords(t, err, "recording damaged: "+cassettePath(dir, spec)+":15: ", "many")
}

// TestWhatWasAlteredIsNotBelieved, though it could be played.
func TestWhatWasAlteredIsNotBelieved(t *testing.T) {
	for from, to := range map[string]string{"code: 200": "code: 404", "body: '{}'": "body: '[]'", "id: 0": "id: 0 # mine"} {
		dir := record(t, answering(200, "{}"), reading())
		path := cassettePath(dir, spec)
		writeFile(t, path, strings.Replace(readFile(t, path), from, to, 1))
		_, err := open(t, dir).Stage(context.Background(), test())
		if !errors.As(err, new(*AlteredError)) || errors.Is(err, specs.ErrUnmet) {
			t.Errorf("%s: error %T: %v", to, err, err)
		}
		expectWords(t, err, "recording was altered: "+path)
	}
}

// TestACastThatWasAlteredDoesNotPlay: what is expected of answers follows from it.
func TestACastThatWasAlteredDoesNotPlay(t *testing.T) {
	dir := record(t, answering(200, "{}"), reading())
	path := filepath.Join(dir, ManifestFile)
	writeFile(t, path, strings.Replace(readFile(t, path), `"countryCode":"US"`, `"countryCode":"DE"`, 1))
	_, err := open(t, dir).Stage(context.Background(), test())
	if !errors.As(err, new(*AlteredError)) {
		t.Errorf("error %T: %v", err, err)
	}
	expectWords(t, err, "recording was altered: "+path)
}

// TestAPlayedCastIsTheRecordedOne but for its secrets, whatever the suite would
// make of the needs today.
func TestAPlayedCastIsTheRecordedOne(t *testing.T) {
	p := play(t, record(t, answering(200, "{}"), reading()))
	if p.Cast.Account(role.Reseller) != whom.Account(role.Reseller) || p.Cast.Identity(role.Customer).PrimaryDomain != whom.Identity(role.Customer).PrimaryDomain {
		t.Error("another cast plays")
	}
	if got := p.Cast.Bearer(role.Truncated) + p.Cast.Token(role.ExpiredToken); got != "<bearer:truncated><authToken:expired>" {
		t.Errorf("it has the credentials %s", got)
	}
	if p.Cast.UnknownDomain() != whom.UnknownDomain() {
		t.Error("it invents other names")
	}
}

// edit changes the spec's cassette, once, as if it had been recorded so.
func edit(t *testing.T, dir, from, to string) {
	t.Helper()
	path, manifest := cassettePath(dir, spec), filepath.Join(dir, ManifestFile)
	text := readFile(t, path)
	if !strings.Contains(text, from) {
		t.Fatalf("no %q in %s", from, text)
	}
	edited := strings.Replace(text, from, to, 1)
	writeFile(t, path, edited)
	writeFile(t, manifest, strings.Replace(readFile(t, manifest), digest([]byte(text)), digest([]byte(edited)), 1))
}
