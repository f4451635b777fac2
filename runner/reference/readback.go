package reference

import "customs.example/fixtures"

// readBack takes the steps of customers.get of Cloud Channel.
func (r *Rules) readBack(tx *Tx, caller fixtures.Caller, name string) (map[string]any, *Error) {
	if err := r.Callers.Permit(caller, r.ReadBack.Scopes...); err != nil {
		return nil, err
	}
	if err := r.ReadBack.OwnAccount(caller, accountOf(name)); err != nil {
		return nil, err
	}
	customer, err := r.ReadBack.Find(tx, name)
	if err != nil {
		return nil, err
	}
	identity, ok := tx.Identity(customer.CloudIdentityID)
	if !ok {
		identity = Identity{}.clone()
	}
	return r.Import.Render(customer, identity), nil
}

func findCustomer(tx *Tx, name string) (Customer, *Error) {
	customer, ok := tx.Customer(name)
	if !ok {
		return Customer{}, refuse(NotFound, "There is no customer "+name+".")
	}
	return customer, nil
}
