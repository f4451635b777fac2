package tape

import (
	"bufio"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
)

// Leak is a place in a file that looks like a credential. It does not hold what
// stands there.
type Leak struct {
	File string
	// Line is counted from 1.
	Line int
	Kind string
}

func (l Leak) String() string { return fmt.Sprintf("%s:%d: looks like %s", l.File, l.Line, l.Kind) }

// Scan looks for credentials in a file, or in every file of a folder, and tells
// how many files it read.
func Scan(root string) (leaks []Leak, files int, err error) {
	err = filepath.WalkDir(root, func(path string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() {
			return err
		}
		files++
		found, err := scanFile(path)
		leaks = append(leaks, found...)
		return err
	})
	return leaks, files, err
}

func scanFile(path string) ([]Leak, error) {
	file, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer file.Close() //nolint:errcheck // it was only read
	var leaks []Leak
	lines := bufio.NewScanner(file)
	lines.Buffer(nil, longestLine)
	for n := 1; lines.Scan(); n++ {
		for _, c := range credentials {
			if c.find(lines.Text()) != nil {
				leaks = append(leaks, Leak{path, n, c.kind})
			}
		}
	}
	if err := lines.Err(); err != nil {
		return leaks, fmt.Errorf("scan %s: %w", path, err)
	}
	return leaks, nil
}

// longestLine bounds a line, in bytes. A cassette has an answer on one line.
const longestLine = 64 << 20
