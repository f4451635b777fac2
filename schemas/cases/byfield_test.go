package cases_test

import (
	"testing"

	"customs.example/schemas"
	"customs.example/schemas/cases"
)

func TestByFieldKeepsEveryBodyOnce(t *testing.T) {
	bodies := append(cases.Boundaries(schemas.ImportRequest(), cases.JSONNames), cases.Empty())
	gathered := 0
	for _, field := range cases.ByField(bodies) {
		for _, body := range field.Bodies {
			if body.Field != field.Name && (body.Field != "" || field.Name != "whole-body") {
				t.Errorf("body %s of field %q is gathered under %q", body.Name, body.Field, field.Name)
			}
			gathered++
		}
	}
	if gathered != len(bodies) {
		t.Errorf("gathered %d bodies, want %d", gathered, len(bodies))
	}
}
