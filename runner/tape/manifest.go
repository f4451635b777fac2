package tape

import (
	"errors"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"time"

	"gopkg.in/yaml.v3"

	"customs.example/specs/api"
	"customs.example/specs/requirement"
)

// ManifestFile is the name of a recording's manifest.
const ManifestFile = "manifest.yaml"

// Format is the version of a recording's layout: the manifest, and a cassette
// a spec at the spec's id with ".yaml" after it.
const Format = "customs.recording/v2"

// formerFormat bears neither casts nor what tells a cassette from an altered one.
const formerFormat = "customs.recording/v1"

// Manifest says what was recorded.
type Manifest struct {
	Format string `yaml:"format"`
	Suite  Suite  `yaml:"suite"`
	Target Origin `yaml:"target"`
	Seed   int64  `yaml:"seed"`
	// Started is when the run began.
	Started time.Time `yaml:"started"`
	// Only and Skip are the globs that selected what was judged.
	Only []string `yaml:"only,omitempty"`
	Skip []string `yaml:"skip,omitempty"`
	// Verdict is the one that the run ended with.
	Verdict string `yaml:"verdict"`
	// Specs are those that there is a cassette of, by id.
	Specs map[string]Held `yaml:"specs"`
}

// Suite identifies what recorded: the version, and digests of the registry and
// of the schemas.
type Suite struct {
	Version      string `yaml:"version"`
	Requirements string `yaml:"requirements"`
	Schemas      string `yaml:"schemas"`
}

// Origin is what was recorded.
type Origin struct {
	// ChannelURL and DirectoryURL are the base URLs of the two APIs, without
	// credentials.
	ChannelURL   string                   `yaml:"channelUrl"`
	DirectoryURL string                   `yaml:"directoryUrl"`
	Mode         string                   `yaml:"mode"`
	Capabilities []requirement.Capability `yaml:"capabilities"`
}

// base is the URL that an API's paths were recorded under.
func (t Origin) base(of api.API) string {
	if of == api.Directory {
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
	if err := ofFormat(path, text); err != nil {
		return m, err
	}
	if err := decode(text, &m); err != nil {
		return m, damaged(path, err)
	}
	for spec := range m.Specs {
		if !filepath.IsLocal(spec) {
			return m, &DamagedError{path, 0, fmt.Sprintf("spec %q: want the id of a spec", spec)}
		}
	}
	return m, nil
}

// ofFormat refuses a manifest of another format, before it is read by this one.
// A text without a format that can be read is left to whoever reads the whole.
func ofFormat(path string, text []byte) error {
	var head struct{ Format string }
	switch err := yaml.Unmarshal(text, &head); {
	case head.Format == formerFormat:
		return &DamagedError{path, 0, "format " + formerFormat + " is that of an earlier customs, which kept no casts: record it anew, with customs record"}
	case err == nil && len(text) > 0 && head.Format != Format:
		return &DamagedError{path, 0, fmt.Sprintf("format %q: want %s", head.Format, Format)}
	}
	return nil
}

// holdsAll finds a cassette that the manifest does not list: what it says would
// pass unheard.
func (m Manifest) holdsAll(dir string) error {
	foreign, err := foreignTo(filesOf(slices.Collect(maps.Keys(m.Specs))), dir, func(name string) bool { return filepath.Ext(name) == extension })
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
