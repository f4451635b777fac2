package specs

import (
	"customs.example/schemas"
	"customs.example/schemas/cases"
	"customs.example/specs/exchange"
)

// Calls whose bodies are wrong on purpose. Each says what is wrong, and the
// schema must agree: else the suite, and not the target, is at fault.

// ImportBreaking imports with a message that breaks its schema as claimed.
func (a Actor) ImportBreaking(claim cases.Claim, parent Parent, members ...Member) *exchange.Exchange {
	message := Message(members)
	a.situation.must(claim.Verify(schemas.ImportRequest(), message.object()))
	return a.ImportText(parent, message.encode())
}

// ImportCase imports with a valid message that a generated case broke.
func (a Actor) ImportCase(parent Parent, broken cases.Case, valid Object) *exchange.Exchange {
	document := broken.Apply(valid)
	a.situation.must(broken.Verify(schemas.ImportRequest(), document))
	return a.ImportText(parent, encode(document))
}

// ImportBody imports with a generated body around a valid message.
func (a Actor) ImportBody(parent Parent, body cases.Body, valid Object) *exchange.Exchange {
	return a.ImportText(parent, a.situation.text(body, valid))
}

// PutCase updates with a valid profile that a generated case broke.
func (a Actor) PutCase(key string, broken cases.Case, valid Object) *exchange.Exchange {
	document := broken.Apply(valid)
	a.situation.must(broken.Verify(schemas.DirectoryCustomerRequest(), document))
	return a.PutText(key, encode(document))
}

// PatchCase patches with a valid profile that a generated case broke.
func (a Actor) PatchCase(key string, broken cases.Case, valid Object) *exchange.Exchange {
	document := broken.Apply(valid)
	a.situation.must(broken.Verify(schemas.DirectoryCustomerRequest(), document))
	return a.PatchText(key, encode(document))
}

// PutBody updates with a generated body around a valid profile.
func (a Actor) PutBody(key string, body cases.Body, valid Object) *exchange.Exchange {
	return a.PutText(key, a.situation.text(body, valid))
}

func (s *Situation) text(body cases.Body, valid Object) []byte {
	text, err := body.Text(valid)
	s.must(err)
	return text
}

// must ends the spec as a mistake of the suite where there is an error.
func (s *Situation) must(err error) {
	if err != nil {
		s.fault("%v", err)
	}
}
