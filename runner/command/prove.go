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
	"path"
	"runtime"
	"slices"
	"strconv"
	"sync"
	"time"

	"github.com/spf13/cobra"

	"customs.example/runner/conformance"
	"customs.example/runner/proof"
)

type proveOptions struct {
	only   []string
	skip   []string
	jobs   int
	seed   int64
	asJSON bool
	worker bool
}

func newProve(streams Streams) *cobra.Command {
	o := &proveOptions{}
	command := &cobra.Command{
		Use:   "prove",
		Short: "Show that the suite catches every deliberate fault and fails no permitted variant",
		Args:  cobra.NoArgs,
		RunE:  func(c *cobra.Command, _ []string) error { return o.run(c.Context(), c.InOrStdin(), streams) },
	}
	flags := command.Flags()
	flags.StringArrayVar(&o.only, "only", nil, "judge only the subjects whose ids the `GLOB` matches; repeatable")
	flags.StringArrayVar(&o.skip, "skip", nil, "judge without the specs that the `GLOB` matches: what survives is theirs alone to catch; repeatable")
	flags.IntVar(&o.jobs, "jobs", runtime.NumCPU(), "`N` processes to judge in")
	flags.Int64Var(&o.seed, "seed", 1, "`N` that decides every identifier the suite invents")
	flags.BoolVar(&o.asJSON, "json", false, "the outcomes as JSON")
	flags.BoolVar(&o.worker, "worker", false, "judge the subjects whose ids come on standard input")
	cobra.CheckErr(flags.MarkHidden("worker"))
	return command
}

func (o *proveOptions) run(ctx context.Context, in io.Reader, streams Streams) error {
	subjects, err := o.subjects()
	if err != nil {
		return err
	}
	if o.worker {
		return o.work(ctx, subjects, in, streams.Out)
	}
	started := time.Now()
	bar := &proveProgress{out: streams.Err, terminal: isTerminal(streams.Err), total: len(subjects)}
	outcomes, err := o.distribute(ctx, subjects, bar)
	bar.end()
	if err != nil {
		return err
	}
	return o.show(proof.New(outcomes, time.Since(started).Seconds()), streams.Out)
}

func (o *proveOptions) show(p proof.Proof, out io.Writer) error {
	render := p.Text
	if o.asJSON {
		render = p.JSON
	}
	if err := render(out); err != nil {
		return &conformance.EnvironmentError{Err: fmt.Errorf("show the proof: %w", err)}
	}
	if !p.Holds {
		return judged{exitNonconformant}
	}
	return nil
}

// subjects are those that the globs select.
func (o *proveOptions) subjects() ([]proof.Subject, error) {
	all, err := proof.Subjects()
	if err != nil {
		return nil, &conformance.SuiteError{Problem: err.Error()}
	}
	if o.jobs < 1 {
		return nil, fmt.Errorf("--jobs %d: want 1 or more", o.jobs)
	}
	if err := conformance.CheckGlobs(o.skip); err != nil {
		return nil, err
	}
	if len(o.only) == 0 {
		return all, nil
	}
	chosen := map[string]bool{}
	for _, glob := range o.only {
		matched := false
		for _, s := range all {
			ok, err := path.Match(glob, s.ID)
			if err != nil {
				return nil, fmt.Errorf("glob %q: %w", glob, err)
			}
			matched = matched || ok
			chosen[s.ID] = chosen[s.ID] || ok
		}
		if !matched {
			return nil, fmt.Errorf("glob %q matches no fault and no variant; see customs list faults", glob)
		}
	}
	return slices.DeleteFunc(all, func(s proof.Subject) bool { return !chosen[s.ID] }), nil
}

// distribute lets processes of this command judge the subjects: each takes the
// next as soon as it has finished one, on a processor of its own.
func (o *proveOptions) distribute(ctx context.Context, subjects []proof.Subject, bar *proveProgress) ([]proof.Outcome, error) {
	ctx, cancel := context.WithCancelCause(ctx)
	defer cancel(nil)
	outcomes := make([]proof.Outcome, len(subjects))
	next := make(chan int)
	var group sync.WaitGroup
	for range min(o.jobs, len(subjects)) {
		group.Go(func() {
			if err := o.employ(ctx, subjects, next, outcomes, bar); err != nil {
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
		return nil, &conformance.EnvironmentError{Err: fmt.Errorf("prove: %w", context.Cause(ctx))}
	}
	return outcomes, nil
}

// employ runs one worker and gives it subjects until there are none.
func (o *proveOptions) employ(ctx context.Context, subjects []proof.Subject, next <-chan int, outcomes []proof.Outcome, bar *proveProgress) error {
	executable, err := os.Executable()
	if err != nil {
		return fmt.Errorf("find this command: %w", err)
	}
	arguments := []string{"prove", "--worker", "--seed", strconv.FormatInt(o.seed, 10)}
	for _, glob := range o.skip {
		arguments = append(arguments, "--skip", glob)
	}
	worker := exec.CommandContext(ctx, executable, arguments...)
	worker.Env = append(os.Environ(), "GOMAXPROCS=1", "GOGC=800")
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
		if _, err := fmt.Fprintln(orders, subjects[n].ID); err != nil {
			break
		}
		if err := decoder.Decode(&outcomes[n]); err != nil {
			break
		}
		bar.tell(outcomes[n])
	}
	_ = orders.Close() // tells the worker that it may go
	if err := worker.Wait(); err != nil {
		return fmt.Errorf("a worker failed: %w: %s", err, bytes.TrimSpace(complaints.Bytes()))
	}
	return nil
}

// work judges the subjects whose ids are read, and answers each with its outcome.
func (o *proveOptions) work(ctx context.Context, subjects []proof.Subject, in io.Reader, out io.Writer) error {
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
		outcome, err := proof.Judge(ctx, subjects[at], o.seed, o.skip)
		if err != nil {
			return &conformance.EnvironmentError{Err: err}
		}
		if err := encoder.Encode(outcome); err != nil {
			return err
		}
	}
}

// proveProgress is a bar on a terminal, and a line now and then elsewhere.
type proveProgress struct {
	out      io.Writer
	terminal bool
	total    int

	mu    sync.Mutex
	done  int
	fails int
}

func (p *proveProgress) tell(o proof.Outcome) {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.done++
	if !o.Holds {
		p.fails++
	}
	line := fmt.Sprintf("%d of %d subjects judged, %d not as they should be", p.done, p.total, p.fails)
	const width = 30
	switch {
	case p.terminal:
		full := width * p.done / p.total
		fmt.Fprintf(p.out, "\r\x1b[K[%s%s] %s", bytes.Repeat([]byte("#"), full), bytes.Repeat([]byte(" "), width-full), line)
	case p.done%50 == 0 || p.done == p.total:
		fmt.Fprintln(p.out, line)
	}
}

func (p *proveProgress) end() {
	if p.terminal {
		fmt.Fprint(p.out, "\r\x1b[K")
	}
}
