package specs_test

import (
	"fmt"

	"customs.example/fixtures/given"
	"customs.example/fixtures/role"
	"customs.example/specs"
	"customs.example/specs/api"
	"customs.example/specs/match"
	"customs.example/specs/requirement"
)

// A statement over two axes of two values each is four specs.
func ExampleList_It() {
	d := &specs.List{}
	at := specs.Parents()
	conflict := specs.NewAxis("conflict", []specs.Value[given.Conflict]{
		{ID: "region-differs", Phrase: "the region differs", Is: given.OtherRegion},
		{ID: "both-differ", Phrase: "region and domain differ", Is: given.BothOther},
	})
	needs := func(c specs.Choice) given.Needs {
		return given.World(at.In(c).Needed(), given.DomainIdentity().Importable().LinkedDirectly(conflict.In(c)))
	}
	d.Describe("Cloud Channel", func() {
		d.It("refuses an import {parent} without leave to overwrite where {conflict}",
			specs.Of(requirement.ImportOverwriteRequiredForRegion, conflict, at), needs, func(s *specs.Situation) {
				answer := s.Import(at.In(s), s.ByID(role.Customer), specs.Overwrite(false))
				s.Expect(answer).To(match.BeRefusedAs(api.AlreadyExists))
			})
	})
	for _, spec := range d.Specs() {
		fmt.Printf("%s\n    %s %s\n", spec.ID, spec.Container, spec.Text)
	}
	// Output:
	// import.overwrite.required-for-region/region-differs/account-parent
	//     Cloud Channel refuses an import under an account without leave to overwrite where the region differs
	// import.overwrite.required-for-region/region-differs/partner-parent
	//     Cloud Channel refuses an import under a channel partner link without leave to overwrite where the region differs
	// import.overwrite.required-for-region/both-differ/account-parent
	//     Cloud Channel refuses an import under an account without leave to overwrite where region and domain differ
	// import.overwrite.required-for-region/both-differ/partner-parent
	//     Cloud Channel refuses an import under a channel partner link without leave to overwrite where region and domain differ
}
