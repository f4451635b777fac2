package reference

import (
	"slices"
	"strings"

	"customs.example/fixtures"
)

// myCustomer is the customerKey that means the caller's own customer.
const myCustomer = "my_customer"

var directoryFormat = Format{Fields: []field{
	{Name: "alternateEmail", Kind: aString},
	{Name: "customerDomain", Kind: aString},
	{Name: "language", Kind: aString},
	{Name: "phoneNumber", Kind: aString},
	{Name: "postalAddress", Kind: anObject, Fields: []field{
		{Name: "contactName", Kind: aString},
		{Name: "organizationName", Kind: aString},
		{Name: "addressLine1", Kind: aString},
		{Name: "addressLine2", Kind: aString},
		{Name: "addressLine3", Kind: aString},
		{Name: "locality", Kind: aString},
		{Name: "region", Kind: aString},
		{Name: "postalCode", Kind: aString},
		{Name: "countryCode", Kind: aString},
		// The reference has no phone number here; the guide's samples do.
		{Name: "phoneNumber", Kind: aString},
	}},
}}

// getProfile takes the steps of customers.get of the Directory.
func (r *Rules) getProfile(tx *Tx, caller fixtures.Caller, key string) (map[string]any, *Error) {
	if err := r.Callers.Permit(caller, r.Directory.ReadScopes...); err != nil {
		return nil, err
	}
	identity, err := r.Directory.Find(r, tx, caller, r.Directory.Key(caller, key))
	if err != nil {
		return nil, err
	}
	return r.Directory.Render(identity), nil
}

// putProfile is customers.update, patchProfile customers.patch: they differ in
// how they fill.
func (r *Rules) putProfile(tx *Tx, caller fixtures.Caller, key string, body []byte) (map[string]any, *Error) {
	return r.writeProfile(tx, caller, key, body, r.Directory.Fill)
}

func (r *Rules) patchProfile(tx *Tx, caller fixtures.Caller, key string, body []byte) (map[string]any, *Error) {
	return r.writeProfile(tx, caller, key, body, r.Directory.PatchFill)
}

// filling writes the profile fields of a message into a customer.
type filling func(identity *Identity, message Message)

// writeProfile takes the steps that update and patch have in common.
func (r *Rules) writeProfile(tx *Tx, caller fixtures.Caller, key string, body []byte, fill filling) (map[string]any, *Error) {
	if err := r.Callers.Permit(caller, r.Directory.WriteScopes...); err != nil {
		return nil, err
	}
	identity, err := r.Directory.Find(r, tx, caller, r.Directory.Key(caller, key))
	if err != nil {
		return nil, err
	}
	message, err := r.Directory.Format.Decode(body)
	if err != nil {
		return nil, err
	}
	domain, err := r.Directory.NewDomain(identity, message)
	if err != nil {
		return nil, err
	}
	if domain != "" {
		if err := r.Directory.MayBecomePrimary(tx, identity, domain); err != nil {
			return nil, err
		}
		r.Directory.Rename(&identity, domain)
	}
	fill(&identity, message)
	r.Directory.Keep(tx, identity)
	return r.Directory.Updated(r, identity, message), nil
}

func resolveKey(caller fixtures.Caller, key string) string {
	if key == myCustomer {
		return caller.Customer
	}
	return key
}

func findAdministered(r *Rules, tx *Tx, caller fixtures.Caller, id string) (Identity, *Error) {
	identity, ok := tx.Identity(id)
	if !ok || !r.Directory.Exists(identity) {
		return Identity{}, refuse(NotFound, "Resource Not Found: customerKey")
	}
	if !r.Directory.Administers(caller, identity.ID) {
		return Identity{}, refuse(PermissionDenied, "Not Authorized to access this resource/api")
	}
	return identity, nil
}

func administers(caller fixtures.Caller, id string) bool { return caller.Customer == id }

// newDomain is "" where the request leaves the primary domain as it is.
func newDomain(identity Identity, message Message) (string, *Error) {
	domain, given := message.Text("customerDomain")
	switch {
	case !given || strings.EqualFold(domain, identity.PrimaryDomain):
		return "", nil
	case domain == "":
		return "", refuse(InvalidArgument, "customerDomain must not be empty.")
	}
	return domain, nil
}

func mayBecomePrimary(tx *Tx, identity Identity, domain string) *Error {
	for _, other := range tx.ByPrimaryDomain(domain) {
		if isAlive(other) && other.ID != identity.ID {
			return refuse(AlreadyExists, "The domain is the primary domain of another customer.")
		}
	}
	if !slices.ContainsFunc(identity.VerifiedDomains, func(verified string) bool {
		return strings.EqualFold(verified, domain)
	}) {
		return refuse(InvalidArgument, "New domain name is not a verified secondary domain")
	}
	return nil
}

func rename(identity *Identity, domain string) {
	at := slices.IndexFunc(identity.VerifiedDomains, func(verified string) bool {
		return strings.EqualFold(verified, domain)
	})
	identity.VerifiedDomains[at], identity.PrimaryDomain = identity.PrimaryDomain, identity.VerifiedDomains[at]
}
