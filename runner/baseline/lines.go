package baseline

import (
	"strings"

	"gopkg.in/yaml.v3"
)

// split is a text by lines, each with what ends it.
func split(text []byte) []string {
	lines := strings.SplitAfter(string(text), "\n")
	if last := len(lines) - 1; lines[last] == "" {
		return lines[:last]
	}
	return lines
}

// dash is the line on which an entry begins: that of the dash before it.
func (f *File) dash(entry *yaml.Node) int {
	line := entry.Line - 1
	for before := f.lines[line][:entry.Column-1]; line > 0 && !strings.Contains(before, "-"); {
		line--
		before = f.lines[line]
	}
	return line
}

// keyAbove is the line of the key that a list belongs to.
func (f *File) keyAbove(line int) int {
	for line > 0 && !strings.HasPrefix(strings.TrimLeft(f.lines[line], `"'`), "violations") {
		line--
	}
	return line
}

// extend finds each entry's last line: what follows its dash, further in.
func (f *File) extend() {
	for n := range f.entries {
		e := &f.entries[n]
		end := len(f.lines)
		if n+1 < len(f.entries) {
			end = f.entries[n+1].first
		}
		e.last = e.first
		for line := e.first + 1; line < end; line++ {
			if text := f.lines[line]; !blank(text) && indent(text) > indent(f.lines[e.first]) {
				e.last = line
			}
		}
	}
}

func blank(line string) bool { return strings.TrimSpace(line) == "" }

func indent(line string) int { return len(line) - len(strings.TrimLeft(line, " ")) }
