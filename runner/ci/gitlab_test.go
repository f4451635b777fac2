package ci_test

import (
	"maps"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"sigs.k8s.io/yaml"
)

// gitlabJob is what this room uses of a job of GitLab's.
type gitlabJob struct {
	Extends       string            `json:"extends"`
	Stage         string            `json:"stage"`
	Image         string            `json:"image"`
	Interruptible bool              `json:"interruptible"`
	Variables     map[string]string `json:"variables"`
	Script        []string          `json:"script"`
	Rules         []any             `json:"rules"`
	AllowFailure  any               `json:"allow_failure"`
	Artifacts     struct {
		When     string            `json:"when"`
		ExposeAs string            `json:"expose_as"`
		Paths    []string          `json:"paths"`
		Reports  map[string]string `json:"reports"`
	} `json:"artifacts"`
}

// template is the job that others extend.
func template(t *testing.T) gitlabJob {
	t.Helper()
	var file map[string]gitlabJob
	if err := yaml.UnmarshalStrict([]byte(read(t, "gitlab/customs.yml")), &file); err != nil {
		t.Fatal(err)
	}
	return file[".customs"]
}

// runGitLab runs the script with the variables of a job that extends the
// template.
func runGitLab(t *testing.T, variables map[string]string) (j job, output string, code int) {
	t.Helper()
	j = newJob(t, template(t).Variables)
	j.env["CI_PROJECT_DIR"] = j.folder
	for name, value := range variables {
		j.env[name] = os.Expand(value, func(name string) string { return "the value of " + name })
	}
	output, code = j.run(t, "sh", "-e", "-c", strings.Join(template(t).Script, "\n"))
	return j, output, code
}

func TestGitLabKeepsReportsWhateverComesOfAJob(t *testing.T) {
	job := template(t)
	folder := job.Variables["CUSTOMS_REPORTS"]
	if artifacts := job.Artifacts; artifacts.When != "always" || artifacts.Paths[0] != folder+"/" || artifacts.Reports["junit"] != folder+"/junit.xml" {
		t.Errorf("artifacts %+v are not all of %s", artifacts, folder)
	}
}

func TestGitLabJobJudgesAServiceOfTheJob(t *testing.T) {
	for _, tt := range []struct {
		name, flags string
		code        int
	}{{"a healthy one", "", 0}, {"a wrong one", " --fault " + ignoringRegions, 1}} {
		t.Run(tt.name, func(t *testing.T) {
			address := freeAddress(t)
			j, output, code := runGitLab(t, map[string]string{
				"CUSTOMS_BIN": "customs", "CUSTOMS_SOURCE": absolute(t, "../.."),
				"CUSTOMS_SERVICE": "customs serve --addr " + address + tt.flags, "CUSTOMS_READY_URL": "http://" + address,
				"CUSTOMS_ARGS": strings.Join(judged("http://"+address), "\n"),
			})
			if code != tt.code {
				t.Errorf("exit %d, want %d\n%s", code, tt.code, output)
			}
			if junit := template(t).Artifacts.Reports["junit"]; !strings.Contains(j.read(t, junit), "<testsuites ") {
				t.Errorf("%s is no JUnit report", junit)
			}
		})
	}
}

func TestGitLabJobClonesAndBuildsCustoms(t *testing.T) {
	environment := buildEnvironment(t)
	tool(t, "git")
	source := sourceCopy(t)
	repository := newJob(t, map[string]string{"GIT_CONFIG_GLOBAL": os.DevNull})
	repository.folder = source
	for _, args := range []string{
		"init --quiet --initial-branch=v1", "add --all", "-c user.name=a -c user.email=a@customs.example commit --quiet --message=a",
	} {
		if output, code := repository.run(t, "git", strings.Fields(args)...); code != 0 {
			t.Fatalf("git %s: exit %d\n%s", args, code, output)
		}
	}
	variables := map[string]string{
		"CUSTOMS_REPOSITORY": "file://" + source, "CUSTOMS_REF": "v1", "CUSTOMS_ARGS": "--only=directory.get.by-id", "GIT_CONFIG_GLOBAL": os.DevNull,
	}
	maps.Copy(variables, environment)
	j, output, code := runGitLab(t, variables)
	if code != 0 || !exists(filepath.Join(j.folder, ".customs", "bin", "customs")) {
		t.Errorf("exit %d\n%s", code, output)
	}
}

func TestGitLabJobSaysThatItHasNothingToClone(t *testing.T) {
	_, output, code := runGitLab(t, nil)
	if code == 0 || !strings.Contains(output, "CUSTOMS_REPOSITORY: is to say where to clone Customs from") {
		t.Errorf("exit %d\n%s", code, output)
	}
}

// TestGitLabTakesTheExamples has the README's examples checked against GitLab's
// own schema, and a job run, by gitlab-ci-local.
func TestGitLabTakesTheExamples(t *testing.T) {
	patient(t)
	program := tool(t, "./gitlab/node_modules/.bin/gitlab-ci-local")
	tool(t, "rsync") // which it needs
	for _, example := range examples(t, "GitLab", "yaml") {
		m := newManifest(t, example)
		if output, code := m.job.run(t, program, "--force-shell-executor", "conformance"); code != 0 || !strings.Contains(output, "json schema validated") {
			t.Errorf("%s\nexit %d\n%s", m.text, code, output)
		}
		if report := m.job.path("customs-reports/report.json"); !exists(report) {
			t.Error("the job's artifacts do not come out of it")
		}
		write(t, m.job.path("customs.yml"), strings.Replace(read(t, "gitlab/customs.yml"), "when: always", "when: ever", 1))
		if output, code := m.job.run(t, program, "--list"); code == 0 || !strings.Contains(output, "when") {
			t.Errorf("what the schema does not know is let pass: exit %d\n%s", code, output)
		}
	}
}

// manifest is an example as the whole of a project.
type manifest struct {
	text string
	job  job
}

// newManifest lets an example include the template from beside it, and judge
// what is served here.
func newManifest(t *testing.T, example string) manifest {
	t.Helper()
	text := example[strings.Index(example, "\nconformance:"):]
	text = "include:\n  - local: customs.yml\n" + strings.ReplaceAll(text, `"schedule"`, `"push"`)
	m := manifest{text: here(t, text), job: newJob(t, map[string]string{"NO_COLOR": "1", "HOME": t.TempDir()})}
	m.text = strings.Replace(m.text, "\n  variables:\n", "\n  variables:\n    CUSTOMS_BIN: customs\n    CUSTOMS_SOURCE: "+absolute(t, "../..")+"\n", 1)
	write(t, m.job.path(".gitlab-ci.yml"), m.text)
	write(t, m.job.path("customs.yml"), read(t, "gitlab/customs.yml"))
	write(t, m.job.path("my-service"), myService)
	for _, args := range []string{
		"init --quiet --initial-branch=main", "remote add origin https://gitlab.example/group/project.git",
		"add --all", "-c user.name=a -c user.email=a@customs.example commit --quiet --message=a",
	} {
		if output, code := m.job.run(t, "git", strings.Fields(args)...); code != 0 {
			t.Fatalf("git %s: exit %d\n%s", args, code, output)
		}
	}
	return m
}
