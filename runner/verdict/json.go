package verdict

import (
	"encoding/json"
	"io"
)

// JSON writes the report as customs.report/v1.
func (r *Report) JSON(w io.Writer) error {
	encoder := json.NewEncoder(w)
	encoder.SetEscapeHTML(false)
	encoder.SetIndent("", "  ")
	return encoder.Encode(r)
}
