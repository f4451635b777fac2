package secret

import (
	"regexp"
	"slices"
	"strings"
)

// The members of JSON in a text that are credentials by their names, with the
// name and the value. The text may be cut short in the middle of one; and it may
// be JSON in a text of JSON, where quotes are escaped.
var memberPatterns = []*regexp.Regexp{
	regexp.MustCompile(`(?i)"(` + members() + `)"\s*:\s*"((?:[^"\\]|\\.)*)`),
	regexp.MustCompile(`(?i)\\+"(` + members() + `)\\+"\s*:\s*\\+"([^"\\]*)`),
}

// namesMember tells, quickly, whether a text may name a credential at all.
func namesMember(text string) bool {
	text = strings.ToLower(text)
	return anyName(func(n name) bool {
		// What joins two words may be anything: the last of them will do.
		return n.member != nowhere && strings.Contains(text, n.words[strings.LastIndexByte(n.words, ' ')+1:])
	})
}

// eachMember tells of the names and values of the members that are credentials
// by their names.
func eachMember(text string, found func(name, value string)) {
	for _, pattern := range memberPatterns {
		for _, parts := range pattern.FindAllStringSubmatch(text, -1) {
			found(parts[1], parts[2])
		}
	}
}

// withoutMembers is a text with placeholders for the values of such members.
func withoutMembers(text string) string {
	if !namesMember(text) {
		return text
	}
	for _, pattern := range memberPatterns {
		text = withoutGroup(text, pattern, 2)
	}
	return text
}

// withoutGroup puts a placeholder for what a group of a pattern matches.
func withoutGroup(text string, pattern *regexp.Regexp, group int) string {
	all := pattern.FindAllStringSubmatchIndex(text, -1)
	for _, found := range slices.Backward(all) {
		from, to := found[2*group], found[2*group+1]
		if from < to && !IsPlaceholder(text[from:to]) {
			text = text[:from] + Redacted + text[to:]
		}
	}
	return text
}
