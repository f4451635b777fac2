package requirement

import (
	"errors"
	"fmt"
	"net/url"
	"regexp"
	"slices"
	"strings"
)

var idPattern = regexp.MustCompile(`^(import|directory|journey)\.[a-z0-9.-]+$`)

// Validate reports everything that is wrong with a registry, each problem with
// the id of its record. A program that serves the registry calls it once, at
// start-up.
func Validate(records []Record) error {
	var problems []error
	ids := map[ID]bool{}
	statements := map[string]ID{}
	for _, r := range records {
		problems = append(problems, r.problems()...)
		if ids[r.ID] {
			problems = append(problems, fmt.Errorf("requirement %s: a second record with this id", r.ID))
		}
		if first, taken := statements[r.Statement]; taken && r.Statement != "" {
			problems = append(problems, fmt.Errorf("requirement %s: the statement is that of %s", r.ID, first))
		}
		ids[r.ID] = true
		statements[r.Statement] = r.ID
	}
	return errors.Join(problems...)
}

// problems lists what is wrong with one record, whatever the others say.
func (r Record) problems() []error {
	checks := []struct {
		ok      bool
		problem string
	}{
		{idPattern.MatchString(string(r.ID)), "the id does not match " + idPattern.String()},
		{slices.Contains(Levels(), r.Level), fmt.Sprintf("unknown level %q", r.Level)},
		{filled(r.Statement), "no statement"},
		{filled(r.Accepted), "no accepted outcome"},
		{filled(r.Source.Document) && filled(r.Source.Section), "the source lacks its document or section"},
		{isWebAddress(r.Source.URL), fmt.Sprintf("the source's address %q is no https URL", r.Source.URL)},
		{r.Needs == "" || slices.Contains(Capabilities(), r.Needs), fmt.Sprintf("unknown capability %q", r.Needs)},
		{r.Needs != "" || !r.About, "about a capability, but needs none"},
		{r.Binding == "" || r.Level == May, "a binding clause is for MAY only, all of the others bind"},
	}
	var problems []error
	for _, check := range checks {
		if !check.ok {
			problems = append(problems, fmt.Errorf("requirement %s: %s", r.ID, check.problem))
		}
	}
	return problems
}

func filled(text string) bool { return strings.TrimSpace(text) != "" }

func isWebAddress(address string) bool {
	u, err := url.Parse(address)
	return err == nil && u.Scheme == "https" && u.Host != ""
}
