package main

import (
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"testing"
)

// The mapping to HTTP is prose in code.proto, and the generated Go file carries
// that prose: what the overlay says is read back from there.
func TestOverlayMapsCodesAsTheProtoFileSays(t *testing.T) {
	dir, err := exec.Command("go", "list", "-m", "-f", "{{.Dir}}", "google.golang.org/genproto/googleapis/rpc").Output()
	if err != nil {
		t.Fatalf("go list -m: %v", err)
	}
	source, err := os.ReadFile(filepath.Join(strings.TrimSpace(string(dir)), "code", "code.pb.go"))
	if err != nil {
		t.Fatal(err)
	}
	said := regexp.MustCompile(`// HTTP Mapping: (\d+) [^\n]*\n\s*Code_([A-Z_]+) `).FindAllStringSubmatch(string(source), -1)
	if len(said) != 17 {
		t.Fatalf("want 17 codes in code.pb.go, got %d", len(said))
	}
	overlaid := derivedStatus(t).HTTPStatus
	for _, mapping := range said {
		want, _ := strconv.Atoi(mapping[1])
		if name := mapping[2]; name != "OK" && overlaid[name] != want {
			t.Errorf("%s: code.proto says %d, the overlay %d", name, want, overlaid[name])
		}
	}
}

func derivedStatus(t *testing.T) *node {
	t.Helper()
	pages, err := readOverlay()
	if err != nil {
		t.Fatal(err)
	}
	text, err := schemaFile{name: "channel-error", base: channelError}.derive(pages)
	if err != nil {
		t.Fatal(err)
	}
	var root node
	if err := decodeStrictly(text, &root); err != nil {
		t.Fatal(err)
	}
	status, err := root.at("/error/status")
	if err != nil {
		t.Fatal(err)
	}
	return status
}

func TestCodesWithoutAStatusAreErrors(t *testing.T) {
	wrap := func(status *node) *node {
		return &node{Properties: properties{{"error", &node{Properties: properties{{"status", status}}}}}}
	}
	if err := checkStatuses(wrap(derivedStatus(t))); err != nil {
		t.Errorf("the overlay is complete, got %v", err)
	}
	lacking := derivedStatus(t)
	delete(lacking.HTTPStatus, "ABORTED")
	failsWith(t, checkStatuses(wrap(lacking)), "x-http-status of ABORTED: want 400 to 599, got 0")
	surplus := derivedStatus(t)
	surplus.HTTPStatus["MADE_UP"] = 400
	failsWith(t, checkStatuses(wrap(surplus)), "want 16 codes as google.rpc.Code has, got 17")
	failsWith(t, checkStatuses(&node{}), `no property "error"`)
}
