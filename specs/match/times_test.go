package match

import (
	"testing"

	"customs.example/specs/exchange/exchangetest"
)

func TestKeepTimes(t *testing.T) {
	earlier := exchangetest.OK(`{"createTime":"2026-01-02T03:04:05.5Z","updateTime":"2026-01-02T03:04:06Z"}`)
	judgeAll(t, KeepTimes(earlier), "200 with the createTime that came before, and no earlier updateTime", map[string]judged{
		"the same":            {exchange: earlier},
		"another zone":        {exchange: exchangetest.OK(`{"createTime":"2026-01-02T04:04:05.500+01:00","updateTime":"2026-01-02T02:04:06-01:00"}`)},
		"updated later":       {exchange: exchangetest.OK(`{"createTime":"2026-01-02T03:04:05.5Z","updateTime":"2027-01-02T03:04:06Z"}`)},
		"less than stored":    {exchange: exchangetest.OK(`{"createTime":"2026-01-02T03:04:05.500000999Z","updateTime":"2026-01-02T03:04:05.999999001Z"}`)},
		"a microsecond later": {exchange: exchangetest.OK(`{"createTime":"2026-01-02T03:04:05.500001Z"}`), got: "2026-01-02T03:04:05.500001Z where 2026-01-02T03:04:05.5Z was", pointer: "/createTime"},
		"and earlier":         {exchange: exchangetest.OK(`{"updateTime":"2026-01-02T03:04:05.999999Z"}`), got: "2026-01-02T03:04:05.999999Z after 2026-01-02T03:04:06Z", pointer: "/updateTime"},
		"neither given":       {exchange: exchangetest.OK(`{}`)},
		"null":                {exchange: exchangetest.OK(`{"createTime":null,"updateTime":null}`)},
		"no times":            {exchange: exchangetest.OK(`{"createTime":"yesterday","updateTime":7}`)},
		"created later":       {exchange: exchangetest.OK(`{"createTime":"2026-01-02T03:04:05.6Z"}`), got: "2026-01-02T03:04:05.6Z where 2026-01-02T03:04:05.5Z was", pointer: "/createTime"},
		"created earlier":     {exchange: exchangetest.OK(`{"createTime":"2026-01-02T03:04:05Z"}`), got: "2026-01-02T03:04:05Z where 2026-01-02T03:04:05.5Z was", pointer: "/createTime"},
		"updated earlier":     {exchange: exchangetest.OK(`{"updateTime":"2026-01-02T03:04:05.999Z"}`), got: "2026-01-02T03:04:05.999Z after 2026-01-02T03:04:06Z", pointer: "/updateTime"},
		"earlier by its zone": {exchange: exchangetest.OK(`{"updateTime":"2026-01-02T03:04:06+00:01"}`), got: "2026-01-02T03:04:06+00:01 after 2026-01-02T03:04:06Z", pointer: "/updateTime"},
	})
	judgeAll(t, KeepTimes(exchangetest.OK(`{}`)), "200 with the createTime that came before, and no earlier updateTime", map[string]judged{
		"none came before": {exchange: earlier},
	})
}
