// Package readback reads renderings as those do who use them, each by a parser
// of its own. Nothing but tests imports it.
package readback

import (
	"io"
	"strconv"
	"strings"
	"testing"

	"customs.example/runner/verdict"
)

// Written is what a rendering makes of a report.
func Written(t testing.TB, write func(*verdict.Report, io.Writer) error, report *verdict.Report) string {
	t.Helper()
	var text strings.Builder
	if err := write(report, &text); err != nil {
		t.Fatal(err)
	}
	return text.String()
}

// Number is a number that a rendering tells in words.
func Number(t *testing.T, text string) int {
	t.Helper()
	n, err := strconv.Atoi(text)
	if err != nil {
		t.Fatal(err)
	}
	return n
}
