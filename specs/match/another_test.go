package match

import (
	"testing"

	"customs.example/specs/exchange/exchangetest"
)

func TestHaveAnotherName(t *testing.T) {
	judgeAll(t, HaveAnotherName("accounts/C1/customers/S2", "for a reason"), "200 with another name than accounts/C1/customers/S2, for a reason", map[string]judged{
		"another": {exchange: exchangetest.OK(customer)},
		"that":    {exchange: exchangetest.OK(`{"name":"accounts/C1/customers/S2"}`), got: `"accounts/C1/customers/S2"`, pointer: "/name"},
		"none":    {exchange: exchangetest.OK(`{}`), got: "nothing", pointer: "/name"},
		"refused": {exchange: exchangetest.Refusal(404, "NOT_FOUND"), got: "404 NOT_FOUND"},
	})
}
