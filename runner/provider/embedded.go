package provider

import (
	"context"
	"fmt"
	"net"
	"net/http"
	"net/url"

	"customs.example/fixtures"
	"customs.example/runner/reference"
	"customs.example/runner/target"
)

// Embedded is the reference implementation, served by this process on a real
// listener and seeded directly.
type Embedded struct {
	URL *url.URL

	server  *reference.Server
	stop    context.CancelFunc
	stopped chan error
}

// Embed starts a reference implementation on a free port of the loopback
// interface. Close stops it.
func Embed(options reference.Options) (*Embedded, error) {
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		return nil, fmt.Errorf("listen for the embedded reference: %w", err)
	}
	ctx, stop := context.WithCancel(context.Background())
	e := &Embedded{
		URL:     &url.URL{Scheme: "http", Host: listener.Addr().String()},
		server:  reference.New(options),
		stop:    stop,
		stopped: make(chan error, 1),
	}
	go func() { e.stopped <- e.server.Serve(ctx, listener) }()
	return e, nil
}

// Seed implements Seeder.
func (e *Embedded) Seed(_ context.Context, _ string, world fixtures.World) error {
	e.server.Apply(world)
	return nil
}

// Client hands requests to the server without a connection.
func (e *Embedded) Client() *http.Client { return target.InProcess(e.server) }

// Close stops the server and waits for it.
func (e *Embedded) Close() error {
	e.stop()
	return <-e.stopped
}
