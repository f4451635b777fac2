package sarif

import (
	"strings"

	"github.com/owenrumney/go-sarif/v3/pkg/report/v210/sarif"

	"customs.example/runner/verdict"
	"customs.example/specs/requirement"
)

//go:generate go run lines_gen.go

// sourceBase stands for the root of the suite's source. It has no address: code
// scanning rejects locations whose scheme is not that of the checkout.
const sourceBase = "CUSTOMS"

// recordFile is the file that states a requirement, from the root of the
// suite's source: a group of requirements is a file.
func recordFile(id requirement.ID) string {
	return "specs/requirement/" + strings.NewReplacer(".", "_", "-", "_").Replace(id.Group()) + ".go"
}

// recordLocation leads to a requirement's record, for there is no code of the
// target's to lead to.
func recordLocation(id requirement.ID) *sarif.Location {
	line, known := recordLines[id]
	if !known {
		line = 1
	}
	file := sarif.NewArtifactLocation().WithURI(recordFile(id)).WithURIBaseID(sourceBase)
	place := sarif.NewPhysicalLocation().WithArtifactLocation(file).WithRegion(sarif.NewRegion().WithStartLine(line))
	logical := sarif.NewLogicalLocation().WithFullyQualifiedName(string(id)).WithKind("member")
	return sarif.NewLocation().WithPhysicalLocation(place).WithLogicalLocations([]*sarif.LogicalLocation{logical})
}

func sourceBases(version string) map[string]sarif.ArtifactLocation {
	root := sarif.NewArtifactLocation().WithDescription(sarif.NewTextMessage("the source of customs.example at version " + verdict.Visible(version)))
	return map[string]sarif.ArtifactLocation{sourceBase: *root}
}
