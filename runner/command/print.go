package command

import (
	"bytes"
	"fmt"
	"io"

	"customs.example/runner/conformance"
)

// printAll prints a text that is complete, or nothing. One that cannot be printed
// is the environment's fault.
func printAll(out io.Writer, render func(io.Writer) error) error {
	var text bytes.Buffer
	if err := render(&text); err != nil {
		return err
	}
	if _, err := out.Write(text.Bytes()); err != nil {
		return &conformance.EnvironmentError{Err: fmt.Errorf("print: %w", err)}
	}
	return nil
}
