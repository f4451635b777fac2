package command

import (
	"context"
	"fmt"
	"log/slog"
	"net"

	"github.com/spf13/cobra"

	"customs.example/fixtures"
	"customs.example/runner/conformance"
	"customs.example/runner/reference"
)

type serveOptions struct {
	addr, world string
	noWorldHook bool
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
	listener, err := net.Listen("tcp", o.addr)
	if err != nil {
		return &conformance.EnvironmentError{Err: fmt.Errorf("--addr: %w", err)}
	}
	fmt.Fprintf(streams.Out, "listening http://%s\n", listener.Addr())
	server := reference.New(reference.Options{
		World: world,
		Hook:  !o.noWorldHook,
		Log:   slog.New(newLineHandler(streams.Out)),
	})
	return server.Serve(ctx, listener)
}
