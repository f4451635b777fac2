package tape

import (
	"crypto/sha256"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"time"

	"gopkg.in/yaml.v3"

	"customs.example/fixtures"
	"customs.example/specs"
	"customs.example/specs/requirement"
)

// ManifestFile is the name of a recording's manifest.
const ManifestFile = "manifest.yaml"

// Format is the version of a recording's layout: the manifest, and a cassette
// a spec at the spec's id with ".yaml" after it.
const Format = "customs.recording/v1"

// Manifest says what was recorded.
type Manifest struct {
	Format string `yaml:"format"`
	Suite  Suite  `yaml:"suite"`
	Target Target `yaml:"target"`
	Seed   int64  `yaml:"seed"`
	// Started is when the run began.
	Started time.Time `yaml:"started"`
	// Only and Skip are the globs that selected what was judged.
	Only []string `yaml:"only,omitempty"`
	Skip []string `yaml:"skip,omitempty"`
	// Verdict is the one that the run ended with.
	Verdict string `yaml:"verdict"`
	// Specs are those that there is a cassette of. Each id has what tells the
	// world that the spec was recorded in from others: about another, the answers
	// say nothing.
	Specs map[string]string `yaml:"specs"`
}

// worldDigest tells a world from others.
func worldDigest(world fixtures.World) string {
	text, err := json.Marshal(world)
	if err != nil {
		panic("a world that is no JSON: " + err.Error()) // it is strings and booleans
	}
	return fmt.Sprintf("%x", sha256.Sum256(text))[:worldDigits]
}

const worldDigits = 16

// Suite identifies what recorded: the version, and digests of the registry and
// of the schemas.
type Suite struct {
	Version      string `yaml:"version"`
	Requirements string `yaml:"requirements"`
	Schemas      string `yaml:"schemas"`
}

// Target is what was recorded.
type Target struct {
	// ChannelURL and DirectoryURL are the base URLs of the two APIs, without
	// credentials.
	ChannelURL   string                   `yaml:"channelUrl"`
	DirectoryURL string                   `yaml:"directoryUrl"`
	Mode         string                   `yaml:"mode"`
	Capabilities []requirement.Capability `yaml:"capabilities"`
}

// base is the URL that an API's paths were recorded under.
func (t Target) base(api specs.API) string {
	if api == specs.Directory {
		return t.DirectoryURL
	}
	return t.ChannelURL
}

// ReadManifest reads the manifest of a recording, and finds out whether it
// names all that is there.
func ReadManifest(dir string) (Manifest, error) {
	m, err := parseManifest(dir)
	if err != nil {
		return m, err
	}
	return m, m.holdsAll(dir)
}

func parseManifest(dir string) (Manifest, error) {
	var m Manifest
	path := filepath.Join(dir, ManifestFile)
	text, err := os.ReadFile(path)
	if errors.Is(err, os.ErrNotExist) {
		return m, fmt.Errorf("%s is no recording: it has no %s; customs record makes one", dir, ManifestFile)
	}
	if err != nil {
		return m, fmt.Errorf("read a recording: %w", err)
	}
	if err := decode(text, &m); err != nil {
		return m, damaged(path, err)
	}
	if m.Format != Format {
		return m, &DamagedError{path, 0, fmt.Sprintf("format %q: want %s", m.Format, Format)}
	}
	for spec := range m.Specs {
		if !filepath.IsLocal(spec) {
			return m, &DamagedError{path, 0, fmt.Sprintf("spec %q: want the id of a spec", spec)}
		}
	}
	return m, nil
}

// holdsAll finds a cassette that the manifest does not list: what it says would
// pass unheard.
func (m Manifest) holdsAll(dir string) error {
	foreign, err := foreignTo(m.files(), dir, func(name string) bool { return filepath.Ext(name) == extension })
	if err != nil {
		return fmt.Errorf("read a recording: %w", err)
	}
	if foreign != "" {
		return &DamagedError{filepath.Join(dir, ManifestFile), 0, "it does not list " + foreign + ", which is there"}
	}
	return nil
}

func (m Manifest) write(dir string) error {
	text, err := yaml.Marshal(m)
	if err != nil {
		return fmt.Errorf("encode the manifest: %w", err)
	}
	return os.WriteFile(filepath.Join(dir, ManifestFile), text, fileMode)
}
