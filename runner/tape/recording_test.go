package tape

import (
	"io/fs"
	"os"
	"path/filepath"
	"testing"

	"customs.example/specs"
	"github.com/google/go-cmp/cmp"
)

// files are those under a folder, with what they hold; folders end in a slash.
func files(t *testing.T, root string) map[string]string {
	t.Helper()
	found := map[string]string{}
	err := filepath.WalkDir(root, func(path string, entry fs.DirEntry, err error) error {
		name, _ := filepath.Rel(root, path)
		switch {
		case err != nil:
			return err
		case entry.IsDir():
			found[name+"/"] = ""
		case entry.Type()&fs.ModeSymlink != 0:
			found[name], err = os.Readlink(path)
		default:
			found[name] = readFile(t, path)
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return found
}

// unchanged expects a folder to be as it was when the test is at its end.
func unchanged(t *testing.T, root string) (expect func()) {
	t.Helper()
	before := files(t, root)
	return func() {
		t.Helper()
		if diff := cmp.Diff(before, files(t, root)); diff != "" {
			t.Errorf("%s is not as it was (-before +after)\n%s", root, diff)
		}
	}
}

// TestARecordingUnderWayOverwritesNothing: go-vcr's zero mode does.
func TestARecordingUnderWayOverwritesNothing(t *testing.T) {
	dir := record(t, answering(200, "{}"), reading())
	expectUnchanged := unchanged(t, filepath.Dir(dir))
	recording := begin(t, dir)
	r := stage(t, Record(answering(404, "{}"), about, 1, recording))
	send(t, r, importing("{}"))
	if err := done(r); err != nil {
		t.Fatal(err)
	}
	recording.Discard()
	expectUnchanged()
}

func TestAReplayWritesNothing(t *testing.T) {
	dir := record(t, answering(200, "{}"), reading(), importing("{}"))
	expectUnchanged := unchanged(t, filepath.Dir(dir))
	player := open(t, dir)
	p := stage(t, player)
	send(t, p, reading())
	if done(p) == nil {
		t.Error("a call that was not made is not missed")
	}
	player.Close()
	expectUnchanged()
}

// TestARecordingTakesAnothersPlace whole: nothing is left of the former.
func TestARecordingTakesAnothersPlace(t *testing.T) {
	dir := record(t, answering(200, "{}"), reading())
	recording := begin(t, dir)
	if err := recording.add(1, &specs.Spec{ID: "another/spec"}, stage(t, answering(200, "")), nil); err != nil {
		t.Fatal(err)
	}
	commit(t, recording)
	recording.Discard()
	got := files(t, filepath.Dir(dir))
	for _, name := range []string{"./", "recording/", "recording/another/", "recording/another/spec.yaml", "recording/manifest.yaml"} {
		if _, ok := got[name]; !ok {
			t.Errorf("there is no %s", name)
		}
		delete(got, name)
	}
	if len(got) > 0 {
		t.Errorf("there is also %v", got)
	}
}

// TestARecordingIsReadable by others than who made it.
func TestARecordingIsReadable(t *testing.T) {
	dir := record(t, answering(200, "{}"), reading())
	for path, want := range map[string]fs.FileMode{dir: folderMode, cassettePath(dir, spec): fileMode} {
		info, err := os.Stat(path)
		if err != nil || info.Mode().Perm()&0o500 != want&0o500 {
			t.Errorf("%s has the mode %v, error %v", path, info.Mode(), err)
		}
	}
}

// TestFoldersOnTheWay are made with a recording, and go with one that is not kept.
func TestFoldersOnTheWay(t *testing.T) {
	root := t.TempDir()
	expectUnchanged := unchanged(t, root)
	dir := filepath.Join(root, "a", "b", "recording")
	begin(t, dir).Discard()
	expectUnchanged()
	recording := begin(t, dir)
	commit(t, recording)
	recording.Discard()
	if _, err := ReadManifest(dir); err != nil {
		t.Error(err)
	}
}

// TestFoldersOnTheWayStay where something else was put into them.
func TestFoldersOnTheWayStay(t *testing.T) {
	root := t.TempDir()
	recording := begin(t, filepath.Join(root, "a", "recording"))
	writeFile(t, filepath.Join(root, "a", "mine"), "mine")
	recording.Discard()
	if got := files(t, root); got["a/mine"] != "mine" || len(got) != 3 {
		t.Errorf("there is %v", got)
	}
}

func TestASymlinkToAFolderStays(t *testing.T) {
	dir := record(t, answering(200, "{}"), reading())
	link := filepath.Join(t.TempDir(), "link")
	if err := os.Symlink(dir, link); err != nil {
		t.Fatal(err)
	}
	expectUnchanged := unchanged(t, filepath.Dir(link))
	recording := begin(t, link)
	if err := recording.add(1, &specs.Spec{ID: "another/spec"}, stage(t, answering(200, "")), nil); err != nil {
		t.Fatal(err)
	}
	commit(t, recording)
	expectUnchanged()
	if m, err := ReadManifest(dir); err != nil || len(m.Specs) != 1 || m.Specs["another/spec"].Cassette == "" {
		t.Errorf("%+v, error %v", m, err)
	}
}
