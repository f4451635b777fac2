package command

import (
	"context"
	"fmt"
	"io"
	"log/slog"
	"strings"
	"sync"
)

// lineHandler writes the values of a record in their order, a line each: the
// request log of serve.
type lineHandler struct {
	mu  *sync.Mutex
	out io.Writer
}

func newLineHandler(out io.Writer) slog.Handler { return lineHandler{&sync.Mutex{}, out} }

// Enabled implements slog.Handler.
func (lineHandler) Enabled(context.Context, slog.Level) bool { return true }

// Handle implements slog.Handler.
func (h lineHandler) Handle(_ context.Context, record slog.Record) error {
	var words []string
	record.Attrs(func(attribute slog.Attr) bool {
		words = append(words, attribute.Value.String())
		return true
	})
	h.mu.Lock()
	defer h.mu.Unlock()
	_, err := fmt.Fprintln(h.out, strings.Join(words, " "))
	return err
}

// WithAttrs implements slog.Handler; the request log has none.
func (h lineHandler) WithAttrs([]slog.Attr) slog.Handler { return h }

// WithGroup implements slog.Handler; the request log has none.
func (h lineHandler) WithGroup(string) slog.Handler { return h }
