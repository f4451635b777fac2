package command

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"path/filepath"
	"slices"
	"strings"

	"customs.example/runner/verdict/rendering"
)

func formatNames[T any](formats []rendering.Format[T]) string {
	names := make([]string, len(formats))
	for n, format := range formats {
		names[n] = format.Name
	}
	return strings.Join(names, ", ")
}

// reportFile is one report to write.
type reportFile[T any] struct {
	*place
	render func(T, io.Writer) error
}

type reportFiles[T any] []reportFile[T]

// openReports finds out before the run whether its reports can be written.
func openReports[T any](flags []string, formats []rendering.Format[T], standardOutput io.Writer) (reportFiles[T], error) {
	var files reportFiles[T]
	for _, flag := range flags {
		file, err := openReport(flag, formats, standardOutput)
		if err != nil {
			files.discard()
			return nil, err
		}
		files = append(files, file)
	}
	return files, nil
}

func openReport[T any](flag string, formats []rendering.Format[T], standardOutput io.Writer) (reportFile[T], error) {
	var file reportFile[T]
	name, path, ok := strings.Cut(flag, "=")
	if !ok || path == "" {
		return file, fmt.Errorf("--report %q: want FORMAT=FILE, such as json=report.json", flag)
	}
	at := slices.IndexFunc(formats, func(f rendering.Format[T]) bool { return f.Name == name })
	if at < 0 {
		return file, fmt.Errorf("--report %q: unknown format %q; want one of %s", flag, name, formatNames(formats))
	}
	file.render = formats[at].Write
	if path == "-" {
		file.place = &place{path: path, direct: standardOutput}
		return file, nil
	}
	var err error
	file.place, err = openPlace("--report", path)
	return file, err
}

// apart finds two outputs, or an output and another file, at one place: one
// would be lost.
func (files reportFiles[T]) apart(others ...string) error {
	taken := map[string]bool{}
	for _, file := range files {
		others = append(others, file.path)
	}
	for _, path := range others {
		whole, err := filepath.Abs(path)
		switch {
		case path == "":
			continue
		case err != nil:
			return fmt.Errorf("--report: %w", err)
		case taken[whole]:
			return fmt.Errorf("--report: %s is named twice; one would replace the other", path)
		}
		taken[whole] = true
	}
	return nil
}

func (files reportFiles[T]) onStandardOutput() bool {
	return slices.ContainsFunc(files, func(f reportFile[T]) bool { return f.path == "-" })
}

// write renders the report into every file. One that cannot be written does
// not cost the others.
func (files reportFiles[T]) write(report T) error {
	var problems []error
	for _, file := range files {
		if err := file.write(report); err != nil {
			problems = append(problems, fmt.Errorf("write report %s: %w", file.path, err))
		}
	}
	return errors.Join(problems...)
}

func (f reportFile[T]) write(report T) error {
	var text bytes.Buffer
	if err := f.render(report, &text); err != nil {
		return err
	}
	return f.put(text.Bytes())
}

// discard leaves nothing half written behind.
func (files reportFiles[T]) discard() {
	for _, file := range files {
		file.discard()
	}
}

// names are the files that there is something to be read in afterwards.
func (files reportFiles[T]) names() []string {
	var names []string
	for _, file := range files {
		if file.path != "-" && file.filled {
			names = append(names, file.path)
		}
	}
	return names
}
