package command_test

import (
	"encoding/json"
	"errors"
	"fmt"
	"os/exec"
	"strconv"

	"github.com/rogpeppe/go-internal/testscript"

	"customs.example/specs/exchange"
)

// exits N COMMAND…: the command ends with that exit code. What it wrote is left
// for stdout and stderr to look at.
func exits(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) < 2 {
		ts.Fatalf("usage: exits N COMMAND…")
	}
	want, err := strconv.Atoi(args[0])
	ts.Check(err)
	err = ts.Exec(args[1], args[2:]...)
	code, exit := 0, new(exec.ExitError)
	switch {
	case errors.As(err, &exit):
		code = exit.ExitCode()
	case err != nil:
		ts.Fatalf("%v", err)
	}
	if code != want {
		ts.Fatalf("exit %d, want %d\n%s%s", code, want, ts.ReadFile("stdout"), ts.ReadFile("stderr"))
	}
}

// holds FILE POINTER VALUE: a JSON document has a value at a JSON pointer.
func holds(ts *testscript.TestScript, neg bool, args []string) {
	if len(args) != 3 {
		ts.Fatalf("usage: [!] holds FILE POINTER VALUE")
	}
	var document map[string]any
	ts.Check(json.Unmarshal([]byte(ts.ReadFile(args[0])), &document))
	value, _ := exchange.Lookup(document, args[1])
	if got := fmt.Sprint(value); (got == args[2]) == neg {
		ts.Fatalf("%s has %s at %s", args[0], got, args[1])
	}
}

// ids FILE N: a JSON document is an array of N objects at the least, each with
// an id of its own.
func listsIDs(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) != 2 {
		ts.Fatalf("usage: ids FILE N")
	}
	fewest, err := strconv.Atoi(args[1])
	ts.Check(err)
	var rows []struct{ ID string }
	ts.Check(json.Unmarshal([]byte(ts.ReadFile(args[0])), &rows))
	seen := map[string]bool{"": true}
	for n, row := range rows {
		if seen[row.ID] {
			ts.Fatalf("row %d has the id %q, which is empty or another's", n, row.ID)
		}
		seen[row.ID] = true
	}
	if len(rows) < fewest {
		ts.Fatalf("%d rows, want %d at the least", len(rows), fewest)
	}
}
