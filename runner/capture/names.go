package capture

import (
	"fmt"
	"path/filepath"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Names are what files are called in ids: their base names where these tell
// them apart, and else their paths, in letters that an id may have.
func Names(files []string) []string {
	short := make([]string, len(files))
	for n, file := range files {
		short[n] = plain(filepath.Base(file))
	}
	if distinct(short) {
		return short
	}
	long := make([]string, len(files))
	for n, file := range files {
		long[n] = plain(strings.Trim(filepath.ToSlash(filepath.Clean(file)), "/"))
	}
	if distinct(long) {
		return long
	}
	for n := range long {
		long[n] = fmt.Sprintf("%d-%s", n+1, long[n])
	}
	return long
}

func distinct(texts []string) bool {
	return len(slices.Compact(slices.Sorted(slices.Values(texts)))) == len(texts)
}

// plain has an underscore for what an id may not have.
func plain(text string) string {
	return strings.Map(func(r rune) rune {
		if r < utf8.RuneSelf && (unicode.IsLetter(r) || unicode.IsDigit(r) || strings.ContainsRune("+-._/", r)) {
			return r
		}
		return '_'
	}, text)
}
