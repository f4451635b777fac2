package requirement

import "strings"

// ID names a requirement: lower-case words joined by dots and hyphens, such as
// import.union.exclusive. An id is stable: reports, baselines and recordings
// refer to it.
type ID string

// API says which API the requirement is about: "channel", "directory" or
// "both". An id outside of the registry's three areas has none.
func (id ID) API() string {
	area, _, _ := strings.Cut(string(id), ".")
	switch area {
	case "import":
		return "channel"
	case "directory":
		return "directory"
	case "journey":
		return "both"
	default:
		return ""
	}
}

// Group is the id without its last part: import.union for
// import.union.exclusive. A group's specs are in the file of its name.
func (id ID) Group() string {
	end := strings.LastIndexByte(string(id), '.')
	if end < 0 {
		return string(id)
	}
	return string(id[:end])
}
