// Package exchangetest makes exchanges for tests of what judges them.
package exchangetest

import (
	"errors"
	"fmt"
	"net/http"

	"customs.example/specs/exchange"
)

// Answered is an exchange with a JSON answer.
func Answered(status int, body string) *exchange.Exchange {
	return &exchange.Exchange{Status: status, Body: []byte(body), Header: http.Header{"Content-Type": {"application/json; charset=utf-8"}}}
}

// OK is a success with a JSON body.
func OK(body string) *exchange.Exchange { return Answered(http.StatusOK, body) }

// Refusal is an answer of Cloud Channel with its error's name.
func Refusal(status int, name string) *exchange.Exchange {
	return Answered(status, fmt.Sprintf(`{"error":{"code":%d,"message":"no","status":"%s"}}`, status, name))
}

// Lost is an exchange that got no answer.
func Lost() *exchange.Exchange { return &exchange.Exchange{Lost: errors.New("connection reset")} }

// As is an exchange whose answer is of another media type.
func As(media string, e *exchange.Exchange) *exchange.Exchange {
	e.Header = http.Header{"Content-Type": {media}}
	return e
}
