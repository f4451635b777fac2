package tape

import (
	"os"
	"path/filepath"
	"testing"
)

// TestWhatIsNoRecordingIsNotReplaced, and nothing is left beside it.
func TestWhatIsNoRecordingIsNotReplaced(t *testing.T) {
	const mine = "mine.txt"
	for _, tt := range []struct {
		name, want string
		make       func(t *testing.T, dir string)
	}{
		{"a folder of files", "it holds mine.txt, which is part of no recording; name another folder, or pass --force", func(t *testing.T, dir string) {
			makeFile(t, filepath.Join(dir, mine), "mine")
		}},
		{"a recording and a file", "it holds mine.txt, ", func(t *testing.T, dir string) {
			makeRecording(t, dir)
			makeFile(t, filepath.Join(dir, mine), "mine")
		}},
		{"a recording and a cassette that it does not list", "it holds import.identity.domain/other.yaml, ", func(t *testing.T, dir string) {
			makeRecording(t, dir)
			makeFile(t, cassettePath(dir, "import.identity.domain/other"), wholeCassette)
		}},
		{"a recording and a hidden file", "it holds .git/config, ", func(t *testing.T, dir string) {
			makeRecording(t, dir)
			makeFile(t, filepath.Join(dir, ".git", "config"), "")
		}},
		{"a recording and a link", "it holds link, ", func(t *testing.T, dir string) {
			makeRecording(t, dir)
			if err := os.Symlink("..", filepath.Join(dir, "link")); err != nil {
				t.Fatal(err)
			}
		}},
		{"a manifest of something else", "it holds manifest.yaml, ", func(t *testing.T, dir string) {
			makeFile(t, filepath.Join(dir, ManifestFile), "kind: Deployment\n")
		}},
		{"a file", ": it is a file; name a folder", func(t *testing.T, dir string) { makeFile(t, dir, "mine") }},
		{"below a file", ": not a directory", func(t *testing.T, dir string) { makeFile(t, filepath.Dir(dir), "mine") }},
	} {
		t.Run(tt.name, func(t *testing.T) {
			root := t.TempDir()
			dir := filepath.Join(root, "parent", "recording")
			tt.make(t, dir)
			expectUnchanged := unchanged(t, root)
			_, err := NewRecording(dir, false)
			expectWords(t, err, "record into "+dir+": ", tt.want)
			expectUnchanged()
		})
	}
}

func TestAFolderNeedsAName(t *testing.T) {
	for _, force := range []bool{false, true} {
		_, err := NewRecording("", force)
		expectWords(t, err, "record into a folder without a name: name one")
	}
}

func TestAFileIsNotReplacedByForce(t *testing.T) {
	path := filepath.Join(t.TempDir(), "file")
	makeFile(t, path, "mine")
	_, err := NewRecording(path, true)
	expectWords(t, err, ": it is a file; name a folder")
}

func TestForceReplacesAnyFolder(t *testing.T) {
	root := t.TempDir()
	dir := filepath.Join(root, "recording")
	makeFile(t, filepath.Join(dir, "mine.txt"), "mine")
	recording, err := NewRecording(dir, true)
	if err != nil {
		t.Fatal(err)
	}
	defer recording.Discard()
	commit(t, recording)
	if got := files(t, root); len(got) != 3 || got["recording/manifest.yaml"] == "" {
		t.Errorf("there is %v", got)
	}
}

func TestAnEmptyFolderIsReplaced(t *testing.T) {
	dir := t.TempDir()
	recording := begin(t, dir)
	commit(t, recording)
	if _, err := ReadManifest(dir); err != nil {
		t.Error(err)
	}
}

// TestACommitThatFailsLeavesWhatWasThere, and nothing beside it.
func TestACommitThatFailsLeavesWhatWasThere(t *testing.T) {
	for _, tt := range []struct {
		name, want string
		spoil      func(t *testing.T, r *Recording)
	}{
		{"a file came into the folder meanwhile", "it holds new.txt, which is part of no recording", func(t *testing.T, r *Recording) {
			makeFile(t, filepath.Join(r.dir, "new.txt"), "new")
		}},
		{"a file took the folder's place", "it is a file", func(t *testing.T, r *Recording) {
			if err := os.RemoveAll(r.dir); err != nil {
				t.Fatal(err)
			}
			makeFile(t, r.dir, "new")
		}},
		{"what was recorded is gone", "no such file or directory", func(t *testing.T, r *Recording) {
			if err := os.RemoveAll(r.beside); err != nil {
				t.Fatal(err)
			}
		}},
		{"something is where the former would go", "file exists", func(t *testing.T, r *Recording) {
			makeFile(t, filepath.Join(r.beside+"-former", "in the way"), "")
		}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			dir := filepath.Join(t.TempDir(), "recording")
			makeRecording(t, dir)
			recording := begin(t, dir)
			tt.spoil(t, recording)
			expectUnchanged := unchanged(t, dir)
			expectWords(t, recording.Commit(Manifest{Target: about}), tt.want)
			recording.Discard()
			expectUnchanged()
			if _, err := os.Lstat(recording.beside); !os.IsNotExist(err) {
				t.Errorf("what was recorded is still there: %v", err)
			}
		})
	}
}

// TestACommitThatFailsHalfWayPutsTheFormerBack has a folder that cannot move
// into itself.
func TestACommitThatFailsHalfWayPutsTheFormerBack(t *testing.T) {
	recording := begin(t, filepath.Join(t.TempDir(), "recording"))
	recording.dir = filepath.Join(recording.beside, "inner")
	makeFile(t, filepath.Join(recording.dir, ManifestFile), "format: "+Format+"\n")
	expectUnchanged := unchanged(t, recording.dir)
	expectWords(t, recording.Commit(Manifest{Target: about}), "rename")
	expectUnchanged()
}

func makeRecording(t *testing.T, dir string) {
	t.Helper()
	recording := begin(t, dir)
	if err := recording.add(1, test(), stage(t, answering(200, "")), nil); err != nil {
		t.Fatal(err)
	}
	commit(t, recording)
}

func makeFile(t *testing.T, path, text string) {
	t.Helper()
	if err := os.MkdirAll(filepath.Dir(path), folderMode); err != nil {
		t.Fatal(err)
	}
	writeFile(t, path, text)
}
