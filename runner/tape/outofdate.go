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

// lineOf finds the line of an interaction, 0 where there is none to name.
func (p *Player) lineOf(n int) int {
	text, err := os.ReadFile(p.tape.File)
	if err != nil || n < 0 {
		return 0
	}
	return lineOf(text, n)
}

// notHeld is a spec that a recording has no cassette of. Nobody is to blame.
type notHeld struct{ version string }

func (e notHeld) Error() string {
	return "the recording does not hold this spec: customs " + e.version + " made it without"
}

// Is makes it a need that the recording does not meet.
func (notHeld) Is(target error) bool { return target == specs.ErrUnmet }
