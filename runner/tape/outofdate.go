package tape

import (
	"os"

	"customs.example/specs"
)

// OutOfDateError is a recording that does not fit the specs: they ask for what
// it does not hold, or no longer ask for what it holds.
type OutOfDateError struct{ Place DamagedError }

func (e *OutOfDateError) Error() string {
	return "recording out of date, record it anew: " + e.Place.Error()
}

// outOfDate blames an interaction of a cassette, or the cassette as a whole
// where n is negative.
func outOfDate(file string, n int, problem string) error {
	line := 0
	if text, err := os.ReadFile(file); err == nil && n >= 0 {
		line = lineOf(text, n)
	}
	return &OutOfDateError{DamagedError{file, line, problem}}
}

// AlteredError is a recording whose file is not what was recorded.
type AlteredError struct{ File string }

func (e *AlteredError) Error() string {
	return "recording was altered: " + e.File + " is not what was recorded; restore it, or record anew"
}

// notHeld is a spec that a recording has no cassette of. Nobody is to blame.
type notHeld struct{ version string }

func (e notHeld) Error() string {
	return "the recording does not hold this spec: customs " + e.version + " made it without"
}

// Is makes it a need that the recording does not meet.
func (notHeld) Is(target error) bool { return target == specs.ErrUnmet }
