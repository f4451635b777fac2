package readback

import (
	"regexp"
	"strings"
	"testing"
)

// Annotation is a line of a job's output that GitHub shows beside the job.
type Annotation struct {
	Kind, Title string
	Lines       []string
}

// workflowCommand is a line that a job's runner obeys: nothing in it may end the
// line, or its properties.
var workflowCommand = regexp.MustCompile(`^::(error|warning|notice) (?:file=[^:,\pC]+,line=\d+,endLine=\d+,)?title=([^:,\pC]+)::([^\pC]+)$`)

// Annotations fails the test where there is anything but annotations.
func Annotations(t *testing.T, text string) []Annotation {
	t.Helper()
	unescape := strings.NewReplacer("%0A", "\n", "%0D", "\r", "%2C", ",", "%3A", ":", "%25", "%")
	var all []Annotation
	for line := range strings.Lines(text) {
		parts := workflowCommand.FindStringSubmatch(strings.TrimSuffix(line, "\n"))
		if parts == nil {
			t.Errorf("no annotation of the known form: %q", line)
			continue
		}
		all = append(all, Annotation{parts[1], unescape.Replace(parts[2]), strings.Split(unescape.Replace(parts[3]), "\n")})
	}
	return all
}
