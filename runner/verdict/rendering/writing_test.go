package rendering_test

import (
	"os"
	"testing"

	"github.com/google/go-cmp/cmp"

	"customs.example/runner/verdict/rendering"
	"customs.example/runner/verdict/verdicttest/readback"
	"customs.example/runner/verdict/verdicttest/sample"
)

func TestAReportThatCannotBeWrittenIsAnError(t *testing.T) {
	closed, err := os.CreateTemp(t.TempDir(), "")
	if err != nil {
		t.Fatal(err)
	}
	if err := closed.Close(); err != nil {
		t.Fatal(err)
	}
	for _, format := range rendering.Reports() {
		if format.Write(sample.Report(), closed) == nil {
			t.Errorf("%s that cannot be written is no error", format.Name)
		}
	}
}

// TestWritingLeavesTheReportAsItIs writes twice: the first must not show.
func TestWritingLeavesTheReportAsItIs(t *testing.T) {
	report, untouched := sample.Weighed(), sample.Weighed()
	for _, format := range rendering.Reports() {
		first := readback.Written(t, format.Write, report)
		if second := readback.Written(t, format.Write, report); first != second {
			t.Errorf("%s differs the second time (-first +second):\n%s", format.Name, cmp.Diff(first, second))
		}
	}
	if diff := cmp.Diff(untouched, report); diff != "" {
		t.Errorf("the report (-before +after):\n%s", diff)
	}
}
