package ci_test

import (
	"cmp"
	"debug/elf"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"syscall"
	"testing"
)

// instruction is one of a Containerfile, in the stage that it belongs to.
type instruction struct {
	stage      int
	name, args string
}

func containerfile(t *testing.T) []instruction {
	t.Helper()
	text := strings.ReplaceAll(read(t, "Containerfile"), "\\\n", " ")
	var all []instruction
	stage := -1
	for line := range strings.Lines(text) {
		name, args, _ := strings.Cut(strings.TrimSpace(line), " ")
		if name == "" || strings.HasPrefix(name, "#") {
			continue
		}
		if name == "FROM" {
			stage++
		}
		all = append(all, instruction{stage, name, args})
	}
	return all
}

// of are the arguments of an instruction, each time that it is in a stage.
func of(all []instruction, stage int, name string) []string {
	var found []string
	for _, i := range all {
		if i.stage == stage && i.name == name {
			found = append(found, i.args)
		}
	}
	return found
}

func TestContainerHasNothingButCustoms(t *testing.T) {
	all := containerfile(t)
	for _, tt := range []struct {
		stage int
		name  string
		want  []string
	}{
		{1, "FROM", []string{"scratch"}},
		{1, "COPY", []string{
			"--from=build /etc/ssl/certs/ca-certificates.crt /etc/ssl/certs/ca-certificates.crt", "--from=build /src/customs /customs",
		}},
		{1, "USER", []string{"65532:65532"}},
		{1, "ENTRYPOINT", []string{`["/customs"]`}},
		{2, "FROM", nil},
	} {
		if got := of(all, tt.stage, tt.name); !slices.Equal(got, tt.want) {
			t.Errorf("%s of stage %d: %q, want %q", tt.name, tt.stage, got, tt.want)
		}
	}
	for _, i := range all {
		if !slices.Contains(strings.Fields("FROM WORKDIR COPY RUN LABEL USER ENTRYPOINT CMD"), i.name) {
			t.Errorf("%s has no place in it", i.name)
		}
	}
}

func TestContainerIsBuiltByTheGoThatTheModuleWants(t *testing.T) {
	from := of(containerfile(t), 0, "FROM")[0]
	version := regexp.MustCompile(`(?m)^go (\d+\.\d+)`).FindStringSubmatch(read(t, "../../go.mod"))[1]
	if want := "docker.io/library/golang:" + version + " AS build"; from != want {
		t.Errorf("FROM %s, want %s", from, want)
	}
}

// TestContainerHoldsAStaticCustoms builds as the Containerfile does, from what
// it copies alone, and has the outcome where there is nothing else.
func TestContainerHoldsAStaticCustoms(t *testing.T) {
	source := sourceCopy(t)
	j := newJob(t, buildEnvironment(t))
	j.folder = source
	for _, command := range of(containerfile(t), 0, "RUN") {
		if output, code := j.run(t, "sh", "-c", command); code != 0 {
			t.Fatalf("%s: exit %d\n%s", command, code, output)
		}
	}
	binary, err := elf.Open(filepath.Join(source, "customs"))
	if err != nil {
		t.Fatal(err)
	}
	defer binary.Close()
	for _, program := range binary.Progs {
		if program.Type == elf.PT_INTERP {
			t.Error("it is not static")
		}
	}
	if os.Getuid() != 0 {
		t.Skip("skipped: only root can have a process in a folder of its own")
	}
	runAlone(t, filepath.Join(source, "customs"))
}

// runAlone runs a program as nobody, in a folder that it takes for the machine.
func runAlone(t *testing.T, binary string) {
	t.Helper()
	const nobody = 65532
	root := t.TempDir()
	if err := os.Rename(binary, filepath.Join(root, "customs")); err != nil {
		t.Fatal(err)
	}
	if err := os.Mkdir(filepath.Join(root, "work"), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.Chown(filepath.Join(root, "work"), nobody, nobody); err != nil {
		t.Fatal(err)
	}
	if err := os.Chmod(root, 0o755); err != nil {
		t.Fatal(err)
	}
	for _, args := range [][]string{{"--version"}, {"--help"}, {"run", "--only", "directory.get.*", "--report", "html=report.html"}} {
		alone := exec.Command("/customs", args...)
		alone.Dir, alone.Env = "/work", []string{}
		alone.SysProcAttr = &syscall.SysProcAttr{Chroot: root, Credential: &syscall.Credential{Uid: nobody, Gid: nobody}}
		if output, err := alone.CombinedOutput(); err != nil {
			t.Errorf("customs %s: %v\n%s", strings.Join(args, " "), err, output)
		}
	}
	if !exists(filepath.Join(root, "work", "report.html")) {
		t.Error("it has written no report")
	}
}

// sourceCopy is a folder with what the Containerfile copies to build from.
func sourceCopy(t *testing.T) string {
	t.Helper()
	folder := t.TempDir()
	for _, copied := range of(containerfile(t), 0, "COPY") {
		names := strings.Fields(copied)
		for _, name := range names[:len(names)-1] {
			copyTree(t, filepath.Join("..", "..", name), filepath.Join(folder, name))
		}
	}
	return folder
}

func copyTree(t *testing.T, from, to string) {
	t.Helper()
	err := filepath.WalkDir(from, func(path string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() && entry.Name() == "node_modules" {
			return cmp.Or(err, fs.SkipDir)
		}
		relative, err := filepath.Rel(from, path)
		if err != nil || entry.IsDir() || !entry.Type().IsRegular() {
			return err
		}
		write(t, filepath.Join(to, relative), read(t, path))
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
}

// buildEnvironment has what the go command needs to build offline: the caches of
// whoever built this test.
func buildEnvironment(t *testing.T) map[string]string {
	t.Helper()
	patient(t)
	env := map[string]string{"GOPROXY": "off", "GOTOOLCHAIN": "local"}
	for _, name := range []string{"GOCACHE", "GOMODCACHE"} {
		value, err := exec.Command("go", "env", name).Output()
		if err != nil {
			t.Fatal(err)
		}
		env[name] = strings.TrimSpace(string(value))
	}
	return env
}
