package specs

import "customs.example/schemas/cases"

// Axes of what follows from a schema: ids and phrases are the cases' own.

// Broken is an axis of documents that break their schema in one point.
func Broken(name string, list []cases.Case) Axis[cases.Case] {
	return AxisOf(name, list, func(c cases.Case) Value[cases.Case] { return Value[cases.Case]{c.Name, c.Phrase, c} })
}

// Bodies is an axis of bodies.
func Bodies(name string, list []cases.Body) Axis[cases.Body] {
	return AxisOf(name, list, func(b cases.Body) Value[cases.Body] { return Value[cases.Body]{b.Name, b.Phrase, b} })
}

// ByField is an axis of fields, each with the bodies that are about it.
func ByField(name string, bodies []cases.Body) Axis[cases.FieldBodies] {
	return AxisOf(name, cases.ByField(bodies), func(f cases.FieldBodies) Value[cases.FieldBodies] {
		return Value[cases.FieldBodies]{f.Name, f.Phrase, f}
	})
}
