package tape

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// wholeCassette is a cassette that is none of the damaged ones.
const wholeCassette = `version: 2
interactions:
  - id: 0
    request:
      method: GET
      url: http://directory.example/admin
    response:
      body: '{}'
      code: 200
`

// TestDamagedCassettesAreRefused, each with its file, its line where there is
// one, and what is wrong.
func TestDamagedCassettesAreRefused(t *testing.T) {
	changed := func(from, to string) string { return strings.Replace(wholeCassette, from, to, 1) }
	for _, tt := range []struct{ name, text, want string }{
		{"empty", "", ": the file is empty"},
		{"comments alone", "# nothing\n", ": the file is empty"},
		{"null", "null\n", ":1: version 0: want a cassette of version 2"},
		{"no YAML", "\tversion: 2", ": found character that cannot start any token"},
		{"no mapping", "[]\n", ":1: cannot unmarshal !!seq into cassette.Cassette"},
		{"cut in a quote", changed("'{}'\n      code: 200\n", "'{"), ":8: found unexpected end of stream"},
		{"cut before the code", changed("      code: 200\n", ""), ":3: interaction 0: response.code 0 is no HTTP status"},
		{"cut in the code", changed("200", "20"), ":3: interaction 0: response.code 20 is no HTTP status"},
		{"wrong type", changed("200", "many"), ":9: cannot unmarshal !!str `many` into int"},
		{"wrong type of the list", "version: 2\ninteractions: {}\n", ":2: cannot unmarshal !!map into []*cassette.Interaction"},
		{"unknown key", changed("body", "boddy"), ":8: field boddy not found in type cassette.Response"},
		{"unknown key on top", wholeCassette + "more: 1\n", ":10: field more not found in type cassette.Cassette"},
		{"one key twice", changed("      code: 200\n", "      code: 200\n      code: 404\n"), `:10: mapping key "code" already defined at line 9`},
		{"no version", changed("version: 2\n", ""), ":1: version 0: want a cassette of version 2"},
		{"version 1", changed("version: 2", "version: 1"), ":1: version 1: want a cassette of version 2"},
		{"version 3", changed("version: 2", "version: 3"), ":1: version 3: want a cassette of version 2"},
		{"second document", wholeCassette + "---\nversion: 2\n", ": something follows the first document"},
		{"rubbish behind", wholeCassette + "---\n\t{", ":11: found character that cannot start any token"},
		{"code 0", changed("200", "0"), ":3: interaction 0: response.code 0 is no HTTP status"},
		{"code 1000", changed("200", "1000"), ":3: interaction 0: response.code 1000 is no HTTP status"},
		{"code -200", changed("200", "-200"), ":3: interaction 0: response.code -200 is no HTTP status"},
		{"no URL", changed("      url: http://directory.example/admin\n", ""), `:3: interaction 0: request.url "" is no URL`},
		{"cut in the URL", wholeCassette[:strings.Index(wholeCassette, "/admin")], ":3: interaction 0: request.url \"http://directory.example\" is no URL"},
		{"a URL that cannot be parsed", changed("/admin", "/%zz"), `:3: interaction 0: request.url "http://directory.example/%zz" is no URL`},
		{"no method", changed("      method: GET\n", ""), ":3: interaction 0: request.method is missing"},
		{"empty interaction", wholeCassette + "  -\n", ":10: interaction 1 is empty"},
		{"null interaction", wholeCassette + "  - null\n", ":10: interaction 1 is empty"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			path := filepath.Join(t.TempDir(), "damaged.yaml")
			writeFile(t, path, tt.text)
			expectDamage(t, loadError(path), path+tt.want)
		})
	}
}

func loadError(path string) error {
	_, err := Load(path)
	return err
}

func expectDamage(t *testing.T, err error, want string) {
	t.Helper()
	if !errors.As(err, new(*DamagedError)) || !strings.HasPrefix(err.Error(), want) {
		t.Errorf("error %T: %v\nwant %s", err, err, want)
	}
}

// TestACassetteCutShortIsNoOtherAnswer cuts a recorded file at every byte: what
// is left is damaged, or lacks interactions, or lacks the last line's end.
func TestACassetteCutShortIsNoOtherAnswer(t *testing.T) {
	dir := record(t, answering(200, "{\n  \"a\": 1\n}\n"), importing("{}"), reading())
	whole, err := os.ReadFile(cassettePath(dir, spec))
	if err != nil {
		t.Fatal(err)
	}
	path := filepath.Join(t.TempDir(), "cut.yaml")
	for n := range len(whole) - 1 {
		writeFile(t, path, string(whole[:n]))
		c, err := Load(path)
		if err != nil {
			continue
		}
		for _, i := range c.Interactions {
			if i.Response.Code != 200 || i.Response.Body != "{\n  \"a\": 1\n}\n" || i.Response.Headers.Get("Content-Type") == "" {
				t.Fatalf("after %d bytes of %d, the answer is %+v", n, len(whole), i.Response)
			}
		}
	}
}

func TestAFileThatIsNotThereIsNotDamaged(t *testing.T) {
	err := loadError(filepath.Join(t.TempDir(), "none.yaml"))
	if !errors.Is(err, os.ErrNotExist) || errors.As(err, new(*DamagedError)) {
		t.Errorf("error %T: %v", err, err)
	}
}

// FuzzLoad has files that may be anything: they are read or refused.
func FuzzLoad(f *testing.F) {
	f.Add([]byte(wholeCassette))
	f.Add([]byte("version: 2\ninteractions: [&a {request: *a}]\n"))
	f.Add([]byte("version: !!binary x\n? {a: b}\n: c\n<<: 1\n"))
	f.Add([]byte("{0}: \n<<:")) // yaml.v3 panics
	f.Add([]byte(strings.Repeat("[", 100)))
	path := filepath.Join(f.TempDir(), "fuzzed.yaml")
	f.Fuzz(func(t *testing.T, text []byte) {
		writeFile(t, path, string(text))
		c, err := Load(path)
		if err != nil {
			expectDamage(t, err, path)
			return
		}
		for n, i := range c.Interactions {
			if i == nil || i.Request.Method == "" || i.Response.Code > 999 {
				t.Errorf("interaction %d is %+v", n, i)
			}
		}
	})
}

func writeFile(t testing.TB, path, text string) {
	t.Helper()
	if err := os.WriteFile(path, []byte(text), fileMode); err != nil {
		t.Fatal(err)
	}
}

func readFile(t testing.TB, path string) string {
	t.Helper()
	text, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}
