package main

import (
	"encoding/json"
	"testing"
)

func TestPatches(t *testing.T) {
	for want, p := range map[string]patch{
		"no source":                          {At: "/a", Set: json.RawMessage(`{}`)},
		`no property "z" on the way to "/z"`: {At: "/z", Source: "page", Set: json.RawMessage(`{}`)},
		"the descriptors have this property now; drop add": {At: "/a", Add: true, Source: "page", Set: json.RawMessage(`{}`)},
		`no property "z" on the way to "/z/b"`:             {At: "/z/b", Source: "page", Set: json.RawMessage(`{}`)},
		`no property "y" on the way to "/y"`:               {At: "/y/b", Add: true, Source: "page", Set: json.RawMessage(`{}`)},
		`unknown field "minlength_"`:                       {At: "/a", Source: "page", Set: json.RawMessage(`{"minlength_":1}`)},
	} {
		root := &node{Properties: properties{{"a", &node{Comment: "proto a"}}}}
		failsWith(t, p.apply(root), want)
	}
}

func TestPatchKeepsWhatTheDescriptorSays(t *testing.T) {
	a := &node{Comment: "proto a", Type: types{"string"}}
	root := &node{Properties: properties{{"a", a}}}
	p := patch{At: "/a", Source: "page p", Set: json.RawMessage(`{"readOnly":true}`)}
	if err := p.apply(root); err != nil {
		t.Fatal(err)
	}
	if a.Comment != "proto a; page p" || !a.ReadOnly || a.Type[0] != "string" {
		t.Errorf("want the type kept, read-only set and both sources, got %+v", a)
	}
}

func TestOverlayHasNoSchemaThatIsNotDerived(t *testing.T) {
	pages, err := readOverlay()
	if err != nil {
		t.Fatal(err)
	}
	for _, s := range schemaFiles() {
		if pages[s.name].Title == "" {
			t.Errorf("the overlay gives %s no title", s.name)
		}
		delete(pages, s.name)
	}
	for name := range pages {
		t.Errorf("the overlay has %s, which nothing derives", name)
	}
}

func TestNullStandsForAbsentUnlessRequiredOrConstant(t *testing.T) {
	constant := "c"
	root := &node{Required: []string{"required"}, Properties: properties{
		{"required", &node{Type: types{"string"}}},
		{"constant", &node{Type: types{"string"}, Const: &constant}},
		{"optional", &node{Type: types{"object"}, Properties: properties{{"enum", &node{Type: types{"string"}, Enum: []any{"e"}}}}}},
	}}
	allowNull(root)
	got, err := marshal(root, "")
	if err != nil {
		t.Fatal(err)
	}
	want := `{"required":["required"],"properties":{"required":{"type":"string"},"constant":{"type":"string","const":"c"},` +
		`"optional":{"type":["object","null"],"properties":{"enum":{"type":["string","null"],"enum":["e",null]}}}}}`
	if string(got) != want {
		t.Errorf("want %s, got %s", want, got)
	}
}
