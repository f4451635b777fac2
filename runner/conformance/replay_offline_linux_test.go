package conformance_test

import (
	"net"
	"os"
	"os/exec"
	"syscall"
	"testing"

	"customs.example/runner/reference/fault"
	"customs.example/runner/verdict"
)

// What the process without a network is told.
const (
	offlineRecording = "CUSTOMS_TEST_OFFLINE_RECORDING"
	offlineAddress   = "CUSTOMS_TEST_OFFLINE_ADDRESS"
)

// TestAReplayNeedsNoNetwork judges a recording in a process that has none: no
// interface is up, not even that of the machine itself.
func TestAReplayNeedsNoNetwork(t *testing.T) {
	if dir := os.Getenv(offlineRecording); dir != "" {
		judgeOffline(t, dir, os.Getenv(offlineAddress))
		return
	}
	f, _ := fault.Lookup("conflict-aborted")
	dir, _ := record(t, setup{Only: []string{string(f.Requirement), "directory.get.*"}, Reference: f.Options()})
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	defer listener.Close() //nolint:errcheck // nobody is to connect
	child := exec.Command(os.Args[0], "-test.run=^TestAReplayNeedsNoNetwork$")
	child.Env = append(os.Environ(), offlineRecording+"="+dir, offlineAddress+"="+listener.Addr().String())
	child.SysProcAttr = &syscall.SysProcAttr{Cloneflags: syscall.CLONE_NEWNET}
	if os.Geteuid() != 0 {
		child.SysProcAttr.Cloneflags |= syscall.CLONE_NEWUSER
	}
	out, err := child.CombinedOutput()
	if child.ProcessState == nil {
		t.Skipf("this machine lets nobody have a network namespace: %v", err)
	}
	if err != nil {
		t.Errorf("%v\n%s", err, out)
	}
}

func judgeOffline(t *testing.T, dir, listening string) {
	if connection, err := net.Dial("tcp", listening); err == nil {
		_ = connection.Close()
		t.Fatalf("there is a network: %s can be reached", listening)
	}
	report := conclude(t, setup{Replay: dir})
	violated, met := ids(report, verdict.Violated), ids(report, verdict.Met)
	if report.Verdict != verdict.Nonconformant || len(violated) != 1 || len(met) < 3 {
		t.Errorf("verdict %q, violated %v, met %v", report.Verdict, violated, met)
	}
	if _, err := (setup{Only: []string{"directory.get.by-id"}}).run(t.Context()); err == nil {
		t.Error("a live run is possible too: nothing was shown")
	}
}
