package specs

import (
	"context"
	"errors"

	"customs.example/fixtures"
	"customs.example/fixtures/given"
	"customs.example/specs/requirement"
)

// Target is an implementation under test, as specs see it.
type Target interface {
	// Stage meets the needs of a spec and says who plays which role. Its error
	// is the environment's fault, or ErrUnmet, and bears no secret of the cast.
	Stage(ctx context.Context, spec string, needs given.Needs) (fixtures.Cast, error)
	// Send makes a call once. A connection that is lost on the way is part of
	// the exchange; an error means that the target cannot be reached at all.
	Send(ctx context.Context, call Call) (*Exchange, error)
	// Done ends the spec that was staged last. Whole says that its body came to
	// its end; a target that expected more of it then says so, as an error of the
	// environment's.
	Done(whole bool) error
	// Has tells whether the target declares a capability.
	Has(capability requirement.Capability) bool
}

// ErrUnmet is a world's lack of entities that fit a spec's needs.
var ErrUnmet = errors.New("the world has nothing that fits")
