package tape

import (
	"context"
	"net/http"
	"sync"
	"testing"

	"customs.example/specs"
	"customs.example/specs/exchange"
)

// TestAnswersThatArriveInAnotherOrderAreKeptInThatOfTheCalls has the first of
// two calls answered last.
func TestAnswersThatArriveInAnotherOrderAreKeptInThatOfTheCalls(t *testing.T) {
	second := make(chan struct{})
	target := fake(func(call exchange.Call) *exchange.Exchange {
		if call.Turn == 0 {
			<-second
		}
		return numbered(call)
	})
	dir := t.TempDir()
	into := begin(t, dir)
	r := stage(t, Record(target, about, 1, into))
	var group sync.WaitGroup
	group.Go(func() { _, _ = r.Send(context.Background(), reading()) })
	call := reading()
	call.Turn = 1
	send(t, r, call)
	close(second)
	group.Wait()
	if err := done(r); err != nil {
		t.Fatal(err)
	}
	commit(t, into)
	expectCodes(t, dir, 200, 201)
}

// TestASpecThatStartsOverKeepsItsLastAttempt alone.
func TestASpecThatStartsOverKeepsItsLastAttempt(t *testing.T) {
	dir := t.TempDir()
	into := begin(t, dir)
	attempt := 0
	recorded := Record(fake(func(exchange.Call) *exchange.Exchange {
		return &exchange.Exchange{Status: 200 + attempt}
	}), about, 1, into)
	for attempt = range 3 {
		session := stage(t, recorded)
		send(t, session, reading())
		if err := session.Close(t.Context(), &specs.Outcome{Stale: attempt < 2, Complete: attempt == 2}); err != nil {
			t.Fatal(err)
		}
	}
	commit(t, into)
	expectCodes(t, dir, 202)
}

func expectCodes(t *testing.T, dir string, want ...int) {
	t.Helper()
	c, err := Load(cassettePath(dir, spec))
	if err != nil || len(c.Interactions) != len(want) {
		t.Fatalf("error %v, want %d interactions", err, len(want))
	}
	for n, code := range want {
		if i := c.Interactions[n]; i.Response.Code != code || i.ID != n {
			t.Errorf("interaction %d has the id %d and the code %d, want %d", n, i.ID, i.Response.Code, code)
		}
	}
}

// TestARecorderChangesNothing of what the spec is told.
func TestARecorderChangesNothing(t *testing.T) {
	const body = `{"access_token":"s3same-open-up"}`
	answer := &exchange.Exchange{Status: 200, Header: http.Header{"X-Api-Key": {"s3same"}, "Set-Cookie": {"a=b"}}, Body: []byte(body)}
	into := begin(t, t.TempDir())
	r := stage(t, Record(inTurn(answer), about, 1, into))
	got := send(t, r, reading())
	if err := done(r); err != nil {
		t.Fatal(err)
	}
	if got != answer || string(got.Body) != body || got.Header.Get("X-Api-Key") != "s3same" || got.Header.Get("Set-Cookie") != "a=b" {
		t.Errorf("the spec was told %+v", got)
	}
}

// TestWhatCannotBeKeptIsSaid as the spec ends.
func TestWhatCannotBeKeptIsSaid(t *testing.T) {
	into := begin(t, t.TempDir())
	into.Discard() // the folder is gone, and a file is in its place
	writeFile(t, into.beside, "")
	r := stage(t, Record(answering(200, "{}"), about, 1, into))
	expectWords(t, done(r), "keep what was recorded: ", "not a directory")
}
