package command

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"

	"customs.example/runner/verdict"
)

// reportFormats are the renderings that --report knows, by name.
var reportFormats = []struct {
	name   string
	render func(*verdict.Report, io.Writer) error
}{
	{"json", (*verdict.Report).JSON},
}

func formatNames() string {
	names := make([]string, len(reportFormats))
	for n, format := range reportFormats {
		names[n] = format.name
	}
	return strings.Join(names, ", ")
}

// reportFile is one report to write. It is written whole or not at all: into a
// file beside it that takes its place in the end.
type reportFile struct {
	path   string
	render func(*verdict.Report, io.Writer) error
	// direct is where there is no file to put in place: standard output, a
	// device, a pipe.
	direct io.Writer
	beside *os.File
}

type reportFiles []*reportFile

// openReports finds out before the run whether its reports can be written.
func openReports(flags []string, standardOutput io.Writer) (reportFiles, error) {
	var files reportFiles
	for _, flag := range flags {
		file, err := openReport(flag, standardOutput)
		if err != nil {
			files.discard()
			return nil, err
		}
		files = append(files, file)
	}
	return files, nil
}

func openReport(flag string, standardOutput io.Writer) (*reportFile, error) {
	name, path, ok := strings.Cut(flag, "=")
	if !ok || path == "" {
		return nil, fmt.Errorf("--report %q: want FORMAT=FILE, such as json=report.json", flag)
	}
	file := &reportFile{path: path}
	for _, format := range reportFormats {
		if format.name == name {
			file.render = format.render
		}
	}
	if file.render == nil {
		return nil, fmt.Errorf("--report %q: unknown format %q; want one of %s", flag, name, formatNames())
	}
	if path == "-" {
		file.direct = standardOutput
		return file, nil
	}
	return file, file.open()
}

func (f *reportFile) open() error {
	info, err := os.Stat(f.path)
	if err == nil && info.IsDir() {
		return fmt.Errorf("--report: %s is a directory; name a file in it", f.path)
	}
	if err == nil && !info.Mode().IsRegular() {
		f.direct, err = os.OpenFile(f.path, os.O_WRONLY, 0)
	} else {
		f.beside, err = os.CreateTemp(filepath.Dir(f.path), "."+filepath.Base(f.path)+".*")
	}
	if err != nil {
		return fmt.Errorf("--report: %s cannot be written: %w", f.path, err)
	}
	return nil
}

func (files reportFiles) onStandardOutput() bool {
	for _, file := range files {
		if file.path == "-" {
			return true
		}
	}
	return false
}

// write renders the report into every file. One that cannot be written does
// not cost the others.
func (files reportFiles) write(report *verdict.Report) error {
	var problems []error
	for _, file := range files {
		if err := file.write(report); err != nil {
			problems = append(problems, fmt.Errorf("write report %s: %w", file.path, err))
		}
	}
	return errors.Join(problems...)
}

func (f *reportFile) write(report *verdict.Report) error {
	var text bytes.Buffer
	if err := f.render(report, &text); err != nil {
		return err
	}
	if f.direct != nil {
		_, err := f.direct.Write(text.Bytes())
		return err
	}
	if _, err := f.beside.Write(text.Bytes()); err != nil {
		return err
	}
	return f.putInPlace()
}

// putInPlace gives the file the mode that a newly made one has, and its name.
func (f *reportFile) putInPlace() error {
	const mode = 0o644
	if err := f.beside.Chmod(mode); err != nil {
		return err
	}
	if err := f.beside.Close(); err != nil {
		return err
	}
	if err := os.Rename(f.beside.Name(), f.path); err != nil {
		return err
	}
	f.beside = nil
	return nil
}

// discard leaves nothing half written behind.
func (files reportFiles) discard() {
	for _, file := range files {
		if file.beside != nil {
			_ = file.beside.Close()           // it is thrown away
			_ = os.Remove(file.beside.Name()) // what cannot be removed was not there
		}
	}
}
