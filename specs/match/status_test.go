package match

import (
	"testing"

	"customs.example/specs/exchange/exchangetest"
)

func TestBeAnswered(t *testing.T) {
	judgeAll(t, BeAnswered(200, 404, 501), "200, 404 or 501", map[string]judged{
		"first": {exchange: exchangetest.OK("")},
		"last":  {exchange: exchangetest.Answered(501, "")},
		"other": {exchange: exchangetest.Answered(500, ""), got: "500"},
		"lost":  {exchange: exchangetest.Lost(), got: "no answer: connection reset"},
	})
	judgeAll(t, BeAnswered(200, 400), "200 or 400", map[string]judged{
		"other": {exchange: exchangetest.Refusal(409, "ABORTED"), got: "409 ABORTED"},
	})
}

func TestBeRefused(t *testing.T) {
	judgeAll(t, BeRefused(400, 404), "a refusal: 400 or 404", map[string]judged{
		"one of them":    {exchange: exchangetest.Answered(404, "")},
		"served":         {exchange: exchangetest.OK(customer), got: "200"},
		"other refusal":  {exchange: exchangetest.Refusal(409, "ABORTED"), got: "409 ABORTED"},
		"a server error": {exchange: exchangetest.Answered(500, ""), got: "500"},
		"lost":           {exchange: exchangetest.Lost(), got: "no answer: connection reset"},
	})
}

func TestBeAnyRefusal(t *testing.T) {
	judgeAll(t, BeAnyRefusal(), "a refusal (4xx)", map[string]judged{
		"lowest":  {exchange: exchangetest.Answered(400, "")},
		"highest": {exchange: exchangetest.Answered(499, "")},
		"below":   {exchange: exchangetest.Answered(399, ""), got: "399"},
		"above":   {exchange: exchangetest.Answered(500, ""), got: "500"},
		"lost":    {exchange: exchangetest.Lost(), got: "no answer: connection reset"},
	})
}

func TestBeSettled(t *testing.T) {
	judgeAll(t, BeSettled(), "200 or a refusal (4xx)", map[string]judged{
		"success":        {exchange: exchangetest.OK("")},
		"refusal":        {exchange: exchangetest.Answered(418, "")},
		"created":        {exchange: exchangetest.Answered(201, ""), got: "201"},
		"redirect":       {exchange: exchangetest.Answered(302, ""), got: "302"},
		"a server error": {exchange: exchangetest.Answered(503, ""), got: "503"},
		"lost":           {exchange: exchangetest.Lost(), got: "no answer: connection reset"},
	})
}

func TestBeServed(t *testing.T) {
	judgeAll(t, BeServed(), "an answer below 500", map[string]judged{
		"success":        {exchange: exchangetest.OK("")},
		"redirect":       {exchange: exchangetest.Answered(302, "")},
		"refusal":        {exchange: exchangetest.Answered(499, "")},
		"a server error": {exchange: exchangetest.Answered(500, ""), got: "500"},
		"beyond":         {exchange: exchangetest.Answered(599, ""), got: "599"},
		"lost":           {exchange: exchangetest.Lost(), got: "no answer: connection reset"},
	})
}

func TestAllSpeaksWithTheFirstThatDisagrees(t *testing.T) {
	judgeAll(t, All(HaveName("n"), HaveRegion("US")), `200 with "n"; 200 with "US"`, map[string]judged{
		"both":   {exchange: exchangetest.OK(`{"name":"n","orgPostalAddress":{"regionCode":"US"}}`)},
		"first":  {exchange: exchangetest.OK(`{"orgPostalAddress":{"regionCode":"US"}}`), got: "nothing", pointer: "/name"},
		"second": {exchange: exchangetest.OK(`{"name":"n"}`), got: "nothing", pointer: "/orgPostalAddress/regionCode"},
		"none":   {exchange: exchangetest.OK(`{}`), got: "nothing", pointer: "/name"},
	})
}

func TestWhereOK(t *testing.T) {
	judgeAll(t, WhereOK(HaveName("n")), `where it succeeds, 200 with "n"`, map[string]judged{
		"as expected": {exchange: exchangetest.OK(`{"name":"n"}`)},
		"otherwise":   {exchange: exchangetest.OK(`{"name":"m"}`), got: `"m"`, pointer: "/name"},
		"empty":       {exchange: exchangetest.OK(""), got: "the body is no JSON: unexpected end of JSON input"},
		"refused":     {exchange: exchangetest.Answered(404, "")},
	})
}
