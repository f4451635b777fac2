package baseline

import (
	"os"
	"time"

	"customs.example/specs/requirement"
)

// Format is the version of the file.
const Format = "customs.baseline/v1"

// File is a baseline as it stands in a file.
type File struct {
	path    string
	lines   []string
	entries []Entry
	// list is the line of the key of the entries, counted from 0.
	list int
}

// Entry is a known violation.
type Entry struct {
	// ID is a spec's, whose failure is known, or a requirement's, whose failures
	// of this kind are known in every spec.
	ID string `yaml:"id"`
	// Fingerprint is the failure's, as the report has it.
	Fingerprint string `yaml:"fingerprint"`
	// Requirement is the one that the failure is about, where it is another than
	// the spec's own.
	Requirement requirement.ID `yaml:"requirement,omitempty"`
	Reason      string         `yaml:"reason"`
	// Until is the last day on which the violation is known; zero is any day.
	Until time.Time `yaml:"-"`

	// first and last are the entry's lines, counted from 0.
	first, last int
}

// New is a baseline that knows nothing, to be written to a path.
func New(path string) *File {
	text := "format: " + Format + "\nviolations: []\n"
	return &File{path: path, lines: split([]byte(text)), list: 1}
}

// Load reads a baseline. Its error says where in the file it is wrong.
func Load(path string) (*File, error) {
	text, err := os.ReadFile(path)
	if err != nil {
		return nil, err
	}
	return Parse(path, text)
}

// expired tells whether an entry's last day is past on a day.
func (e Entry) expired(today time.Time) bool {
	return !e.Until.IsZero() && today.UTC().Truncate(day).After(e.Until)
}

const day = 24 * time.Hour
