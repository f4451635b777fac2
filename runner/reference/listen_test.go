package reference_test

import (
	"context"
	"io"
	"net"
	"net/http"
	"testing"

	"customs.example/runner/reference"
)

// watched tells when the server no longer accepts connections.
type watched struct {
	net.Listener
	closed chan struct{}
}

func (w watched) Close() error {
	defer close(w.closed)
	return w.Listener.Close()
}

// serving is a server on loopback, what stops it, and what Serve returned.
func serving(t *testing.T, o reference.Options) (l watched, stop context.CancelFunc, served <-chan error) {
	t.Helper()
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatalf("listen on loopback: %v", err)
	}
	ctx, stop := context.WithCancel(t.Context())
	l = watched{listener, make(chan struct{})}
	done := make(chan error, 1)
	go func() { done <- reference.New(o).Serve(ctx, l) }()
	return l, stop, done
}

func TestServeLetsTheCallUnderWayFinish(t *testing.T) {
	begun, finish := make(chan struct{}), make(chan struct{})
	slow := func(next http.Handler) http.Handler {
		return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
			close(begun)
			<-finish
			next.ServeHTTP(w, r)
		})
	}
	listener, stop, served := serving(t, reference.Options{Around: slow})
	answered := make(chan error, 1)
	go func() {
		response, err := http.Get("http://" + listener.Addr().String() + "/admin/directory/v1/customers/my_customer")
		if err == nil {
			_, err = io.Copy(io.Discard, response.Body)
			wantEqual(t, "the status of the call under way", response.StatusCode, http.StatusUnauthorized)
		}
		answered <- err
	}()

	<-begun
	stop()
	<-listener.closed
	select {
	case err := <-served:
		t.Fatalf("Serve returned %v before the call under way had finished", err)
	default:
	}
	close(finish)
	if err := <-answered; err != nil {
		t.Errorf("the call under way: %v", err)
	}
	if err := <-served; err != nil {
		t.Errorf("Serve returned %v, want nil", err)
	}
}

// TestServeDoesNotWaitForSilentConnections stands for clients that connect
// ahead of need: nothing was ever asked on such a connection.
func TestServeDoesNotWaitForSilentConnections(t *testing.T) {
	listener, stop, served := serving(t, reference.Options{})
	silent, err := net.Dial("tcp", listener.Addr().String())
	if err != nil {
		t.Fatalf("connect: %v", err)
	}
	defer silent.Close() //nolint:errcheck // nothing was written
	// Connections are accepted in turn: this call shows that the silent one was.
	response, err := http.Get("http://" + listener.Addr().String() + "/")
	if err != nil {
		t.Fatalf("call: %v", err)
	}
	defer response.Body.Close() //nolint:errcheck // it is not read
	stop()
	if err := <-served; err != nil {
		t.Errorf("Serve returned %v, want nil", err)
	}
}

func TestServeTellsWhyItCouldNot(t *testing.T) {
	listener, stop, served := serving(t, reference.Options{})
	defer stop()
	if err := listener.Listener.Close(); err != nil {
		t.Fatalf("close: %v", err)
	}
	if err := <-served; err == nil {
		t.Error("Serve returned nil though its listener was closed under it")
	}
}

func TestServeStopsAtOnceWhereTheContextHadEnded(t *testing.T) {
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatalf("listen on loopback: %v", err)
	}
	ctx, stop := context.WithCancel(t.Context())
	stop()
	if err := reference.New(reference.Options{}).Serve(ctx, listener); err != nil {
		t.Errorf("Serve returned %v, want nil", err)
	}
}
