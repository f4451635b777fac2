package tape

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"time"

	"gopkg.in/yaml.v3"

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
	// Specs are the ids of the specs that there is a cassette of.
	Specs []string `yaml:"specs"`
}

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

// ReadManifest reads the manifest of a recording.
func ReadManifest(dir string) (Manifest, error) {
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
	listed := map[string]bool{}
	for _, spec := range m.Specs {
		switch {
		case !filepath.IsLocal(spec):
			return m, &DamagedError{path, 0, fmt.Sprintf("spec %q: want the id of a spec", spec)}
		case listed[spec]:
			return m, &DamagedError{path, 0, fmt.Sprintf("spec %q is listed twice", spec)}
		}
		listed[spec] = true
	}
	return m, nil
}

func (m Manifest) write(dir string) error {
	text, err := yaml.Marshal(m)
	if err != nil {
		return fmt.Errorf("encode the manifest: %w", err)
	}
	return os.WriteFile(filepath.Join(dir, ManifestFile), text, fileMode)
}
