package conformance

import "fmt"

// UsageError is a request that cannot be carried out as it was made.
type UsageError struct{ Problem string }

func (e *UsageError) Error() string { return e.Problem }

// EnvironmentError is a fault of what surrounds the target: nothing can be
// said of the target itself.
type EnvironmentError struct{ Err error }

func (e *EnvironmentError) Error() string { return e.Err.Error() }

// Unwrap returns the cause.
func (e *EnvironmentError) Unwrap() error { return e.Err }

// SuiteError is a fault of the suite.
type SuiteError struct{ Problem string }

func (e *SuiteError) Error() string { return "the suite itself failed: " + e.Problem }

func usage(format string, args ...any) error { return &UsageError{fmt.Sprintf(format, args...)} }
