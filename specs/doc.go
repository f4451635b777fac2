// Package specs is the vocabulary that specs are written in: a spec is a
// record with an id, a requirement, the needs it has of the world and a body
// that makes calls in a situation and judges the exchanges.
//
// One statement makes a spec for each combination of the axes that it varies. What
// an axis holds is data: the ids, sentences and needs of specs are known without
// any body being run.
//
// A spec runs in a session, which a provider stages for it: whom it plays and how
// it calls are values of its own, so specs run in any order and side by side. The
// rooms below hold the specs, and a front that makes Ginkgo nodes of them.
package specs
