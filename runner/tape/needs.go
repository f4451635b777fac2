package tape

import (
	"encoding/json"

	"customs.example/fixtures/given"
)

// needsDigest tells needs by what they say alone: that a spec may say more than
// before changes no recording of one that does not.
func needsDigest(seed int64, needs given.Needs) string {
	text, err := json.Marshal(needs)
	if err != nil {
		panic("needs that are no JSON: " + err.Error()) // they are strings, numbers and booleans
	}
	var said any
	if err := json.Unmarshal(text, &said); err != nil {
		panic("needs that are no JSON: " + err.Error())
	}
	text, err = json.Marshal(map[string]any{"Seed": seed, "Needs": withoutSilence(said)})
	if err != nil {
		panic("needs that are no JSON: " + err.Error())
	}
	return digest(text)
}

// withoutSilence leaves out members that say nothing.
func withoutSilence(value any) any {
	object, ok := value.(map[string]any)
	if list, is := value.([]any); is {
		for n, item := range list {
			list[n] = withoutSilence(item)
		}
	}
	if !ok {
		return value
	}
	for name, member := range object {
		member = withoutSilence(member)
		object[name] = member
		if silent(member) {
			delete(object, name)
		}
	}
	return object
}

func silent(value any) bool {
	switch value := value.(type) {
	case map[string]any:
		return len(value) == 0
	case []any:
		return len(value) == 0
	}
	return value == nil || value == "" || value == 0.0 || value == false
}
