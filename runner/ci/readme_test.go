package ci_test

import (
	"regexp"
	"strings"
	"testing"

	"sigs.k8s.io/yaml"
)

// examples are the README's blocks of a language, in the section of a title.
func examples(t *testing.T, title, language string) []string {
	t.Helper()
	_, section, found := strings.Cut(read(t, "README.md"), "\n## "+title+"\n")
	if !found {
		t.Fatalf("the README has no section %q", title)
	}
	section, _, _ = strings.Cut(section, "\n## ")
	var blocks []string
	for _, match := range regexp.MustCompile("(?ms)^```"+language+"\n(.*?)^```$").FindAllStringSubmatch(section, -1) {
		blocks = append(blocks, match[1])
	}
	if len(blocks) == 0 {
		t.Fatalf("the section %q has no %s", title, language)
	}
	return blocks
}

// myService stands in for the examples' service.
const myService = "#!/bin/sh\nexec customs serve --addr \"127.0.0.1:$2\"\n"

// here has an example judge what is served on this machine, in part.
func here(t *testing.T, example string) string {
	t.Helper()
	_, port, _ := strings.Cut(freeAddress(t), ":")
	example = strings.ReplaceAll(example, "8080", port)
	if strings.Contains(example, "staging.example.com") {
		example = strings.ReplaceAll(example, "https://staging.example.com", serve(t))
	}
	return strings.ReplaceAll(example, "      --target=", "      --only=directory.get.*\n      --target=")
}

func TestExamplesOfGitHubAreJobs(t *testing.T) {
	for _, example := range examples(t, "GitHub", "yaml") {
		var workflow struct {
			Jobs map[string]struct{ Steps []step }
		}
		if err := yaml.Unmarshal([]byte(here(t, example)), &workflow); err != nil {
			t.Fatal(err)
		}
		for _, s := range workflow.Jobs["conformance"].Steps {
			if !strings.HasPrefix(s.Uses, "OWNER/customs/runner/ci/github@") {
				continue
			}
			folder := t.TempDir()
			write(t, folder+"/my-service", myService)
			s.With["binary"], s.With["only"], s.With["service"] = "customs", "directory.get.*", strings.Replace(s.With["service"], "./", folder+"/", 1)
			if r := runAction(t, s.With, nil); r.failed || r.outputs["verdict"] != "conformant" {
				t.Errorf("%s\nfailed: %v, outputs %v\n%s", example, r.failed, r.outputs, r.log)
			}
		}
	}
}

func TestExamplesOfGitLabAreJobs(t *testing.T) {
	for _, example := range examples(t, "GitLab", "yaml") {
		var jobs struct{ Conformance gitlabJob }
		if err := yaml.Unmarshal([]byte(here(t, example)), &jobs); err != nil {
			t.Fatal(err)
		}
		if jobs.Conformance.Extends != ".customs" {
			t.Errorf("the job extends %q", jobs.Conformance.Extends)
		}
		folder := t.TempDir()
		write(t, folder+"/my-service", myService)
		variables := jobs.Conformance.Variables
		variables["CUSTOMS_BIN"], variables["CUSTOMS_SOURCE"] = "customs", absolute(t, "../..")
		variables["CUSTOMS_SERVICE"] = strings.Replace(variables["CUSTOMS_SERVICE"], "./", folder+"/", 1)
		if _, output, code := runGitLab(t, variables); code != 0 {
			t.Errorf("%s\nexit %d\n%s", example, code, output)
		}
	}
}

func TestExamplesForAnyShellAreJobs(t *testing.T) {
	for _, example := range examples(t, "Any shell", "sh") {
		j := newJob(t, map[string]string{"CUSTOMS_ARGS": "--only=directory.get.*"})
		write(t, j.path("my-service"), myService)
		write(t, j.path("runner/ci/gate.sh"), read(t, "gate.sh"))
		if output, code := j.run(t, "sh", "-eu", "-c", here(t, example)); code != 0 {
			t.Errorf("%s\nexit %d\n%s", example, code, output)
		}
	}
}

// TestExampleOfABaseline takes a wrong target through its life with a baseline.
func TestExampleOfABaseline(t *testing.T) {
	j := newGitHubJob(t)
	wrong := serve(t, "--fault", ignoringRegions)
	write(t, j.path("customs.yaml"), "target: "+wrong+"\nworld-hook: "+wrong+"/_world\ncapability: [customers.get, directory.patch]\n"+
		"only: [import.overwrite.required-for-region]\n")
	if output, code := j.run(t, "sh", "-eu", "-c", examples(t, "A baseline", "sh")[0]); code != 0 && code != 1 {
		t.Fatalf("exit %d\n%s", code, output)
	}
	output, code := j.gate(t, "--config=customs.yaml", "--baseline=known.yaml")
	if found := commandsTo(output); code != 0 || len(found) != 1 || found[0] != "notice" {
		t.Errorf("what is known: exit %d, commands %v\n%s", code, found, output)
	}
	healthy := serve(t)
	output, code = j.gate(t, "--config=customs.yaml", "--baseline=known.yaml", "--target="+healthy, "--world-hook="+healthy+"/_world")
	if code != 1 || !strings.Contains(output, "\n::error file=known.yaml,line=") {
		t.Errorf("what is mended: exit %d\n%s", code, output)
	}
}

func TestReadmeNamesWhatThereIs(t *testing.T) {
	readme := read(t, "README.md")
	for _, name := range reportNames {
		if !strings.Contains(readme, "`"+name+"`") {
			t.Errorf("it does not name the report %s", name)
		}
	}
	for _, match := range regexp.MustCompile(`(?m)^#   (CUSTOMS_\w+) `).FindAllStringSubmatch(read(t, "gate.sh"), -1) {
		if !strings.Contains(readme, "\n| `"+match[1]+"` | ") {
			t.Errorf("it does not explain %s", match[1])
		}
	}
	for _, command := range examples(t, "Container", "sh") {
		for _, file := range regexp.MustCompile(` -f (\S+)`).FindAllStringSubmatch(command, -1) {
			if !exists("../../" + file[1]) {
				t.Errorf("there is no %s", file[1])
			}
		}
	}
}
