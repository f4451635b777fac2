// Package requirement is the registry of what the suite demands: one record a
// requirement, and the ledger that leads from each sentence of the two judged
// documents to the requirements behind it, or to the reason why there is none.
//
// Specs name requirements by typed id, the runner decides by level and
// capability, reports quote statements and sources. The package is data: it
// knows nothing of HTTP, of worlds or of how a requirement is tested, and it
// imports the standard library only.
//
// Words that statements use in one sense throughout:
//
//   - refused: answered with a 4xx and a well-formed error body, and nothing
//     has changed;
//   - linked: a customer of the account that an import tied to a Cloud
//     Identity; fresh: a Cloud Identity without one;
//   - conflict: the linked customer's domain or region is not the Cloud
//     Identity's;
//   - both kinds of parent: accounts/{account} and
//     accounts/{account}/channelPartnerLinks/{link}.
//
// Domains and language codes are compared without case, JSON as parsed values,
// and response fields that no document knows are ignored.
package requirement
