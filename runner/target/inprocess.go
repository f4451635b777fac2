package target

import (
	"bytes"
	"io"
	"net/http"
)

// InProcess is a client that hands requests to a handler of this process.
func InProcess(handler http.Handler) *http.Client {
	return &http.Client{Transport: inProcess{handler}}
}

// inProcess carries requests to a handler of this process without a
// connection. It shows all that a handler decides, and nothing of the wire.
type inProcess struct{ handler http.Handler }

// RoundTrip implements http.RoundTripper.
func (p inProcess) RoundTrip(request *http.Request) (*http.Response, error) {
	served := request.Clone(request.Context())
	if served.Body == nil {
		served.Body = http.NoBody
	}
	served.RequestURI = request.URL.RequestURI()
	answer := &recorded{header: http.Header{}, status: http.StatusOK}
	p.handler.ServeHTTP(answer, served)
	return &http.Response{
		StatusCode: answer.status,
		Proto:      "HTTP/1.1", ProtoMajor: 1, ProtoMinor: 1,
		Header:        answer.header,
		Body:          io.NopCloser(&answer.body),
		ContentLength: int64(answer.body.Len()),
		Request:       request,
	}, nil
}

// recorded is an answer as a handler writes it.
type recorded struct {
	header  http.Header
	status  int
	written bool
	body    bytes.Buffer
}

func (r *recorded) Header() http.Header { return r.header }

func (r *recorded) WriteHeader(status int) {
	if !r.written {
		r.status, r.written = status, true
	}
}

func (r *recorded) Write(body []byte) (int, error) {
	r.WriteHeader(http.StatusOK)
	return r.body.Write(body)
}
