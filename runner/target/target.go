package target

import (
	"context"
	"errors"
	"slices"

	"customs.example/fixtures"
	"customs.example/fixtures/given"
	"customs.example/specs"
	"customs.example/specs/requirement"
)

// Seeder puts a world in place on a target.
type Seeder interface {
	Seed(ctx context.Context, world fixtures.World) error
}

// Target makes the entities that a spec needs, seeds them, and carries the
// spec's calls. It implements specs.Target.
type Target struct {
	seed         int64
	seeder       Seeder
	wire         *Wire
	capabilities []requirement.Capability
}

// New makes a target of its parts. Identifiers follow from the seed.
func New(seed int64, seeder Seeder, wire *Wire, capabilities []requirement.Capability) *Target {
	return &Target{seed: seed, seeder: seeder, wire: wire, capabilities: capabilities}
}

// Stage implements specs.Target. What a world hook answers may quote the world,
// secrets included.
func (t *Target) Stage(ctx context.Context, spec string, needs given.Needs) (fixtures.Cast, error) {
	cast := fixtures.Build(t.seed, spec, needs)
	if err := t.seeder.Seed(ctx, cast.World); err != nil {
		return cast, errors.New(specs.Redact(err.Error(), cast.Secrets()))
	}
	return cast, nil
}

// Send implements specs.Target.
func (t *Target) Send(ctx context.Context, call specs.Call) (*specs.Exchange, error) {
	return t.wire.Send(ctx, call)
}

// Done implements specs.Target. A live target expects nothing of a spec.
func (t *Target) Done(bool) error { return nil }

// Has implements specs.Target.
func (t *Target) Has(capability requirement.Capability) bool {
	return slices.Contains(t.capabilities, capability)
}
