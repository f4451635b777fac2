package specs

import (
	"customs.example/fixtures"
	"customs.example/fixtures/given"
	"customs.example/fixtures/role"
)

// Parent is where an import is made: a reseller account, or one of its channel
// partner links.
type Parent struct {
	// Name tells the parents apart in spec ids.
	Name string
	// Text completes "an import …".
	Text string
	// Reseller is the spec's reseller where empty.
	Reseller role.Role
	// Partner is the channel partner behind the link, "" for the account itself.
	Partner role.Role
}

// The two parents that the method's path can have.
var (
	AccountParent = Parent{Name: "account-parent", Text: "under an account"}
	PartnerParent = Parent{Name: "partner-parent", Text: "under a channel partner link", Partner: role.Partner}
)

// Parents are both, for specs that vary them.
func Parents() []Parent { return []Parent{AccountParent, PartnerParent} }

// Of is the same kind of parent of another reseller.
func (p Parent) Of(reseller role.Role) Parent {
	p.Reseller = reseller
	return p
}

// Through is the channel partner link to another partner.
func (p Parent) Through(partner role.Role) Parent {
	p.Partner = partner
	return p
}

// Needed is the reseller that an import under this parent is made by.
func (p Parent) Needed() given.ResellerNeed {
	need := given.Reseller()
	need.Role = p.reseller()
	if p.Partner != "" {
		need = need.WithPartner(p.Partner)
	}
	return need
}

func (p Parent) reseller() role.Role {
	if p.Reseller == "" {
		return role.Reseller
	}
	return p.Reseller
}

func (p Parent) path(cast fixtures.Cast) string {
	switch p.Partner {
	case "":
		return cast.Account(p.reseller())
	case role.Unknown:
		return cast.UnknownLink(p.reseller())
	}
	return cast.Link(p.reseller(), p.Partner).Name
}
