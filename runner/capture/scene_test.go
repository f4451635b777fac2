package capture_test

import (
	"encoding/json"
	"maps"
	"os"
	"path/filepath"
	"testing"

	"customs.example/runner/capture"
	"customs.example/runner/capture/capturetest"
)

type object = capturetest.Object

const (
	importURL  = "https://cloudchannel.googleapis.com/v1/accounts/C0123456/customers:import"
	profileURL = "https://admin.googleapis.com/admin/directory/v1/customers/C03xgje4y"
	profile    = `{"kind":"admin#directory#customer","id":"C03xgje4y","customerDomain":"amatchmadeinspace.com"}`
)

// entry is a HAR entry of a request and its answer, and what else is different.
func entry(method, url, body, answer string, more ...func(request, response object)) object {
	request := object{"method": method, "url": url, "headers": headers("Content-Type", "application/json")}
	if body != "" {
		request["postData"] = object{"mimeType": "application/json", "text": body}
	}
	response := object{
		"status": 200, "headers": headers("Content-Type", "application/json"),
		"content": object{"size": len(answer), "mimeType": "application/json", "text": answer},
	}
	for _, change := range more {
		change(request, response)
	}
	return object{"startedDateTime": "2026-02-01T10:00:00Z", "time": 5, "request": request, "response": response}
}

// headers are pairs of names and values.
func headers(pairs ...string) []object {
	var all []object
	for n := 0; n < len(pairs); n += 2 {
		all = append(all, object{"name": pairs[n], "value": pairs[n+1]})
	}
	return all
}

func content(changes object) func(object, object) {
	return func(_, response object) {
		merged := maps.Clone(response["content"].(object))
		maps.Copy(merged, changes)
		maps.DeleteFunc(merged, func(_ string, value any) bool { return value == nil })
		response["content"] = merged
	}
}

func asking(changes object) func(object, object) {
	return func(request, _ object) { maps.Copy(request, changes) }
}

func answering(changes object) func(object, object) {
	return func(_, response object) { maps.Copy(response, changes) }
}

func harOf(entries ...object) string {
	text, err := json.Marshal(object{"log": object{"version": "1.2", "entries": entries}})
	if err != nil {
		panic(err)
	}
	return string(text)
}

func file(t *testing.T, name, text string) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), name)
	if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}

func read(t *testing.T, text string, bases capture.Bases) *capture.Capture {
	t.Helper()
	capture, err := capture.Read(file(t, "some.har", text), bases)
	if err != nil {
		t.Fatal(err)
	}
	return capture
}
