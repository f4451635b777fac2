package specs

import (
	"customs.example/fixtures"
	"customs.example/fixtures/given"
	"customs.example/fixtures/role"
)

// Parent is where an import is made: a reseller account, or one of its channel
// partner links.
type Parent struct {
	// Reseller is the spec's reseller where empty.
	Reseller role.Role
	// Partner is the channel partner behind the link, "" for the account itself.
	Partner role.Role
	// NameOf, where set, is the name that the parent has instead: it need be nobody's.
	NameOf func(fixtures.Cast) string
}

// The two parents that the method's path can have.
var (
	AccountParent = Parent{}
	PartnerParent = Parent{Partner: role.Partner}
)

// Parents are both, for specs that vary them.
func Parents() Axis[Parent] {
	return NewAxis("parent", []Value[Parent]{
		{"account-parent", "under an account", AccountParent},
		{"partner-parent", "under a channel partner link", PartnerParent},
	})
}

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

// Named is the parent of any name, in the same account.
func (p Parent) Named(name func(fixtures.Cast) string) Parent {
	p.NameOf = name
	return p
}

func (p Parent) path(cast fixtures.Cast) string {
	if p.NameOf != nil {
		return p.NameOf(cast)
	}
	switch p.Partner {
	case "":
		return cast.Account(p.reseller())
	case role.Unknown:
		return cast.UnknownLink(p.reseller())
	}
	return cast.Link(p.reseller(), p.Partner).Name
}
