package match

import "customs.example/specs/exchange"

// BeTheResourceOf expects a success whose body equals that of an earlier
// exchange in all that is documented. Members at the given JSON pointers may
// differ.
func BeTheResourceOf(earlier *exchange.Exchange, except ...string) Matcher {
	return Comparison{Except: except}.With(earlier)
}

// Comparison says in what two answers have to show the same resource.
type Comparison struct {
	// Except are JSON pointers to members that may differ.
	Except []string
	// EmptyIsAbsent takes a member that is empty for one that is not there:
	// proto3 JSON leaves it out.
	EmptyIsAbsent bool
	// Grown leaves out the members that only the later answer has: what was answered
	// has to be there, and more may be.
	Grown bool
	// Shared leaves out the members that only one of the answers has: one caller
	// may see more of a resource than another.
	Shared bool
}

// With expects a success that shows the resource of an earlier exchange.
func (c Comparison) With(earlier *exchange.Exchange) Matcher {
	return onSuccess("the resource that came before", func(e *exchange.Exchange) verdict {
		want, err := earlier.Document()
		if err != nil {
			return differs("before: "+err.Error(), "")
		}
		got, _ := e.Document()
		want, got = c.view(documented(e.Call.API, want), documented(e.Call.API, got))
		pointer, same := compare(want, got, "", c.Except)
		if same {
			return fine
		}
		before, had := exchange.Lookup(want, pointer)
		now, has := exchange.Lookup(got, pointer)
		return differs(show(now, has)+" where "+show(before, had)+" was", pointer)
	})
}

// view is what is compared of two documents.
func (c Comparison) view(want, got any) (any, any) {
	if c.EmptyIsAbsent {
		want, _ = withoutEmpty(want)
		got, _ = withoutEmpty(got)
	}
	if c.Grown {
		got = inCommon(got, want)
	}
	if c.Shared {
		want, got = inCommon(want, got), inCommon(got, want)
	}
	return want, got
}

func inCommon(value, with any) any {
	object, ok := value.(map[string]any)
	other, both := with.(map[string]any)
	if !ok || !both {
		return value
	}
	common := map[string]any{}
	for name, member := range object {
		if theirs, there := other[name]; there {
			common[name] = inCommon(member, theirs)
		}
	}
	return common
}

func withoutEmpty(value any) (kept any, some bool) {
	switch value := value.(type) {
	case nil:
		return nil, false
	case string:
		return value, value != ""
	case []any:
		return value, len(value) > 0
	case map[string]any:
		object := map[string]any{}
		for name, member := range value {
			if kept, some := withoutEmpty(member); some {
				object[name] = kept
			}
		}
		return object, len(object) > 0
	}
	return value, true
}
