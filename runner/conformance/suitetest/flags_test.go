package suitetest

import (
	"flag"
	"io"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"customs.example/runner/conformance"
	"customs.example/specs/requirement"
)

const (
	at   = "-customs.target=http://a.example"
	hook = "-customs.world-hook=http://a.example/_world"
)

func parsed(t *testing.T, args ...string) *Flags {
	t.Helper()
	set := flag.NewFlagSet("test", flag.ContinueOnError)
	set.SetOutput(io.Discard)
	flags := Define(set)
	if err := set.Parse(args); err != nil {
		t.Fatal(err)
	}
	return flags
}

func TestFlagsSayWhatIsJudged(t *testing.T) {
	both := []requirement.Capability{requirement.CustomersGet, requirement.DirectoryPatch}
	for _, test := range []struct {
		args []string
		want conformance.Source
	}{
		{nil, conformance.Embedded{}},
		{[]string{"-customs.replay=/recordings/a"}, conformance.Replayed("/recordings/a")},
		{[]string{at, hook}, conformance.Seeded{}},
		{[]string{"-customs.target", "http://a.example", "--customs.world-hook", "http://a.example/_world"}, conformance.Seeded{}},
		{[]string{at, hook, "-customs.capability=directory.patch"}, conformance.Seeded{Capabilities: both[1:]}},
		{[]string{at, hook, "-customs.capability=customers.get", "-customs.capability", "directory.patch"}, conformance.Seeded{Capabilities: both}},
		{[]string{at, hook, "-customs.capability=customers.get, directory.patch"}, conformance.Seeded{Capabilities: both}},
	} {
		got, err := parsed(t, test.args...).source()
		if err != nil {
			t.Fatalf("%v: %v", test.args, err)
		}
		if live, is := got.(conformance.Seeded); is {
			if live.Channel.String() != "http://a.example" || live.Directory != live.Channel || live.Hook.String() != "http://a.example/_world" {
				t.Errorf("%v: %s, %s, hook %s", test.args, live.Channel, live.Directory, live.Hook)
			}
			live.Channel, live.Directory, live.Hook = nil, nil, nil
			got = live
		}
		if diff := cmp.Diff(test.want, got); diff != "" {
			t.Errorf("%v: (-want +got)\n%s", test.args, diff)
		}
	}
}

func TestFlagsThatSayNothingToJudge(t *testing.T) {
	for _, test := range []struct {
		args []string
		want string
	}{
		{[]string{at}, "-customs.target goes with -customs.world-hook URL, to which the suite posts the world that each spec needs"},
		{[]string{hook}, "-customs.world-hook goes with -customs.target: the embedded reference needs no hook"},
		{[]string{"-customs.capability=customers.get"}, "-customs.capability goes with -customs.target: the embedded reference has every capability"},
		{[]string{at, hook, "-customs.replay=/r"}, "-customs.replay goes alone: "},
		{[]string{hook, "-customs.replay=/r"}, "-customs.replay goes alone: "},
		{[]string{"-customs.capability=customers.get", "-customs.replay=/r"}, "-customs.replay goes alone: "},
		{[]string{"-customs.replay=cassettes/reference"}, `-customs.replay "cassettes/reference": want an absolute path, such as "$PWD/cassettes/reference": go test runs each package in its own folder`},
		{[]string{"-customs.replay="}, `-customs.replay "": want an absolute path, such as "$PWD/`},
		{[]string{"-customs.target=", hook}, `-customs.target: want a URL such as http://localhost:8080, got ""`},
		{[]string{"-customs.target=a.example:80", hook}, `-customs.target: want a URL such as http://localhost:8080, got "a.example:80"`},
		{[]string{at + "?key=1", hook}, "-customs.target: want a URL without query and fragment"},
		{[]string{at, "-customs.world-hook=user:hush@a.example"}, `-customs.world-hook: want a URL such as http://localhost:8080, got "…@a.example"`},
		{[]string{at, hook, "-customs.capability=customers.set"}, `-customs.capability "customers.set": want one of customers.get, directory.patch`},
		{[]string{at, hook, "-customs.capability=customers.get,"}, `-customs.capability "": want one of customers.get, directory.patch`},
	} {
		source, err := parsed(t, test.args...).source()
		if err == nil || !strings.HasPrefix(err.Error(), test.want) || strings.Contains(err.Error(), "hush") {
			t.Errorf("%v: %v, error %v, want %q", test.args, source, err, test.want)
		}
	}
}
