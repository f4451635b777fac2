package specs

import (
	"fmt"
	"slices"
)

// Value is one value of an axis.
type Value[T any] struct {
	// ID is the value's part of a spec's id.
	ID string
	// Phrase is its part of a spec's sentence.
	Phrase string
	// Is is what it stands for in needs and bodies.
	Is T
}

// Axis is what specs vary: the parent of an import, the key of a customer, the
// cases that follow from a schema. One that is derived from another leaves that
// as it was.
type Axis[T any] struct {
	name   string
	values []Value[T]
	// over are the names of the axes over which this one takes turns. None: it
	// meets every value of every other.
	over []string
}

// NewAxis is an axis of values in their order. Its name stands in the sentences
// of specs, in braces, for the phrase of whichever value was chosen.
func NewAxis[T any](name string, values []Value[T]) Axis[T] {
	return Axis[T]{name: name, values: values}
}

// AxisOf is an axis of a value for each item of a list.
func AxisOf[E, T any](name string, list []E, value func(E) Value[T]) Axis[T] {
	values := make([]Value[T], len(list))
	for n, item := range list {
		values[n] = value(item)
	}
	return NewAxis(name, values)
}

// Name tells the axis from others of a spec.
func (a Axis[T]) Name() string { return a.name }

// All is what the values stand for, in order.
func (a Axis[T]) All() []T {
	all := make([]T, len(a.values))
	for n, value := range a.values {
		all[n] = value.Is
	}
	return all
}

// As is the same axis under another name, which the ids of its values then
// begin with: a spec may vary one thing twice.
func (a Axis[T]) As(name string) Axis[T] {
	renamed := make([]Value[T], len(a.values))
	for n, value := range a.values {
		value.ID = name + "-" + value.ID
		renamed[n] = value
	}
	a.name, a.values = name, renamed
	return a
}

// Only is the axis without any other values than these, in the order given.
func (a Axis[T]) Only(ids ...string) Axis[T] {
	kept := make([]Value[T], len(ids))
	for n, id := range ids {
		kept[n] = a.values[a.find(id)]
	}
	a.values = kept
	return a
}

// BeginningWith is the axis with the values before one moved behind the others.
func (a Axis[T]) BeginningWith(id string) Axis[T] {
	first := a.find(id)
	a.values = slices.Concat(a.values[first:], a.values[:first])
	return a
}

// InTurn has the axis take turns over others: its next value with each next one
// of theirs, instead of each with each. Every two values of any of them still
// meet where there are enough.
func (a Axis[T]) InTurn(over ...Named) Axis[T] {
	a.over = nil
	for _, other := range over {
		a.over = append(a.over, other.Name())
	}
	return a
}

// Named is whatever has an axis's name.
type Named interface{ Name() string }

// In is what was chosen on the axis: for a spec that is stated, for its needs,
// and in its body. It panics where the spec does not vary the axis.
func (a Axis[T]) In(c Chosen) T {
	chosen := c.choice().on(a.name)
	is, fits := chosen.is.(T)
	if !fits {
		panic(fmt.Sprintf("specs: axis %q holds %T where %T is wanted; name two axes differently", a.name, chosen.is, is))
	}
	return is
}

func (a Axis[T]) find(id string) int {
	n := slices.IndexFunc(a.values, func(value Value[T]) bool { return value.ID == id })
	if n < 0 {
		panic(fmt.Sprintf("specs: axis %q has no value %q", a.name, id))
	}
	return n
}

func (a Axis[T]) size() int { return len(a.values) }

func (a Axis[T]) turning() []string { return a.over }

func (a Axis[T]) at(n int) setting {
	n %= len(a.values)
	return setting{axis: a.name, n: n, id: a.values[n].ID, phrase: a.values[n].Phrase, is: a.values[n].Is}
}

func (Axis[T]) part() {}
