package command

import (
	"encoding/json"
	"fmt"
	"maps"
	"os"
	"slices"

	"github.com/spf13/pflag"
	"sigs.k8s.io/yaml"
)

// applyConfig sets the flags that the command line left alone to what a YAML
// file says under their names.
func applyConfig(flags *pflag.FlagSet, path string) error {
	if path == "" {
		return nil
	}
	text, err := os.ReadFile(path)
	if err != nil {
		return fmt.Errorf("--config: %w", err)
	}
	settings := map[string]any{}
	if err := yaml.UnmarshalStrict(text, &settings, exactNumbers); err != nil {
		return fmt.Errorf("--config %s: %w", path, err)
	}
	for _, name := range slices.Sorted(maps.Keys(settings)) {
		if err := applySetting(flags, name, settings[name]); err != nil {
			return fmt.Errorf("--config %s: %w", path, err)
		}
	}
	return nil
}

// exactNumbers keeps a long seed from becoming a float.
func exactNumbers(d *json.Decoder) *json.Decoder {
	d.UseNumber()
	return d
}

func applySetting(flags *pflag.FlagSet, name string, value any) error {
	flag := flags.Lookup(name)
	if flag == nil && settings().Lookup(name) != nil {
		return nil // another command's: one file serves them all
	}
	if flag == nil || name == "config" || name == "help" {
		return fmt.Errorf("unknown setting %q: settings are named as the flags of this command", name)
	}
	if flag.Changed {
		return nil
	}
	_, repeatable := flag.Value.(pflag.SliceValue)
	values, isList := value.([]any)
	if !isList {
		values = []any{value}
	}
	for _, one := range values {
		if !isScalar(one) || isList && !repeatable {
			return fmt.Errorf("setting %q: want a value as on the command line, or a list of them where the flag is repeatable", name)
		}
		if err := flags.Set(name, fmt.Sprint(one)); err != nil {
			return fmt.Errorf("setting %q: %w", name, err)
		}
	}
	return nil
}

// settings are the flags of all the commands that a file may be for.
func settings() *pflag.FlagSet {
	all := pflag.NewFlagSet("", pflag.ContinueOnError)
	o := &runOptions{}
	o.reporting.define(all)
	o.reporting.defineVerbose(all)
	o.reaching.define(all)
	return all
}

func isScalar(value any) bool {
	switch value.(type) {
	case string, bool, json.Number:
		return true
	default:
		return false
	}
}
