package command_test

import (
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"testing"

	"github.com/rogpeppe/go-internal/testscript"

	"customs.example/runner/command"
	"customs.example/specs/requirement"
)

// TestMain lets scripts, and tests that need a process, call this binary as customs.
func TestMain(m *testing.M) {
	testscript.Main(m, map[string]func(){
		"customs": func() { os.Exit(command.Main(os.Args[1:])) },
	})
}

func TestScripts(t *testing.T) {
	testscript.Run(t, testscript.Params{
		Dir:                "testdata/script",
		RequireUniqueNames: true,
		Setup: func(e *testscript.Env) error {
			e.Values[servingKey{}] = &serving{}
			setCounts(e)
			e.Setenv("GORACE", "atexit_sleep_ms=0") // each of hundreds of processes would wait for a second
			cassettes, err := filepath.Abs("../../cassettes")
			e.Setenv("CASSETTES", cassettes)
			return err
		},
		Cmds: map[string]func(*testscript.TestScript, bool, []string){
			"exits":   exits,
			"serving": startServing,
			"stopped": stopServing,
			"faulty":  serveFaulty,
			"fetch":   fetch,
			"holds":   holds,
			"ids":     listsIDs,
		},
	})
}

// setCounts tells scripts how many requirements there are, and of each level.
func setCounts(e *testscript.Env) {
	all := requirement.All()
	e.Setenv("REQUIREMENTS", strconv.Itoa(len(all)))
	for _, level := range requirement.Levels() {
		n := len(slices.DeleteFunc(slices.Clone(all), func(r requirement.Record) bool { return r.Level != level }))
		e.Setenv(string(level), strconv.Itoa(n))
	}
}
