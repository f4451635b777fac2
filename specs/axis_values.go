package specs

import "slices"

// Values are the axis's values in order: their ids and phrases too, for an axis
// that is made of this one.
func (a Axis[T]) Values() []Value[T] { return slices.Clone(a.values) }
