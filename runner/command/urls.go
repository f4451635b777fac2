package command

import (
	"fmt"
	"net/url"

	"github.com/spf13/pflag"

	"customs.example/runner/target"
)

// bases are the flags that say where the two APIs are.
type bases struct{ target, channelURL, directoryURL string }

func (o *bases) define(flags *pflag.FlagSet) {
	flags.StringVar(&o.target, "target", "", "base `URL` of both APIs")
	flags.StringVar(&o.channelURL, "channel-url", "", "base `URL` of Cloud Channel, where it differs")
	flags.StringVar(&o.directoryURL, "directory-url", "", "base `URL` of the Directory, where it differs")
}

// parse finds the URLs of the two APIs, nil for one that no flag gives.
func (o *bases) parse() (channel, directory *url.URL, err error) {
	both, err := parseBase("target", o.target)
	if err != nil {
		return nil, nil, err
	}
	channel, directory = both, both
	if o.channelURL != "" {
		if channel, err = parseBase("channel-url", o.channelURL); err != nil {
			return nil, nil, err
		}
	}
	if o.directoryURL != "" {
		if directory, err = parseBase("directory-url", o.directoryURL); err != nil {
			return nil, nil, err
		}
	}
	return channel, directory, nil
}

// parseBase is parseURL for a URL that paths are appended to.
func parseBase(flag, text string) (*url.URL, error) { return parseFlag(flag, text, target.ParseBase) }

func parseURL(flag, text string) (*url.URL, error) { return parseFlag(flag, text, target.ParseURL) }

// parseFlag is nil for a flag that was not given.
func parseFlag(flag, text string, parse func(string) (*url.URL, error)) (*url.URL, error) {
	if text == "" {
		return nil, nil
	}
	parsed, err := parse(text)
	if err != nil {
		return nil, fmt.Errorf("--%s: %w", flag, err)
	}
	return parsed, nil
}
