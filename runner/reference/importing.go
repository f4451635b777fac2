package reference

import (
	"cmp"
	"slices"

	"customs.example/fixtures"
)

// Parent is where an import is made: a reseller account, and perhaps one of
// its channel partner links, as full resource names.
type Parent struct{ Account, Link string }

func (p Parent) String() string {
	if p.Link != "" {
		return p.Link
	}
	return p.Account
}

// ImportRequest is a request that is well formed.
type ImportRequest struct {
	Parent  Parent
	Message Message
	// Member is the one member of customer_identity that is set, Key its value.
	Member, Key string
}

// The members of the union customer_identity.
const (
	memberDomain = "domain"
	memberID     = "cloudIdentityId"
	memberAdmin  = "primaryAdminEmail"
)

var importFormat = Format{KnownOnly: true, Fields: []field{
	{Name: "parent", Kind: aString},
	{Name: memberDomain, Kind: aString},
	{Name: memberID, Proto: "cloud_identity_id", Kind: aString},
	{Name: memberAdmin, Proto: "primary_admin_email", Kind: aString},
	{Name: "authToken", Proto: "auth_token", Kind: aString},
	{Name: "overwriteIfExists", Proto: "overwrite_if_exists", Kind: aBoolean},
	{Name: "channelPartnerId", Proto: "channel_partner_id", Kind: aString},
	{Name: "customer", Kind: aString},
}}

// importCustomer takes the steps of accounts.customers.import.
func (r *Rules) importCustomer(tx *Tx, caller fixtures.Caller, parent Parent, body []byte) (map[string]any, *Error) {
	if err := r.Callers.Permit(caller, r.Import.Scopes...); err != nil {
		return nil, err
	}
	request, err := r.Import.Parse(r, parent, body)
	if err != nil {
		return nil, err
	}
	if err := r.Import.OwnAccount(caller, request.Parent.Account); err != nil {
		return nil, err
	}
	partnerID, err := r.Import.Partner(tx, request)
	if err != nil {
		return nil, err
	}
	identity, err := r.Import.Find(r, tx, request)
	if err != nil {
		return nil, err
	}
	identity, err = r.Import.Authorize(r, identity, request)
	if err != nil {
		return nil, err
	}
	customer, err := r.Import.Receive(r, tx, identity, request)
	if err != nil {
		return nil, err
	}
	r.Import.Take(r, tx, &customer, identity, partnerID)
	r.Import.Keep(tx, identity, customer)
	return r.Import.Render(customer, identity), nil
}

func parseImport(r *Rules, parent Parent, body []byte) (ImportRequest, *Error) {
	message, err := r.Import.Format.Decode(body)
	if err != nil {
		return ImportRequest{}, err
	}
	set := r.Import.Members(message)
	if len(set) != 1 {
		return ImportRequest{}, refuse(InvalidArgument, "Exactly one of domain, cloudIdentityId and primaryAdminEmail must be set.")
	}
	key, _ := message.Text(set[0])
	if key == "" {
		return ImportRequest{}, refuse(InvalidArgument, set[0]+" must not be empty.")
	}
	if named, given := message.Text("parent"); given && named != parent.String() {
		return ImportRequest{}, refuse(InvalidArgument, "The parent of the body is not that of the path.")
	}
	return ImportRequest{Parent: parent, Message: message, Member: set[0], Key: key}, nil
}

func members(message Message) []string {
	var set []string
	for _, member := range []string{memberDomain, memberID, memberAdmin} {
		if _, given := message.Text(member); given {
			set = append(set, member)
		}
	}
	return set
}

func partner(tx *Tx, request ImportRequest) (string, *Error) {
	account, _ := tx.Account(request.Parent.Account)
	fromParent, fromBody := "", ""
	if request.Parent.Link != "" {
		at := slices.IndexFunc(account.ChannelPartnerLinks, func(l fixtures.ChannelPartnerLink) bool {
			return l.Name == request.Parent.Link
		})
		if at < 0 {
			return "", refuse(NotFound, "There is no channel partner link "+request.Parent.Link+".")
		}
		fromParent = account.ChannelPartnerLinks[at].CloudIdentityID
	}
	fromBody, _ = request.Message.Text("channelPartnerId")
	if fromBody != "" && fromParent != "" && fromBody != fromParent {
		return "", refuse(InvalidArgument, "channelPartnerId is not the partner of the parent.")
	}
	if fromBody != "" && !slices.ContainsFunc(account.ChannelPartnerLinks, func(l fixtures.ChannelPartnerLink) bool {
		return l.CloudIdentityID == fromBody
	}) {
		return "", refuse(InvalidArgument, "channelPartnerId is no channel partner of the account.")
	}
	return cmp.Or(fromParent, fromBody), nil
}

func findImported(r *Rules, tx *Tx, request ImportRequest) (Identity, *Error) {
	look := map[string]func(*Tx, string) (Identity, bool){
		memberDomain: r.Import.ByDomain,
		memberID:     r.Import.ByID,
		memberAdmin:  r.Import.ByAdmin,
	}[request.Member]
	identity, ok := look(tx, request.Key)
	if !ok || !r.Import.Exists(identity) {
		return Identity{}, refuse(NotFound, "The Cloud Identity does not exist or was deleted.")
	}
	return identity, nil
}

func byID(tx *Tx, id string) (Identity, bool) { return tx.Identity(id) }

// byDomain finds domain customers alone: a Team customer's domain is not verified.
func byDomain(tx *Tx, domain string) (Identity, bool) {
	return first(tx.ByPrimaryDomain(domain), func(i Identity) bool {
		return isAlive(i) && i.Type == fixtures.Domain
	})
}

func byAdmin(tx *Tx, address string) (Identity, bool) {
	return first(tx.ByPrimaryAdmin(address), isAlive)
}

func first(identities []Identity, fits func(Identity) bool) (Identity, bool) {
	at := slices.IndexFunc(identities, fits)
	if at < 0 {
		return Identity{}, false
	}
	return identities[at], true
}
