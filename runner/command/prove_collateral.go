package command

import (
	"context"
	"fmt"
	"os"
	"slices"

	"customs.example/runner/conformance"
	"customs.example/runner/proof"
	"customs.example/runner/reference/fault"
)

// writeCollateral measures every fault with several seeds. It reads nothing of
// what was measured before, which may be broken or of faults that are gone.
func (o *proveOptions) writeCollateral(ctx context.Context, streams Streams) error {
	faults := slices.DeleteFunc(proof.Subjects(fault.Collateral{}), func(s proof.Subject) bool { return s.Kind != proof.Fault })
	seeds := proof.Seeds()
	measured := make([][]proof.Measurement, len(faults))
	bar := newProveProgress(streams.Err, len(seeds)*len(faults))
	defer bar.end()
	for _, seed := range seeds {
		err := o.measure(ctx, faults, proof.Trial{Seed: seed}, func(n int, m proof.Measurement) {
			measured[n] = append(measured[n], m)
			bar.tell(m.Problem == "")
		})
		if err != nil {
			return err
		}
	}
	collateral, err := proof.Collateral(seeds, faults, measured)
	if err != nil {
		return &conformance.EnvironmentError{Err: err}
	}
	text, err := collateral.YAML()
	if err != nil {
		return &conformance.SuiteError{Problem: err.Error()}
	}
	if err := os.WriteFile(o.collateral, text, 0o644); err != nil {
		return &conformance.EnvironmentError{Err: fmt.Errorf("--collateral: %w", err)}
	}
	return nil
}
