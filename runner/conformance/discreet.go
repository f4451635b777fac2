package conformance

import (
	"context"
	"errors"

	"customs.example/fixtures"
	"customs.example/runner/target"
	"customs.example/specs"
)

// discreet keeps what is sent for a hook's own access control out of its
// errors: a hook may quote the request that it refuses.
type discreet struct {
	target.Seeder
	secrets []fixtures.Secret
}

func discreetly(hook *target.Hook) discreet {
	d := discreet{Seeder: hook}
	if password, ok := hook.URL.User.Password(); ok {
		d.secrets = append(d.secrets, fixtures.Secret{Value: password, Placeholder: "<world-hook:password>"})
	}
	for name, values := range hook.Header {
		for _, value := range values {
			d.secrets = append(d.secrets, fixtures.Secret{Value: value, Placeholder: "<world-hook-header:" + name + ">"})
		}
	}
	return d
}

// Seed implements target.Seeder.
func (d discreet) Seed(ctx context.Context, world fixtures.World) error {
	if err := d.Seeder.Seed(ctx, world); err != nil {
		return errors.New(specs.Redact(err.Error(), d.secrets))
	}
	return nil
}
