package reference

import (
	"encoding/json"
	"fmt"
	"net/http"

	"customs.example/fixtures"
)

// runHeader bears the id of the run that a world belongs to.
const runHeader = "Customs-Run"

// Apply makes every listed entity exist exactly as listed. Entities are
// replaced by key; a listed Cloud Identity keeps no customer but those listed
// with it; what is not listed is left alone. A listed account's clock starts
// anew, and a listed customer was made at the time of its account.
func (s *Server) Apply(w fixtures.World) {
	s.mu.Lock()
	defer s.mu.Unlock()
	for _, caller := range w.Callers {
		s.state.callers[caller.Bearer] = caller
	}
	for _, listed := range w.Accounts {
		s.state.accounts[listed.Name] = account{Account: listed}
	}
	for _, identity := range w.CloudIdentities {
		s.state.unlink(identity.ID)
		s.state.putIdentity(Identity{identity}.clone())
	}
	for _, customer := range w.Customers {
		now := s.state.now(accountOf(customer.Name))
		s.state.putCustomer(Customer{customer, now, now})
	}
}

// Remove undoes Apply: nothing that the world lists exists any more, nor does
// any customer of its Cloud Identities.
func (s *Server) Remove(w fixtures.World) {
	s.mu.Lock()
	defer s.mu.Unlock()
	for _, caller := range w.Callers {
		delete(s.state.callers, caller.Bearer)
	}
	for _, account := range w.Accounts {
		delete(s.state.accounts, account.Name)
	}
	for _, identity := range w.CloudIdentities {
		s.state.unlink(identity.ID)
		s.state.dropIdentity(identity.ID)
	}
	for _, customer := range w.Customers {
		s.state.dropCustomer(customer.Name)
	}
}

func (s *Server) postWorld(w http.ResponseWriter, r *http.Request) {
	body, err := readBody(w, r)
	if err != nil {
		http.Error(w, "the world could not be read: "+err.Error(), bodyStatus(err))
		return
	}
	world, err := fixtures.ParseWorld(body)
	if err != nil {
		http.Error(w, "the world was refused: "+err.Error(), http.StatusBadRequest)
		return
	}
	s.Apply(world)
	if run := r.Header.Get(runHeader); run != "" {
		s.mu.Lock()
		s.runs[run] = append(s.runs[run], world)
		s.mu.Unlock()
	}
	w.WriteHeader(http.StatusNoContent)
}

// deleteWorld removes what the worlds of a run brought.
func (s *Server) deleteWorld(w http.ResponseWriter, r *http.Request) {
	run := r.Header.Get(runHeader)
	s.mu.Lock()
	worlds := s.runs[run]
	delete(s.runs, run)
	s.mu.Unlock()
	for _, world := range worlds {
		s.Remove(world)
	}
	w.Header().Set("Content-Type", "application/json")
	text, _ := json.Marshal(map[string]string{"removed": fmt.Sprintf("%d worlds", len(worlds))})
	_, _ = w.Write(text) // the client is gone: there is nobody to tell
}
