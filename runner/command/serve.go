package command

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"net"

	"github.com/spf13/cobra"

	"customs.example/fixtures"
	"customs.example/runner/conformance"
	"customs.example/runner/reference"
	"customs.example/runner/reference/fault"
	"customs.example/runner/reference/variant"
)

type serveOptions struct {
	addr, world    string
	fault, variant string
	noWorldHook    bool
}

func newServe(streams Streams) *cobra.Command {
	o := &serveOptions{}
	command := &cobra.Command{
		Use:   "serve",
		Short: "Serve the embedded reference: an emulator of both APIs",
		Args:  cobra.NoArgs,
		RunE:  func(c *cobra.Command, _ []string) error { return o.run(c.Context(), streams) },
	}
	flags := command.Flags()
	flags.StringVar(&o.addr, "addr", "127.0.0.1:8080", "`HOST:PORT` to listen on; port 0: any")
	flags.StringVar(&o.world, "world", "", "JSON or YAML `FILE` with what exists at first; without it, the documented sample customer")
	flags.StringVar(&o.fault, "fault", "", "`ID` of a deliberate fault to serve; see customs list faults")
	flags.StringVar(&o.variant, "variant", "", "`ID` of a permitted variant to serve; see customs list variants")
	flags.BoolVar(&o.noWorldHook, "no-world-hook", false, "do not serve "+reference.HookPath)
	return command
}

func (o *serveOptions) run(ctx context.Context, streams Streams) error {
	world := fixtures.DocumentedWorld()
	if o.world != "" {
		var err error
		if world, err = fixtures.LoadWorld(o.world); err != nil {
			return fmt.Errorf("--world: %w", err)
		}
	}
	options, note, err := o.reference()
	if err != nil {
		return err
	}
	listener, err := net.Listen("tcp", o.addr)
	if err != nil {
		return &conformance.EnvironmentError{Err: fmt.Errorf("--addr: %w", err)}
	}
	fmt.Fprintf(streams.Out, "listening http://%s\n%s", listener.Addr(), note)
	options.World, options.Hook = world, !o.noWorldHook
	options.Log = slog.New(newLineHandler(streams.Out))
	if err := reference.New(options).Serve(ctx, listener); err != nil {
		return &conformance.EnvironmentError{Err: err}
	}
	return nil
}

// reference is the implementation to serve, and the line that says what is
// wrong with it or different about it, "" for nothing.
func (o *serveOptions) reference() (options reference.Options, note string, err error) {
	switch {
	case o.fault != "" && o.variant != "":
		return options, "", errors.New("--fault and --variant: serve one or the other")
	case o.fault != "":
		f, ok := fault.Lookup(o.fault)
		if !ok {
			return options, "", fmt.Errorf("--fault %q: no such fault; see customs list faults", o.fault)
		}
		return f.Options(), "serving the fault " + f.ID + ": " + f.Line + "\n", nil
	case o.variant != "":
		v, ok := variant.Lookup(o.variant)
		if !ok {
			return options, "", fmt.Errorf("--variant %q: no such variant; see customs list variants", o.variant)
		}
		return v.Options(), "serving the variant " + v.ID + ": " + v.Line + "\n", nil
	}
	return options, "", nil
}
