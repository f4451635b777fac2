package command

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"slices"
	"strconv"
	"sync"

	"customs.example/runner/conformance"
	"customs.example/runner/proof"
	"customs.example/runner/reference/fault"
)

// measured is told what was measured of the subject at n, once for each, and
// from several goroutines.
type measured func(n int, m proof.Measurement)

// measure lets processes of this command judge the subjects: each takes the
// next as soon as it has finished one, on a processor of its own.
func (o *proveOptions) measure(ctx context.Context, subjects []proof.Subject, t proof.Trial, tell measured) error {
	ctx, cancel := context.WithCancelCause(ctx)
	defer cancel(nil)
	next := make(chan int)
	var group sync.WaitGroup
	for range min(o.jobs, len(subjects)) {
		group.Go(func() {
			if err := employ(ctx, subjects, t, next, tell); err != nil {
				cancel(err)
			}
		})
	}
	for n := range subjects {
		select {
		case next <- n:
		case <-ctx.Done():
		}
	}
	close(next)
	group.Wait()
	if ctx.Err() != nil {
		return &conformance.EnvironmentError{Err: fmt.Errorf("prove: %w", context.Cause(ctx))}
	}
	return nil
}

// employ runs one worker and gives it subjects until there are none.
func employ(ctx context.Context, subjects []proof.Subject, t proof.Trial, next <-chan int, tell measured) error {
	worker, err := workerFor(ctx, t)
	if err != nil {
		return err
	}
	var complaints bytes.Buffer
	worker.Stderr = &complaints
	orders, err := worker.StdinPipe()
	if err != nil {
		return err
	}
	answers, err := worker.StdoutPipe()
	if err != nil {
		return err
	}
	if err := worker.Start(); err != nil {
		return fmt.Errorf("start a worker: %w", err)
	}
	decoder := json.NewDecoder(answers)
	for n := range next {
		var m proof.Measurement
		if _, err := fmt.Fprintln(orders, subjects[n].ID); err != nil {
			break
		}
		if err := decoder.Decode(&m); err != nil {
			break
		}
		tell(n, m)
	}
	_ = orders.Close() // tells the worker that it may go
	if err := worker.Wait(); err != nil {
		return fmt.Errorf("a worker failed: %w: %s", err, bytes.TrimSpace(complaints.Bytes()))
	}
	return nil
}

// workerFor is this command once more, to measure what it is told to.
func workerFor(ctx context.Context, t proof.Trial) (*exec.Cmd, error) {
	executable, err := os.Executable()
	if err != nil {
		return nil, fmt.Errorf("find this command: %w", err)
	}
	arguments := []string{"prove", "--worker", "--seed", strconv.FormatInt(t.Seed, 10)}
	for _, glob := range t.Skip {
		arguments = append(arguments, "--skip", glob)
	}
	worker := exec.CommandContext(ctx, executable, arguments...)
	worker.Env = append(os.Environ(), "GOMAXPROCS=1", "GOGC=800")
	return worker, nil
}

// work measures the subjects whose ids are read, and answers with what it found.
func (o *proveOptions) work(ctx context.Context, in io.Reader, out io.Writer) error {
	subjects := proof.Subjects(fault.Collateral{})
	encoder := json.NewEncoder(out)
	for {
		var id string
		if _, err := fmt.Fscanln(in, &id); errors.Is(err, io.EOF) {
			return nil
		} else if err != nil {
			return fmt.Errorf("read the next subject: %w", err)
		}
		at := slices.IndexFunc(subjects, func(s proof.Subject) bool { return s.ID == id })
		if at < 0 {
			return fmt.Errorf("no subject has the id %q", id)
		}
		m, err := proof.Measure(ctx, subjects[at], o.trial())
		if err != nil {
			return &conformance.EnvironmentError{Err: err}
		}
		if err := encoder.Encode(m); err != nil {
			return err
		}
	}
}
