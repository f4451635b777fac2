package invariant

import (
	"slices"

	"customs.example/specs/api"
	"customs.example/specs/requirement"
)

// patch is what a patch has to change, and what it has to keep.
func patch() []Rule {
	return []Rule{
		{requirement.DirectoryPatchMerges, "changed", patches, both, alone, "a patch's answer bears the values that were sent", patched},
		{requirement.DirectoryPatchMerges, "kept", patches, both, after, "a patch keeps what it does not name", keptByPatch},
	}
}

func (s *step) patched() bool {
	if s.Call.Operation != api.PatchProfile || !s.shows() {
		return false
	}
	_, known := s.message()
	return known
}

// patched leaves out the domain: whether a patch has changed it is for what is
// read afterwards to show.
func patched(h *history, s *step) *Claim {
	if !s.patched() {
		return nil
	}
	sent, _ := s.message()
	pointers := slices.DeleteFunc(echoed(sent, writable()...), func(pointer string) bool {
		return pointer == language || pointer == alternateEmail && s.ownAddress(sent) || pointer == customerDomain
	})
	return h.echoes(s, pointers)
}

// keptByPatch leaves out all of an object that the patch names a part of: how
// an address merges is open.
func keptByPatch(h *history, s *step) *Claim {
	if !s.patched() {
		return nil
	}
	before := h.before(s, (*step).fetched)
	if before == nil {
		return nil
	}
	sent, _ := s.message()
	except := []string{etag, language}
	for name := range sent {
		except = append(except, "/"+name)
	}
	if sent["customerDomain"] != nil {
		except = append(except, creationTime)
	}
	return claim(sameAs(before, s, except...), before)
}
