package cases

// FieldBodies are the bodies that are about one property, in their order.
type FieldBodies struct {
	// Name is the property's dotted path, such as "postalAddress.locality", or
	// that of the body where it is about the whole document.
	Name string
	// Phrase is that in words, such as "locality in postalAddress".
	Phrase string
	Bodies []Body
}

// ByField gathers bodies by the property that they are about, in the order in
// which the properties first come.
func ByField(bodies []Body) []FieldBodies {
	var fields []FieldBodies
	at := map[string]int{}
	for _, body := range bodies {
		name := body.Field
		if name == "" {
			name = "whole-body"
		}
		n, known := at[name]
		if !known {
			n = len(fields)
			at[name] = n
			fields = append(fields, FieldBodies{Name: name, Phrase: InWords(body.Field)})
		}
		fields[n].Bodies = append(fields[n].Bodies, body)
	}
	return fields
}
