package match

import (
	"testing"

	"customs.example/specs/exchange/exchangetest"
)

func TestWhatHasGrownIsTheSame(t *testing.T) {
	earlier := exchangetest.OK(`{"name":"n","domain":"d.example","alternateEmail":"","orgDisplayName":null}`)
	judgeAll(t, Comparison{EmptyIsAbsent: true, Grown: true}.With(earlier), "200 with the resource that came before", map[string]judged{
		"the same":   {exchange: exchangetest.OK(`{"name":"n","domain":"d.example"}`)},
		"more":       {exchange: exchangetest.OK(`{"name":"n","domain":"d.example","createTime":"2026-01-01T00:00:00Z"}`)},
		"less":       {exchange: exchangetest.OK(`{"name":"n"}`), got: `nothing where "d.example" was`, pointer: "/domain"},
		"other":      {exchange: exchangetest.OK(`{"name":"n","domain":"e.example"}`), got: `"e.example" where "d.example" was`, pointer: "/domain"},
		"no success": {exchange: exchangetest.Refusal(404, "NOT_FOUND"), got: "404 NOT_FOUND"},
	})
}

func TestWhatOnlyOneShowsIsNotCompared(t *testing.T) {
	earlier := exchangetest.OK(`{"name":"n","domain":"d.example"}`)
	judgeAll(t, Comparison{Shared: true}.With(earlier), "200 with the resource that came before", map[string]judged{
		"more":  {exchange: exchangetest.OK(`{"name":"n","domain":"d.example","createTime":"2026-01-01T00:00:00Z"}`)},
		"less":  {exchange: exchangetest.OK(`{"name":"n"}`)},
		"other": {exchange: exchangetest.OK(`{"name":"m"}`), got: `"m" where "n" was`, pointer: "/name"},
	})
}
