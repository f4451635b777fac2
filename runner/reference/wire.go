package reference

import (
	"encoding/json"
	"errors"
	"net/http"
	"strings"
)

// channel serves a method of Cloud Channel.
func (s *Server) channel(do method) http.HandlerFunc {
	return s.serve(do, s.rules.Wire.ChannelError)
}

// directory serves a method of the Directory.
func (s *Server) directory(do method) http.HandlerFunc {
	return s.serve(do, s.rules.Wire.DirectoryError)
}

func (s *Server) serve(do method, errorBody func(*Error) any) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		body, err := readBody(w, r)
		if err != nil {
			http.Error(w, "the request body could not be read", bodyStatus(err))
			return
		}
		result, refusal := s.call(do, r, body)
		if refusal != nil {
			s.write(w, s.rules.Wire.Status(refusal), errorBody(refusal))
			return
		}
		if asksForNumbers(r) {
			numberEnums(result)
		}
		s.write(w, http.StatusOK, result)
	}
}

func bodyStatus(err error) int {
	if tooLarge := new(http.MaxBytesError); errors.As(err, &tooLarge) {
		return http.StatusRequestEntityTooLarge
	}
	return http.StatusBadRequest
}

func (s *Server) write(w http.ResponseWriter, status int, body any) {
	text, err := json.Marshal(body)
	if err != nil {
		http.Error(w, "the response could not be encoded", http.StatusInternalServerError)
		return
	}
	w.Header().Set("Content-Type", s.rules.Wire.ContentType)
	w.WriteHeader(status)
	_, _ = w.Write(text) // the client is gone: there is nobody to tell
}

// asksForNumbers recognizes the query of the official REST clients, which read
// enums as numbers.
func asksForNumbers(r *http.Request) bool {
	return strings.Contains(r.URL.Query().Get("$alt"), "enum-encoding=int")
}

var customerTypeNumber = map[string]int{"DOMAIN": 1, "TEAM": 2}

func numberEnums(result map[string]any) {
	if info, ok := result["cloudIdentityInfo"].(object); ok {
		name, _ := info["customerType"].(string)
		info["customerType"] = customerTypeNumber[name]
	}
}
