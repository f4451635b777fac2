// Package verdict holds the report of a run: one typed value, judged from what
// came of the specs, and its JSON form. It knows requirements and nothing of how
// specs are run. Its renderings are rooms inside it: each imports this package,
// which imports none of them, and finds here what several of them tell alike,
// such as the witnesses of a violation and how it stands with a release gate.
package verdict
