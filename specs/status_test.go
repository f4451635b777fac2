package specs

import (
	"strconv"
	"testing"
)

func itoa(n int) string { return strconv.Itoa(n) }

func TestBeOK(t *testing.T) {
	judgeAll(t, BeOK(), "200", map[string]judged{
		"success":    {exchange: ok("")},
		"created":    {exchange: answered(201, ""), got: "201"},
		"no content": {exchange: answered(204, ""), got: "204"},
		"redirect":   {exchange: answered(307, ""), got: "307"},
		"refusal":    {exchange: refusal(403, "PERMISSION_DENIED"), got: "403 PERMISSION_DENIED"},
		"nameless":   {exchange: answered(403, "<html>"), got: "403"},
		"lost":       {exchange: lost(), got: "no answer: connection reset"},
		"odd name":   {exchange: answered(200, `{"error":{"status":"NOT_FOUND"}}`)},
	})
}

func TestBeAnswered(t *testing.T) {
	judgeAll(t, BeAnswered(200, 404, 501), "200, 404 or 501", map[string]judged{
		"first": {exchange: ok("")},
		"last":  {exchange: answered(501, "")},
		"other": {exchange: answered(500, ""), got: "500"},
		"lost":  {exchange: lost(), got: "no answer: connection reset"},
	})
	judgeAll(t, BeAnswered(200, 400), "200 or 400", map[string]judged{
		"other": {exchange: refusal(409, "ABORTED"), got: "409 ABORTED"},
	})
}

func TestBeRefused(t *testing.T) {
	judgeAll(t, BeRefused(400, 404), "a refusal: 400 or 404", map[string]judged{
		"one of them":    {exchange: answered(404, "")},
		"served":         {exchange: ok(customer), got: "200"},
		"other refusal":  {exchange: refusal(409, "ABORTED"), got: "409 ABORTED"},
		"a server error": {exchange: answered(500, ""), got: "500"},
		"lost":           {exchange: lost(), got: "no answer: connection reset"},
	})
}

func TestBeAnyRefusal(t *testing.T) {
	judgeAll(t, BeAnyRefusal(), "a refusal (4xx)", map[string]judged{
		"lowest":  {exchange: answered(400, "")},
		"highest": {exchange: answered(499, "")},
		"below":   {exchange: answered(399, ""), got: "399"},
		"above":   {exchange: answered(500, ""), got: "500"},
		"lost":    {exchange: lost(), got: "no answer: connection reset"},
	})
}

func TestBeSettled(t *testing.T) {
	judgeAll(t, BeSettled(), "200 or a refusal (4xx)", map[string]judged{
		"success":        {exchange: ok("")},
		"refusal":        {exchange: answered(418, "")},
		"created":        {exchange: answered(201, ""), got: "201"},
		"redirect":       {exchange: answered(302, ""), got: "302"},
		"a server error": {exchange: answered(503, ""), got: "503"},
		"lost":           {exchange: lost(), got: "no answer: connection reset"},
	})
}

func TestBeServed(t *testing.T) {
	judgeAll(t, BeServed(), "an answer below 500", map[string]judged{
		"success":        {exchange: ok("")},
		"redirect":       {exchange: answered(302, "")},
		"refusal":        {exchange: answered(499, "")},
		"a server error": {exchange: answered(500, ""), got: "500"},
		"beyond":         {exchange: answered(599, ""), got: "599"},
		"lost":           {exchange: lost(), got: "no answer: connection reset"},
	})
}

func TestAllSpeaksWithTheFirstThatDisagrees(t *testing.T) {
	judgeAll(t, All(HaveName("n"), HaveRegion("US")), `200 with "n"; 200 with "US"`, map[string]judged{
		"both":   {exchange: ok(`{"name":"n","orgPostalAddress":{"regionCode":"US"}}`)},
		"first":  {exchange: ok(`{"orgPostalAddress":{"regionCode":"US"}}`), got: "nothing", pointer: "/name"},
		"second": {exchange: ok(`{"name":"n"}`), got: "nothing", pointer: "/orgPostalAddress/regionCode"},
		"none":   {exchange: ok(`{}`), got: "nothing", pointer: "/name"},
	})
}

func TestWhereOK(t *testing.T) {
	judgeAll(t, WhereOK(HaveName("n")), `where it succeeds, 200 with "n"`, map[string]judged{
		"as expected": {exchange: ok(`{"name":"n"}`)},
		"otherwise":   {exchange: ok(`{"name":"m"}`), got: `"m"`, pointer: "/name"},
		"empty":       {exchange: ok(""), got: "the body is no JSON: unexpected end of JSON input"},
		"refused":     {exchange: answered(404, "")},
	})
}
