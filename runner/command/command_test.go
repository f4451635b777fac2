package command_test

import (
	"os"
	"path/filepath"
	"testing"

	"github.com/rogpeppe/go-internal/testscript"

	"customs.example/runner/command"
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
