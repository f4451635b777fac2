package invariant

import (
	"customs.example/specs/api"
	"customs.example/specs/match"
	"customs.example/specs/requirement"
)

// union is what follows from how many members of customer_identity are set.
func union() []Rule {
	return []Rule{
		{requirement.ImportUnionExclusive, "members", imports, aRequest, alone, "an import that names several customer identities is refused", ruleOn(several)},
		{requirement.ImportUnionEmptyMemberCounts, "members", imports, aRequest, alone, "an import is refused for a second customer identity though one is empty", ruleOn(severalWithEmpty)},
		{requirement.ImportRequestSnakeCase, "members", imports, aRequest, alone, "an import is refused for a second customer identity in its proto name", ruleOn(severalBySpelling)},
		{requirement.ImportIdentityMissing, "members", imports, aRequest, alone, "an import that names no customer identity is refused", ruleOn(none)},
	}
}

// ruleOn expects INVALID_ARGUMENT of the imports that are as described, where
// their answer decides that.
func ruleOn(described func(*step) bool) func(*history, *step) *Claim {
	return func(_ *history, s *step) *Claim {
		if s.Call.Operation != api.Import || !s.decides() || !described(s) {
			return nil
		}
		return claim(match.BeRefusedAs(api.InvalidArgument))
	}
}

// counted are the members of the union that hold a text, by what it is and by
// how the name is spelt; ok is false where one is not a text.
type counted struct{ set, filled, spelt int }

// count is not ok where the message is not shown, or was not sent as JSON and
// was refused: what is read of it then is open. Whoever serves it has read it.
func (s *step) count() (c counted, ok bool) {
	fields, spelt, known := s.fields()
	if !known || !s.declaredJSON() && !s.succeeded() {
		return c, false
	}
	for _, name := range identities(fields) {
		text, is := fields[name].(string)
		if !is {
			return c, false
		}
		c.set++
		if text != "" {
			c.filled++
		}
		if spelt[name] {
			c.spelt++
		}
	}
	return c, true
}

func several(s *step) bool {
	c, ok := s.count()
	return ok && c.filled > 1 && c.spelt == 0
}

func severalWithEmpty(s *step) bool {
	c, ok := s.count()
	return ok && c.set > 1 && c.filled < 2 && c.spelt == 0
}

// severalBySpelling leaves out empty members: two doubts at once are one too
// many.
func severalBySpelling(s *step) bool {
	c, ok := s.count()
	return ok && c.set > 1 && c.filled == c.set && c.spelt > 0
}

func none(s *step) bool {
	c, ok := s.count()
	return ok && c.set == 0 && s.declaredJSON()
}
