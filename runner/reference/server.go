package reference

import (
	"io"
	"log/slog"
	"net/http"
	"sync"

	"customs.example/fixtures"
)

// Options are what a server may be told. The zero value serves the healthy
// rules, without a world hook and without a log.
type Options struct {
	// Rules are Healthy where nil.
	Rules *Rules
	// World is what exists at first.
	World fixtures.World
	// Hook serves the world hook at HookPath.
	Hook bool
	// Log receives a line a request: method, path and status, never a header,
	// a query or a body.
	Log *slog.Logger
	// Around, where set, wraps the whole handler.
	Around func(http.Handler) http.Handler
}

// HookPath is where a server with a world hook takes worlds.
const HookPath = "/_world"

// Server is the reference implementation of both APIs. It is an http.Handler
// and safe for concurrent use.
type Server struct {
	rules   *Rules
	handler http.Handler

	mu    sync.Mutex
	state *state
	runs  map[string][]fixtures.World
}

// New makes a server in which the given world exists.
func New(o Options) *Server {
	s := &Server{rules: o.Rules, state: newState(), runs: map[string][]fixtures.World{}}
	if s.rules == nil {
		s.rules = Healthy()
	}
	s.Apply(o.World)
	s.handler = s.routes(o.Hook)
	if o.Around != nil {
		s.handler = o.Around(s.handler)
	}
	if o.Log != nil {
		s.handler = logged(o.Log, s.handler)
	}
	return s
}

func (s *Server) ServeHTTP(w http.ResponseWriter, r *http.Request) { s.handler.ServeHTTP(w, r) }

// routes are the paths of the two APIs, and of the hook.
func (s *Server) routes(hook bool) http.Handler {
	mux := http.NewServeMux()
	mux.HandleFunc("POST /v1/accounts/{account}/customers:import", s.channel(importCustomer))
	mux.HandleFunc("POST /v1/accounts/{account}/channelPartnerLinks/{link}/customers:import", s.channel(importCustomer))
	mux.HandleFunc("GET /v1/accounts/{account}/customers/{customer}", s.channel(getCustomer))
	mux.HandleFunc("GET /admin/directory/v1/customers/{customerKey}", s.directory(getProfile))
	mux.HandleFunc("PUT /admin/directory/v1/customers/{customerKey}", s.directory(updateProfile))
	mux.HandleFunc("PATCH /admin/directory/v1/customers/{customerKey}", s.directory(patchProfile))
	if hook {
		mux.HandleFunc("POST "+HookPath, s.postWorld)
		mux.HandleFunc("DELETE "+HookPath, s.deleteWorld)
	}
	return mux
}

// method is one method of an API, within a transaction.
type method func(r *Rules, tx *Tx, caller fixtures.Caller, request *http.Request, body []byte) (map[string]any, *Error)

func importCustomer(r *Rules, tx *Tx, caller fixtures.Caller, request *http.Request, body []byte) (map[string]any, *Error) {
	parent := Parent{Account: accountAt(request)}
	if id := request.PathValue("link"); id != "" {
		parent.Link = parent.Account + "/channelPartnerLinks/" + id
	}
	return r.Methods.Import(r, tx, caller, parent, body)
}

func getCustomer(r *Rules, tx *Tx, caller fixtures.Caller, request *http.Request, _ []byte) (map[string]any, *Error) {
	name := accountAt(request) + "/customers/" + request.PathValue("customer")
	return r.Methods.ReadBack(r, tx, caller, name)
}

func getProfile(r *Rules, tx *Tx, caller fixtures.Caller, request *http.Request, _ []byte) (map[string]any, *Error) {
	return r.Methods.Get(r, tx, caller, request.PathValue("customerKey"))
}

func updateProfile(r *Rules, tx *Tx, caller fixtures.Caller, request *http.Request, body []byte) (map[string]any, *Error) {
	return r.Methods.Put(r, tx, caller, request.PathValue("customerKey"), body)
}

func patchProfile(r *Rules, tx *Tx, caller fixtures.Caller, request *http.Request, body []byte) (map[string]any, *Error) {
	return r.Methods.Patch(r, tx, caller, request.PathValue("customerKey"), body)
}

// accountAt is the reseller account of a request's path. A path of the Directory
// has none, and no account has the name that is left then.
func accountAt(request *http.Request) string { return "accounts/" + request.PathValue("account") }

// call runs a method: one transaction, kept whole or dropped whole.
func (s *Server) call(do method, request *http.Request, body []byte) (map[string]any, *Error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	tx := s.state.begin(accountAt(request))
	caller, err := s.rules.Callers.Identify(tx, request.Header.Get("Authorization"))
	if err != nil {
		return nil, err
	}
	result, err := do(s.rules, tx, caller, request, body)
	s.rules.Wire.Settle(tx, err)
	return result, err
}

func settle(tx *Tx, err *Error) {
	if err == nil {
		tx.Commit()
	}
}

// maxBody bounds a request body, in bytes. It is well above what either API has use for.
const maxBody = 1 << 20

func readBody(w http.ResponseWriter, r *http.Request) ([]byte, error) {
	return io.ReadAll(http.MaxBytesReader(w, r.Body, maxBody))
}
