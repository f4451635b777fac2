package provider

import (
	"context"
	"errors"
	"strings"

	"customs.example/fixtures"
	"customs.example/runner/secret"
	"customs.example/runner/target"
	"customs.example/specs"
)

// Seeder puts the world of a spec in place on a target.
type Seeder interface {
	Seed(ctx context.Context, spec string, world fixtures.World) error
}

// seeded makes the entities that a spec needs and has them put in place.
type seeded struct {
	seed   int64
	seeder Seeder
	wire   *target.Wire
}

// Seeded provides sessions in worlds that are made for each spec: the identifiers
// follow from the seed. Calls go over the wire.
func Seeded(seed int64, seeder Seeder, wire *target.Wire) specs.Provider {
	return &seeded{seed, seeder, wire}
}

// Stage implements specs.Provider. What a world hook answers may quote the
// world, secrets included.
func (s *seeded) Stage(ctx context.Context, spec *specs.Spec) (*specs.Session, error) {
	cast := fixtures.Build(s.seed, spec.ID, spec.Needs)
	redactor := secret.NewRedactor(cast.Secrets())
	if err := s.seeder.Seed(ctx, spec.ID, cast.World); err != nil {
		return nil, errors.New(shortened(redactor.Text(err.Error())))
	}
	return &specs.Session{Cast: cast, Redactor: redactor, Send: s.wire.Send}, nil
}

// mostTold bounds what a person is told of a hook, in bytes.
const mostTold = 300

func shortened(text string) string {
	if len(text) <= mostTold {
		return text
	}
	return strings.ToValidUTF8(text[:mostTold], "") + "…"
}
