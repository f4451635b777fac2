package reference

import (
	"net"
	"net/http"
	"sync"
)

// silent are the connections on which nothing was asked yet. Clients connect
// ahead of need, and http.Server.Shutdown would wait seconds for each.
type silent struct {
	mu          sync.Mutex
	closing     bool
	connections map[net.Conn]bool
}

// note is a server's ConnState.
func (s *silent) note(c net.Conn, state http.ConnState) {
	s.mu.Lock()
	defer s.mu.Unlock()
	delete(s.connections, c)
	switch {
	case state != http.StateNew:
	case s.closing:
		_ = c.Close() // nobody waits for it
	default:
		s.connections[c] = true
	}
}

// close closes them, and those that were about to be accepted.
func (s *silent) close() {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.closing = true
	for c := range s.connections {
		_ = c.Close() // nobody waits for it
	}
}
