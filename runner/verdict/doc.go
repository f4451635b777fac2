// Package verdict holds the report of a run: one typed value, judged from what
// came of the specs, and its renderings. It knows requirements and nothing of
// how specs are run.
package verdict
