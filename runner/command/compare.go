package command

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"

	"github.com/spf13/cobra"

	"customs.example/runner/comparison"
	"customs.example/runner/conformance"
	"customs.example/runner/verdict"
	"customs.example/runner/verdict/rendering"
)

// comparisonFormats are the forms of a comparison that --report knows.
var comparisonFormats = []rendering.Format[*comparison.Comparison]{
	{Name: "json", Write: (*comparison.Comparison).JSON},
	{Name: "markdown", Write: (*comparison.Comparison).Markdown},
}

func newCompare(streams Streams) *cobra.Command {
	var reports []string
	command := &cobra.Command{
		Use:   "compare A B",
		Short: "Hold a report or a recording against another",
		Long: `Tell what is fixed, worse, newly verified or no longer verified in B against A,
and where B answers otherwise what the documents leave open. A and B are JSON
reports, or folders of recordings, which are judged anew. It exits with 1 where
anything is worse.`,
		Args: cobra.ExactArgs(2),
		RunE: func(c *cobra.Command, args []string) error {
			files, err := openReports(reports, comparisonFormats, streams.Out)
			if err != nil {
				return err
			}
			defer files.discard()
			return compare(c.Context(), args[0], args[1], files, streams)
		},
	}
	command.Flags().StringArrayVar(&reports, "report", nil, "`FORMAT=FILE` to write; - is standard output; repeatable ("+formatNames(comparisonFormats)+")")
	return command
}

// compare compares as far as both sides can be judged. Only what was judged
// whole is a verdict.
func compare(ctx context.Context, a, b string, files reportFiles[*comparison.Comparison], streams Streams) error {
	from, fromErr := reportIn(ctx, a)
	if from == nil {
		return fromErr
	}
	to, toErr := reportIn(ctx, b)
	if to == nil {
		return errors.Join(fromErr, toErr)
	}
	text := streams.Out
	if files.onStandardOutput() {
		text = streams.Err
	}
	c := comparison.Compare(from, to)
	lost := errors.Join(files.write(c), tell(c, text))
	if lost != nil {
		lost = &conformance.EnvironmentError{Err: lost}
	}
	switch err := errors.Join(fromErr, toErr, lost); {
	case err != nil:
		return err
	case len(c.Regressed) > 0:
		return ended{exitNonconformant}
	case to.Verdict == verdict.None || to.Problem != "":
		return &conformance.EnvironmentError{Err: fmt.Errorf("%s: its run was not whole, so nothing says that it is no worse%s", b, because(to.Problem))}
	}
	return nil
}

func because(problem string) string {
	if problem == "" {
		return ""
	}
	return ": " + problem
}

func tell(c *comparison.Comparison, text io.Writer) error {
	if err := c.Text(text); err != nil {
		return fmt.Errorf("show the comparison: %w", err)
	}
	return nil
}

// reportIn is the report in a file, or that of a recording in a folder. It is
// nil where there is none; the error of one that is not whole says why.
func reportIn(ctx context.Context, path string) (*verdict.Report, error) {
	info, err := os.Stat(path)
	if err != nil {
		return nil, fmt.Errorf("compare: %w", err)
	}
	if info.IsDir() {
		return replayed(ctx, path)
	}
	file, err := os.Open(path)
	if err != nil {
		return nil, fmt.Errorf("compare: %w", err)
	}
	defer file.Close()
	report, err := verdict.Read(file)
	if err != nil {
		return nil, fmt.Errorf("compare: %s: %w", path, err)
	}
	return report, nil
}

func replayed(ctx context.Context, folder string) (*verdict.Report, error) {
	report, err := runFast(ctx, conformance.Replayed(folder), conformance.Selection{Version: version()}, conformance.Observers{})
	if err == nil {
		return report, nil
	}
	err = fmt.Errorf("compare: %s: %w", folder, err)
	if len(report.Requirements) == 0 {
		return nil, err
	}
	return report, err
}
