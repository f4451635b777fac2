package invariant

import (
	"net/http"
	"strings"

	"customs.example/specs/api"
	"customs.example/specs/match"
	"customs.example/specs/requirement"
)

// journey is what one API has to know of what the other one showed.
func journey() []Rule {
	return []Rule{
		{requirement.JourneySameCustomer, "import", imports, both, after, "an imported Customer has the domain that the Directory shows", importedAsRead},
		{requirement.JourneySameCustomer, "read", gets, aBody, after, "the Directory shows the domain that an imported Customer has", readAsImported},
		{requirement.JourneyPrimaryChangeConflicts, "import", imports, aRequest, after, "an import without consent conflicts after the primary domain was changed, or the customer has followed the change", conflictAfter(withheld, true)},
		{requirement.ImportOverwriteRequiredForDomain, "import", imports, aRequest, after, "an import without consent of a customer with another domain is refused", conflictAfter(withheld, false)},
		{requirement.ImportOverwriteAbsentNeverOverwrites, "import", imports, aRequest, after, "an import that is silent about overwriting does not overwrite", conflictAfter(silent, true)},
		{requirement.JourneyPrimaryChangeOverwrites, "import", imports, aRequest, after, "an import with consent takes a changed primary domain over", overwritesAfter},
	}
}

func importedAsRead(h *history, s *step) *Claim {
	member, _ := s.lookup()
	if s.Call.Operation != api.Import || !s.ok() || member == "" || !s.domainCustomer() || s.identity() == "" {
		return nil
	}
	read := h.inDirectory(s)
	if read == nil || speltApart(read.Text(customerDomain), s.Text("/domain")) {
		return nil
	}
	return claim(match.All(match.HaveFolded("/cloudIdentityId", read.Text("/id")), match.HaveDomain(read.Text(customerDomain))), read)
}

// inDirectory is the last exchange that shows the Directory customer of a Cloud
// Identity and is still true, as far as the file shows.
func (h *history) inDirectory(s *step) *step {
	id := s.identity()
	read := h.latest(s, func(a *step) bool { return a.shows() && a.identity() == id && a.Text(customerDomain) != "" })
	if id == "" || read == nil || !h.quiet(read, s, profile(id)) {
		return nil
	}
	return read
}

func readAsImported(h *history, s *step) *Claim {
	if !s.fetched() {
		return nil
	}
	imported := h.latest(s, func(a *step) bool {
		return a.imported() && a.domainCustomer() && a.identity() == s.identity() && a.Text("/domain") != ""
	})
	if imported == nil || speltApart(imported.Text("/domain"), s.Text(customerDomain)) || !h.quiet(imported, s, profile(s.identity())) {
		return nil
	}
	return claim(match.HavePrimaryDomain(imported.Text("/domain")), imported)
}

// conflict is a customer of Cloud Channel that has not the domain that the
// Directory shows.
type conflict struct{ linked, read *step }

// conflictOf is nil where an import meets no conflict for certain. It has to be
// by id: the former domain may find nobody any more.
func (h *history) conflictOf(s *step) *conflict {
	member, id := s.lookup()
	if s.Call.Operation != api.Import || member != "cloudIdentityId" {
		return nil
	}
	id = strings.ToUpper(id)
	linked := h.latest(s, func(a *step) bool {
		return a.Call.API == api.Channel && a.ok() && a.identity() == id && a.domainCustomer() &&
			a.Call.Account == s.Call.Account && strings.HasPrefix(a.Name(), s.Call.Account+"/") && a.Text("/domain") != ""
	})
	read := h.latest(s, func(a *step) bool { return a.shows() && a.identity() == id && a.Text(customerDomain) != "" })
	if linked == nil || read == nil || !h.quiet(linked, s, importsOf(id)) || !h.quiet(read, s, profile(id)) {
		return nil
	}
	if was, is := linked.Text("/domain"), read.Text(customerDomain); strings.EqualFold(was, is) || speltApart(was, is) {
		return nil
	}
	// An import takes over what is there: what was read before it is history.
	if linked.Call.Operation == api.Import && !h.follows(linked, read) {
		return nil
	}
	return &conflict{linked, read}
}

// importsOf concerns what imports of a Cloud Identity wrote.
func importsOf(id string) func(*step) bool {
	return func(w *step) bool { return w.Call.Operation == api.Import && either(id)(w) }
}

// byUpdate tells whether it was an update or a patch, after the import, that made
// the conflict.
func (c *conflict) byUpdate() bool {
	return c.read.changes() && c.linked.Call.Operation == api.Import
}

func (s *step) changes() bool {
	return s.Call.Operation == api.PutProfile || s.Call.Operation == api.PatchProfile
}

// mayFollow tells whether the domain may have changed while the customer was
// linked: an implementation may let the customer follow by itself then, and there
// is no conflict any more.
func (h *history) mayFollow(c *conflict) bool {
	domain := c.read.Text(customerDomain)
	return h.follows(c.linked, c.read) || h.latest(c.linked, func(a *step) bool {
		return a.changes() && a.shows() && a.identity() == c.read.identity() && strings.EqualFold(a.Text(customerDomain), domain)
	}) != nil
}

// conflictAfter speaks of success and of 409: whatever else is wrong with an
// import may be found before the conflict is.
func conflictAfter(said consent, byUpdate bool) func(*history, *step) *Claim {
	return func(h *history, s *step) *Claim {
		if s.consent() != said || !s.succeeded() && !s.conflicted() {
			return nil
		}
		c := h.conflictOf(s)
		if c == nil || said == withheld && c.byUpdate() != byUpdate {
			return nil
		}
		refused := match.BeRefusedAs(api.AlreadyExists)
		if said == silent {
			refused = match.BeRefused(http.StatusConflict, http.StatusBadRequest)
		}
		if h.mayFollow(c) {
			refused = match.RefusedOr(refused, c.takenOver())
		}
		return claim(refused, h.inOrder(c)...)
	}
}

// takenOver expects the linked customer with the domain that the Directory shows.
func (c *conflict) takenOver() match.Matcher {
	return match.All(match.HaveName(c.linked.Name()), match.HaveDomain(c.read.Text(customerDomain)))
}

func (h *history) inOrder(c *conflict) []*step {
	if c.read.place < c.linked.place {
		return []*step{c.read, c.linked}
	}
	return []*step{c.linked, c.read}
}

// overwritesAfter speaks of success, and of the very refusal that consent is
// to prevent, where nothing else in the request may conflict.
func overwritesAfter(h *history, s *step) *Claim {
	fields, _, _ := s.fields()
	refused := s.consent() == given && s.conflicted() && s.declined() && len(fields) == 2
	if !s.imported() && !refused {
		return nil
	}
	c := h.conflictOf(s)
	if c == nil || !c.byUpdate() || refused && c.linked.Call.Path != s.Call.Path || speltApart(c.read.Text(customerDomain), s.Text("/domain")) {
		return nil
	}
	return claim(c.takenOver(), c.linked, c.read)
}
