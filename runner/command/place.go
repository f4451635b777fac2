package command

import (
	"fmt"
	"io"
	"os"
	"path/filepath"
)

// place is where a file is to be. It is written whole or not at all: into a
// file beside it that takes its place in the end.
type place struct {
	path string
	// direct is where there is no file to put in place: standard output, a
	// device, a pipe.
	direct io.Writer
	beside *os.File
	// filled is true once all of it is there.
	filled bool
}

// openPlace finds out whether a file can be written. What it is for begins the
// error.
func openPlace(what, path string) (*place, error) {
	p := &place{path: path}
	info, err := os.Stat(path)
	if err == nil && info.IsDir() {
		return nil, fmt.Errorf("%s: %s is a directory; name a file in it", what, path)
	}
	if err == nil && !info.Mode().IsRegular() {
		p.direct, err = os.OpenFile(path, os.O_WRONLY, 0)
	} else {
		p.beside, err = os.CreateTemp(filepath.Dir(path), "."+filepath.Base(path)+".*")
	}
	if err != nil {
		return nil, fmt.Errorf("%s: %s cannot be written: %w", what, path, err)
	}
	return p, nil
}

// put writes the file.
func (p *place) put(text []byte) error {
	if p.direct != nil {
		_, err := p.direct.Write(text)
		p.filled = err == nil
		return err
	}
	if _, err := p.beside.Write(text); err != nil {
		return err
	}
	return p.fill()
}

// fill gives the file the mode that a newly made one has, and its name.
func (p *place) fill() error {
	const mode = 0o644
	if err := p.beside.Chmod(mode); err != nil {
		return err
	}
	if err := p.beside.Close(); err != nil {
		return err
	}
	if err := os.Rename(p.beside.Name(), p.path); err != nil {
		return err
	}
	p.beside, p.filled = nil, true
	return nil
}

// discard leaves nothing half written behind.
func (p *place) discard() {
	if p != nil && p.beside != nil {
		_ = p.beside.Close()           // it is thrown away
		_ = os.Remove(p.beside.Name()) // what cannot be removed was not there
	}
}
