package baseline

import (
	"regexp"
	"strconv"
	"strings"
	"time"

	"gopkg.in/yaml.v3"

	"customs.example/specs/requirement"
)

// readAll reads the entries, no two of which are about the same.
func (f *File) readAll(nodes []*yaml.Node) error {
	type key struct{ id, fingerprint string }
	seen := map[key]int{}
	for _, node := range nodes {
		entry, err := f.read(node)
		if err != nil {
			return err
		}
		same := key{entry.ID, entry.Fingerprint}
		if line := seen[same]; line > 0 {
			return f.wrong(node, "%s with the fingerprint %s is there already, on line %d", entry.ID, entry.Fingerprint, line)
		}
		seen[same] = node.Line
		f.entries = append(f.entries, entry)
	}
	f.extend()
	return nil
}

var fingerprint = regexp.MustCompile(`^[0-9a-f]{16}$`)

func (f *File) read(node *yaml.Node) (Entry, error) {
	values, err := f.mapping(node, "id", "fingerprint", "requirement", "reason", "until")
	if err != nil {
		return Entry{}, err
	}
	for _, name := range []string{"id", "fingerprint", "reason"} {
		if values[name] == nil {
			return Entry{}, f.wrong(node, "%s is missing", name)
		}
	}
	for _, name := range []string{"id", "fingerprint", "requirement", "reason", "until"} {
		if value := values[name]; value != nil && !isText(value) {
			return Entry{}, f.wrong(value, "%s: want a text", name)
		}
	}
	e := Entry{
		ID: values["id"].Value, Fingerprint: values["fingerprint"].Value, Reason: strings.TrimSpace(values["reason"].Value),
		first: f.dash(node),
	}
	if value := values["requirement"]; value != nil {
		e.Requirement = requirement.ID(value.Value)
	}
	if !fingerprint.MatchString(e.Fingerprint) {
		return Entry{}, f.wrong(values["fingerprint"], "fingerprint %q: want the 16 digits that the JSON report has", e.Fingerprint)
	}
	if value := values["until"]; value != nil {
		if e.Until, err = time.Parse(time.DateOnly, value.Value); err != nil {
			return Entry{}, f.wrong(value, "until: %s is no day; want one such as 2026-12-31", strconv.Quote(value.Value))
		}
	}
	return e, nil
}

// isText tells of a scalar that says something, whatever YAML takes its type
// to be: a fingerprint may look like a number.
func isText(node *yaml.Node) bool {
	return node.Kind == yaml.ScalarNode && node.Tag != "!!null" && strings.TrimSpace(node.Value) != ""
}
