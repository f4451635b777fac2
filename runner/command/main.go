package command

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"os/signal"
	"syscall"

	"github.com/spf13/cobra"

	"customs.example/runner/conformance"
)

// The exit codes, which scripts rely on.
const (
	exitConformant    = 0
	exitNonconformant = 1
	exitUsage         = 2
	exitNoVerdict     = 3
	exitSuite         = 4
)

// Streams are where a command reads and writes.
type Streams struct {
	Out, Err io.Writer
}

// Main runs the command line and returns the exit code.
func Main(args []string) int {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM, syscall.SIGHUP)
	defer stop()
	return Execute(ctx, args, Streams{Out: os.Stdout, Err: os.Stderr})
}

// Execute is Main with a context and streams of the caller's.
func Execute(ctx context.Context, args []string, streams Streams) int {
	root := newRoot(streams)
	root.SetArgs(args)
	root.SetOut(streams.Out)
	root.SetErr(streams.Err)
	err := root.ExecuteContext(ctx)
	code := exitCode(err)
	if err != nil && !errors.As(err, new(ended)) {
		fmt.Fprintf(streams.Err, "customs: error: %v\n", err)
	}
	return code
}

func newRoot(streams Streams) *cobra.Command {
	root := &cobra.Command{
		Use:           "customs",
		Short:         "Judge implementations of accounts.customers.import and Directory customers",
		Version:       version(),
		SilenceErrors: true,
		SilenceUsage:  true,
	}
	root.SetVersionTemplate("customs {{.Version}}\n")
	root.AddCommand(newRun(streams), newRecord(streams), newReplay(streams), newInspect(streams), newCompare(streams), newProve(streams), newServe(streams), newList(streams), newExplain(streams))
	return root
}

// ended is the end of a run that was carried out, and that has said all there
// is to say.
type ended struct{ code int }

func (j ended) Error() string { return fmt.Sprintf("exit %d", j.code) }

// exitCode tells whose fault an error is. What is none of a run's errors comes
// from the command line.
func exitCode(err error) int {
	var j ended
	switch {
	case err == nil:
		return exitConformant
	case errors.As(err, &j):
		return j.code
	case errors.As(err, new(*conformance.EnvironmentError)):
		return exitNoVerdict
	case errors.As(err, new(*conformance.SuiteError)):
		return exitSuite
	default:
		return exitUsage
	}
}
