package reference

import (
	"crypto/sha256"
	"encoding/binary"
	"fmt"
	"strings"
)

// receive finds the customer that takes the Cloud Identity's data. A new one
// is not stored yet.
func receive(r *Rules, tx *Tx, identity Identity, request ImportRequest) (Customer, *Error) {
	account := request.Parent.Account
	existing, exists := r.Import.Linked(tx, account, identity.ID)
	if name, given := request.Message.Text("customer"); given && name != "" {
		named, err := r.Import.Named(tx, account, name)
		if err != nil {
			return Customer{}, err
		}
		if elsewhere := named.CloudIdentityID != "" && named.CloudIdentityID != identity.ID; elsewhere {
			return Customer{}, refuse(FailedPrecondition, "The customer is linked to another Cloud Identity.")
		}
		if exists && existing.Name != named.Name {
			return Customer{}, refuse(FailedPrecondition, "The Cloud Identity is linked to another customer.")
		}
		existing, exists = named, true
	}
	if !exists {
		customer := Customer{}
		customer.Name = r.Import.Name(tx, identity, request)
		return customer, nil
	}
	conflicts := r.Import.RegionDiffers(existing, identity) || r.Import.DomainDiffers(existing, identity)
	if conflicts && !r.Import.Overwrites(request.Message) {
		return Customer{}, refuse(AlreadyExists, "The customer exists and its region or domain differs; it must be overwritten.")
	}
	return existing, nil
}

func linked(tx *Tx, account, identity string) (Customer, bool) { return tx.Linked(account, identity) }

func named(tx *Tx, account, name string) (Customer, *Error) {
	segments := strings.Split(name, "/")
	if len(segments) != 4 || segments[0] != "accounts" || segments[1] == "" || segments[2] != "customers" || segments[3] == "" {
		return Customer{}, refuse(InvalidArgument, "customer must be accounts/{account_id}/customers/{customer_id}.")
	}
	customer, ok := tx.Customer(name)
	if !ok || customer.Account() != account {
		return Customer{}, refuse(NotFound, "There is no customer "+name+" of "+account+".")
	}
	return customer, nil
}

func overwrites(message Message) bool {
	consent, _ := message["overwriteIfExists"].(bool)
	return consent
}

// regionDiffers holds a Cloud Identity without a country code to have no region.
func regionDiffers(customer Customer, identity Identity) bool {
	return identity.Region() != "" && customer.OrgPostalAddress.RegionCode != identity.Region()
}

func domainDiffers(customer Customer, identity Identity) bool {
	return !strings.EqualFold(customer.Domain, identity.PrimaryDomain)
}

// newName follows from the account and the Cloud Identity, so that one world
// gets the same names in whichever order, and beside whichever other, it is used.
func newName(tx *Tx, identity Identity, request ImportRequest) string {
	account := request.Parent.Account
	return tx.NewName(func(n int) string {
		sum := sha256.Sum256(fmt.Appendf(nil, "%q %q %d", account, identity.ID, n))
		return fmt.Sprintf("%s/customers/S%08d", account, binary.BigEndian.Uint64(sum[:])%1e8)
	})
}
